/// Column widths estimated from what the cells hold; the library has no way to fit them.
package enum ColumnWidth {
  /// The width of Arial's (Helvetica's) printable ASCII in thousandths of its size, from a space on
  /// (Adobe's Helvetica metrics, to which Arial was made).
  private static let advances = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
  /// Arial 12 is 16 pixels high; a unit of width is a figure of the standard font, 7 pixels.
  private static let unitsPerThousand = 16.0 / 7 / 1000
  /// The edges of a cell take 5 pixels.
  private static let edges = 5.0 / 7

  /// The width in which the longest line of any of the texts fits, in Arial 12, between two bounds.
  ///
  /// Linear in the length of the texts. Bold letters take about a twelfth more: give `isBold` for headers.
  package static func width(
    for texts: some Sequence<String>, minimum: Double, maximum: Double, isBold: Bool = false
  ) -> Double {
    var widest = 0
    let scale = unitsPerThousand * (isBold ? 13.0 / 12 : 1)
    // Beyond this nothing changes.
    let enough = min((maximum - edges) / scale, 1e9)
    for text in texts where Double(widest) <= enough {
      // No letter is wider than this for a byte of it: most texts of a column need no measuring.
      if text.utf8.count * widestByte <= widest { continue }
      widest = max(widest, width(of: text))
    }
    let units = Double(widest) * scale + edges
    return max(minimum, min(maximum, (units * 2).rounded(.up) / 2))
  }

  private static let widestByte = 1015

  /// The width of the longest line of a text, in thousandths.
  private static func width(of text: String) -> Int {
    var widest = 0
    var line = 0
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x20, scalar.value < 0x7F {
        line += advances[Int(scalar.value) - 0x20]
      } else if isLineEnd(scalar.value) {
        widest = max(widest, line)
        line = 0
      } else {
        line += advance(of: scalar)
      }
    }
    return max(widest, line)
  }

  /// A letter's width in thousandths of its size.
  static func advance(of scalar: Unicode.Scalar) -> Int {
    let value = Int(scalar.value)
    if advances.indices.contains(value - 0x20) { return advances[value - 0x20] }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return isWide(value) ? 1000 : 600
    }
  }

  /// What ends a line: line feed to carriage return, next line, the separators of lines and paragraphs.
  private static func isLineEnd(_ value: UInt32) -> Bool {
    (0x0A...0x0D).contains(value) || value == 0x85 || value == 0x2028 || value == 0x2029
  }

  /// Scripts and signs that are as wide as they are high: Hangul, kana, Han, full-width forms, emoji.
  private static func isWide(_ value: Int) -> Bool {
    (0x1100...0x115F).contains(value) || (0x2E80...0xA4CF).contains(value)
      || (0xAC00...0xD7A3).contains(value) || (0xF900...0xFAFF).contains(value)
      || (0xFE30...0xFE6F).contains(value) || (0xFF00...0xFF60).contains(value)
      || (0xFFE0...0xFFE6).contains(value) || (0x1F300...0x1FAFF).contains(value)
      || (0x20000...0x3FFFD).contains(value)
  }
}
