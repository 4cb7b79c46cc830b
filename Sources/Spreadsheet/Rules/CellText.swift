/// Makes a text fit for a cell: what XML or the format cannot carry goes, what it would misread is escaped.
enum CellText {
  /// How long a cell's text may be, in UTF-16 units.
  static let lengthLimit = 32_767

  /// The text as the library shall write it.
  ///
  /// Control characters, U+FFFE and U+FFFF are left out, line ends become one line feed, and a literal
  /// `_x0041_` is escaped, because spreadsheets would show it as `A` (traps 9 and 10).
  static func prepared(
    _ text: String, limit: Int = lengthLimit
  ) throws(SpreadsheetError) -> String {
    let ready = isPlain(text) ? text : try escaped(text)
    guard ready.utf8.count > limit else { return ready }
    let length = ready.utf16.count
    guard length <= limit else {
      throw SpreadsheetError(
        .text, "the text has \(length) characters with its escapes; \(limit) are the most")
    }
    return ready
  }

  /// A text for one line of XML outside of cells, where nothing is ever decoded: no line ends either.
  static func line(_ text: String) throws(SpreadsheetError) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      try refuseNUL(scalar)
      if "\t\n\r".unicodeScalars.contains(scalar) {
        line.append(" ")
      } else if !isStripped(scalar) {
        line.append(scalar)
      }
    }
    return String(line)
  }

  /// Whether XML 1.0 cannot hold this character.
  static func isStripped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// Most texts: nothing below a space but tab and line feed, no `_x`, no start of U+FFFE or U+FFFF.
  private static func isPlain(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte < 0x20, byte != 0x09, byte != 0x0A { return false }
      if byte == 0xEF { return false }
      if byte == UInt8(ascii: "x"), previous == UInt8(ascii: "_") { return false }
      previous = byte
    }
    return true
  }

  private static func escaped(_ text: String) throws(SpreadsheetError) -> String {
    let kept = try kept(text)
    var ready = String.UnicodeScalarView()
    for (index, scalar) in kept.enumerated() {
      if startsEscape(kept[index...]) { ready.append(contentsOf: "_x005F".unicodeScalars) }
      ready.append(scalar)
    }
    return String(ready)
  }

  /// What a cell can hold of a text, with line feeds for all line ends.
  private static func kept(_ text: String) throws(SpreadsheetError) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      try refuseNUL(scalar)
      if scalar == "\r" {
        kept.append("\n")
      } else if !(isStripped(scalar) || isAfterReturn && scalar == "\n") {
        kept.append(scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    return kept
  }

  private static func startsEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard scalars.count >= 7, scalars.first == "_" else { return false }
    let window = Array(scalars.prefix(7))
    return window[1] == "x" && window[6] == "_"
      && window[2...5].allSatisfy { $0.properties.isASCIIHexDigit }
  }

  private static func refuseNUL(_ scalar: Unicode.Scalar) throws(SpreadsheetError) {
    guard scalar.value != 0 else {
      throw SpreadsheetError(.text, "the text contains a NUL, which would cut it off")
    }
  }
}
