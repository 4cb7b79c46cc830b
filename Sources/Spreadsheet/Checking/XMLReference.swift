/// What stands for a character in XML: `amp`, `#38` or `#x26` between `&` and `;`.
enum XMLReference {
  /// How long one is at most, in bytes between `&` and `;`.
  static let longest = 8

  /// The character; nil when there is no such reference.
  static func character(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Unicode.Scalar? {
    let name = String(decoding: range.map { bytes[$0] }, as: UTF8.self)
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      let isHexadecimal = name.hasPrefix("#x")
      let digits = name.dropFirst(isHexadecimal ? 2 : 1)
      guard name.hasPrefix("#"), digits.allSatisfy(\.isHexDigit) else { return nil }
      let value = UInt32(digits, radix: isHexadecimal ? 16 : 10)
      return value.flatMap(Unicode.Scalar.init).flatMap { CellText.isStripped($0) ? nil : $0 }
    }
  }

  /// A text with its references replaced; nil when one is wrong.
  static func decoded(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String? {
    var text: [UInt8] = []
    var place = range.lowerBound
    while place < range.upperBound {
      if bytes[place] == UInt8(ascii: "&") {
        let start = place + 1
        while place < range.upperBound, bytes[place] != UInt8(ascii: ";") { place += 1 }
        guard place < range.upperBound, place - start <= longest,
          let character = character(bytes, start..<place)
        else { return nil }
        text += Array(String(character).utf8)
      } else {
        text.append(bytes[place])
      }
      place += 1
    }
    return String(validating: text, as: UTF8.self)
  }
}
