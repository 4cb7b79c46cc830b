extension LanguageStyle {
  /// A number that stands in finished English, `92.2%` or `-0.64`, as the language writes it; `nil` for what is none.
  func rewritten(_ text: String) -> String? {
    let isPercent = text.hasSuffix("%")
    let sign = text.prefix { $0 == "-" }
    guard sign.count < 2 else { return nil }
    var digits = (isPercent ? text.dropLast() : text[...]).dropFirst(sign.count)
    if isPercent, digits.last == " " { digits.removeLast() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    return sign + parts.joined(separator: decimalMark) + (isPercent ? percentSign : "")
  }
}

extension Language {
  /// Marks between holes with the spaces that the language sets before them.
  func spaced(_ pattern: String) -> String {
    guard self == .french else { return pattern }
    return pattern.replacing(": ", with: "\u{A0}: ").replacing("; ", with: "\u{202F}; ")
  }
}
