/// The text of a cell in the plain form that numbers are read from.
///
/// Arabic-Indic, extended Arabic-Indic and full-width digits become ASCII; so do minus, percent and
/// comparison signs; blanks of any width become spaces; direction and zero-width marks are dropped,
/// because right-to-left exports wrap numbers in them. `Double.init(String)` knows none of these.
struct NumberText {
  /// Stands for a dash that is no hyphen.
  static let dash: UInt8 = 1
  /// Stands for every character that has no place in a number.
  static let other: UInt8 = 2

  /// The plain text, trimmed.
  let bytes: ArraySlice<UInt8>
  private let text: String

  init(_ text: String, decimal: DecimalMark) {
    self.text = text
    var plain: [UInt8] = []
    plain.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars where !scalar.isInvisible {
      plain.append(Self.plain(scalar, decimal: decimal))
    }
    bytes = Self.trimmed(plain[...])
  }

  /// The text as it stands in the file, without the blanks at its ends and without invisible marks.
  var original: String { LabelText.clean(text) }

  /// Without the blanks at its ends.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while rest.first == Byte.space { rest.removeFirst() }
    while rest.last == Byte.space { rest.removeLast() }
    return rest
  }

  private static func plain(_ scalar: Unicode.Scalar, decimal: DecimalMark) -> UInt8 {
    if scalar.isBlank { return Byte.space }
    if scalar.isASCII {
      return scalar.value < 0x20 ? other : UInt8(truncatingIfNeeded: scalar.value)
    }
    if let digit = digit(scalar) { return digit }
    switch scalar {
    case "\u{2212}", "\u{FF0D}": return Byte.minus
    case "\u{FF0B}": return Byte.plus
    case "\u{066A}", "\u{FF05}": return Byte.percent
    case "\u{066B}": return decimal.byte
    case "\u{066C}": return Byte.space
    case "\u{FF0E}": return Byte.point
    case "\u{FF0C}": return Byte.comma
    case "\u{2019}": return Byte.apostrophe
    case "\u{2264}", "\u{2266}", "\u{FF1C}": return Byte.less
    case "\u{2265}", "\u{2267}", "\u{FF1E}": return Byte.greater
    case "\u{2012}", "\u{2013}", "\u{2014}": return dash
    default: return other
    }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
    for first: UInt32 in [0x0660, 0x06F0, 0xFF10] where (first..<first + 10).contains(scalar.value)
    {
      return Byte.zero + UInt8(scalar.value - first)
    }
    return nil
  }
}
