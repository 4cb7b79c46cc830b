/// Years as files write them.
enum Year {
  static let range = 1950...2030
  static let expectation = "four digits, 1950 to 2030, or a span such as 2017-18"

  enum Reading: Hashable {
    /// A year, with a remark where the text was a span.
    case year(Int, note: String)
    case invalid(hint: String?)
  }

  /// Reads `2019`, `2019.0` (a spreadsheet's number), `2017-18` and `2017-2018`; a span stands at its middle, a half up.
  static func read(_ text: String) -> Reading {
    var text = text.trimmed
    if text.hasSuffix(".0") { text.removeLast(2) }
    if let year = number(text) { return .year(year, note: "") }
    let parts = text.split(whereSeparator: { "-–/".contains($0) })
    if parts.count == 2, let first = number(String(parts[0])) {
      let tail = String(parts[1])
      let last = tail.count == 2 ? number(String(parts[0].prefix(2)) + tail) : number(tail)
      if let last, last >= first, last - first <= 10 {
        return .year((first + last + 1) / 2, note: "period \(text)")
      }
    }
    return .invalid(hint: hint(for: text))
  }

  private static func number(_ text: String) -> Int? {
    guard text.count == 4, text.allSatisfy({ $0.isASCII && $0.isNumber }), let year = Int(text),
      range.contains(year)
    else { return nil }
    return year
  }

  /// What the text looks like when letters are read as the digits that they resemble.
  private static func hint(for text: String) -> String? {
    let resembling: [Character: Character] = [
      "l": "1", "I": "1", "i": "1", "|": "1", "O": "0", "o": "0", "S": "5", "s": "5", "B": "8",
      "Z": "2", "z": "2",
    ]
    let repaired = String(text.map { resembling[$0] ?? $0 })
    guard repaired != text, number(repaired) != nil else { return nil }
    return "it looks like \(repaired)"
  }
}
