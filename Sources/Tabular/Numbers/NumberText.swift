/// The text of a cell in the plain form that numbers are read from.
///
/// Arabic-Indic, extended Arabic-Indic and full-width digits become ASCII; so do minus, percent and
/// comparison signs; blanks of any width become spaces; direction and zero-width marks are dropped,
/// because right-to-left exports wrap numbers in them. `Double.init(String)` knows none of these.
struct NumberText {
  /// The plain text, trimmed.
  let scalars: [Unicode.Scalar]
  /// The text as it stands in the file, trimmed of blanks and invisible marks at its ends.
  let original: String

  init(_ text: String, decimal: DecimalMark) {
    var plain: [Unicode.Scalar] = []
    var kept: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars where !scalar.isInvisible {
      plain.append(Self.plain(scalar, decimal: decimal))
      kept.append(scalar)
    }
    scalars = Array(Self.trimmed(plain[...]))
    original = String(String.UnicodeScalarView(Self.trimmed(kept[...])))
  }

  /// Without the blanks at its ends.
  static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var rest = scalars
    while rest.first?.isBlank == true { rest.removeFirst() }
    while rest.last?.isBlank == true { rest.removeLast() }
    return rest
  }

  private static func plain(_ scalar: Unicode.Scalar, decimal: DecimalMark) -> Unicode.Scalar {
    guard !scalar.isASCII || scalar == "\t" else { return scalar }
    if let digit = digit(scalar) { return digit }
    if scalar.isBlank { return " " }
    switch scalar {
    case "\u{2212}", "\u{FF0D}": return "-"
    case "\u{FF0B}": return "+"
    case "\u{066A}", "\u{FF05}": return "%"
    case "\u{066B}": return decimal == .point ? "." : ","
    case "\u{066C}": return " "
    case "\u{FF0E}": return "."
    case "\u{FF0C}": return ","
    case "\u{2019}": return "'"
    case "\u{2264}", "\u{2266}", "\u{FF1C}": return "<"
    case "\u{2265}", "\u{2267}", "\u{FF1E}": return ">"
    case "\u{2012}", "\u{2014}": return "\u{2013}"
    default: return scalar
    }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    for first: UInt32 in [0x0660, 0x06F0, 0xFF10] where (first..<first + 10).contains(scalar.value)
    {
      return Unicode.Scalar(UInt8(0x30 + scalar.value - first))
    }
    return nil
  }
}
