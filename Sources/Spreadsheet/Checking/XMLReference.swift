/// What stands for a character in XML: `amp`, `#38` or `#x26` between `&` and `;`.
enum XMLReference {
  /// The character; nil when there is no such reference.
  static func character(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let text = String(decoding: name, as: UTF8.self)
    switch text {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      let digits = text.dropFirst(text.hasPrefix("#x") ? 2 : 1)
      guard text.hasPrefix("#"), digits.allSatisfy(\.isHexDigit) else { return nil }
      let value = UInt32(digits, radix: text.hasPrefix("#x") ? 16 : 10)
      return value.flatMap(Unicode.Scalar.init).flatMap { CellText.isStripped($0) ? nil : $0 }
    }
  }

  /// A text with its references replaced; nil when one is wrong.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
    let parts = bytes.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
    var text = String(decoding: parts.first ?? [], as: UTF8.self)
    for part in parts.dropFirst() {
      guard let end = part.firstIndex(of: UInt8(ascii: ";")),
        let character = character(part[..<end])
      else { return nil }
      text.unicodeScalars.append(character)
      text += String(decoding: part[(end + 1)...], as: UTF8.self)
    }
    return text
  }
}
