extension Translation {
  /// Notes of a value, parted by `; `: each is said as a known word is, and what is not known stays as it stands.
  package func notes(_ english: String) -> String {
    if language == .english { return english }
    // A reason may hold a mark of its own.
    if case .text(let text) = entries[english] { return text }
    return english.parts(at: "; ").map { known($0) ?? $0 }.joined(separator: "; ")
  }

  /// What is made of known words: a list of them, a range, a mechanism with its level, a numbered capacity.
  func joined(_ english: String) -> String? {
    headed(english) ?? listed(english) ?? single(english)
  }

  /// `Licensing: government established, private sector emerging`.
  private func headed(_ english: String) -> String? {
    guard let mark = english.firstRange(of: ": ") else { return nil }
    let (name, list) = (english[..<mark.lowerBound], english[mark.upperBound...])
    // A mechanism of the user's own has a name that is not known, but levels that are.
    let isRated = String(list).parts(at: ", ").allSatisfy { standing($0[...]) != nil }
    guard let head = word(name) ?? (isRated ? String(name) : nil),
      let rest = joined(String(list))
    else { return nil }
    return PatternPiece.filled(language.spaced("{1}: {2}"), [head, rest])
  }

  /// A list of places, in which one that is not known stays as it stands.
  func placed(_ english: String) -> String? {
    let items = english.parts(at: ", ")
    guard items.contains(where: { places[$0] != nil }) else { return nil }
    return list(items.map { places[$0] ?? $0 })
  }

  private func list(_ items: [String]) -> String {
    items.joined(separator: language == .arabic ? "، " : ", ")
  }

  /// A list of which every item is known.
  private func listed(_ english: String) -> String? {
    let items = english.parts(at: ", ")
    guard items.count > 1 else { return nil }
    var said: [String] = []
    var start = 0
    while start < items.count {
      guard let found = item(of: items, from: start) else { return nil }
      said.append(found.text)
      start = found.end
    }
    return list(said)
  }

  /// The longest item that begins at a place: names have commas too.
  private func item(of items: [String], from start: Int) -> (text: String, end: Int)? {
    for end in (start + 1...min(start + Self.mostCommas, items.count)).reversed()
    where end - start < items.count {
      let text = items[start..<end].joined(separator: ", ")
      if case .text(let known) = entries[text] { return (known, end) }
      if let known = single(text) { return (known, end) }
    }
    return filled(items[start]).map { ($0, start + 1) }
  }

  /// A name of our lists has at most two commas.
  private static let mostCommas = 3

  /// A place, a range of periods or of known words, known words with a level behind them or a number before.
  private func single(_ english: String) -> String? {
    if let place = places[english] { return place }
    let words = english.split(separator: " ")
    if words.count == 1 { return levels(english[...]) }
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    if words.count == 3, words[1] == "to", let from = end(first), let to = end(last) {
      return filled("{1} to {2} # of a range", [from, to])
    }
    if words.count == 3, words[1] == "less" || words[1] == "over" {
      // Subgroups of an equity set, whose names may be the user's.
      let names = [first, last].map { word($0) ?? String($0) }
      return filled("{1} \(words[1]) {2} # of subgroups", names)
    }
    if let standing = standing(english[...]) { return standing }
    if first.isNumbered, let name = word(english.dropFirst(first.count + 1)) {
      return "\(first) \(name)"
    }
    return nil
  }

  /// A pattern that the language has, filled.
  private func filled(_ key: String, _ texts: [String]) -> String? {
    if case .text(let pattern) = entries[key] { PatternPiece.filled(pattern, texts) } else { nil }
  }

  /// A level behind what it is of: `private sector emerging`.
  private func standing(_ english: Substring) -> String? {
    guard let last = english.split(separator: " ").last, last.count + 1 < english.count,
      let head = word(english.dropLast(last.count + 1)), let level = word(last)
    else { return nil }
    return PatternPiece.filled(language.spaced("{1}: {2}"), [head, level])
  }

  /// Two levels between which a country stands: `emerging-progressing`, `(Emerging–Progressing)`.
  private func levels(_ english: Substring) -> String? {
    if english.hasPrefix("("), english.hasSuffix(")") {
      return levels(english.dropFirst().dropLast()).map { "(\($0))" }
    }
    let ends = english.split { "-–".contains($0) }.compactMap(word)
    return ends.count == 2 ? ends.joined(separator: "–") : nil
  }

  /// An end of a range: a known word, or a period or number.
  private func end(_ text: Substring) -> String? {
    word(text) ?? (text.first?.isNumber == true ? String(text) : nil)
  }

  private func word(_ text: Substring) -> String? {
    if case .text(let text) = entries[String(text)] { text } else { nil }
  }
}

extension String {
  /// What stands between marks.
  fileprivate func parts(at mark: String) -> [String] {
    split(separator: mark, omittingEmptySubsequences: false).map(String.init)
  }
}

extension Substring {
  /// Whether it is a letter with a number behind it: `C12`.
  fileprivate var isNumbered: Bool {
    first?.isUppercase == true && count > 1 && dropFirst().allSatisfy(\.isNumber)
  }
}
