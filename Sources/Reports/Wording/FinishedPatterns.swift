/// Finds the pattern that a finished English text was made by: reasons and notes are made where values are, as plain text.
struct FinishedPatterns: Sendable {
  private struct Pattern: Sendable {
    let text: String
    /// The words around the holes, in order.
    let words: [String]
  }

  /// Those that a text beginning with a letter may be of; longer words first, so that the most telling pattern is found.
  private let byFirst: [UInt8: [Pattern]]
  /// Those that begin with a hole.
  private let open: [Pattern]
  private let texts: Set<String>

  init(_ patterns: [String]) {
    texts = Set(patterns)
    let sorted =
      patterns.map { Pattern(text: $0, words: Self.words(around: $0)) }
      .filter { $0.words.count > 1 }
      .sorted { (length($0), $1.text) > (length($1), $0.text) }
    let isOpen = { (pattern: Pattern) in pattern.words[0].isEmpty }
    open = sorted.filter(isOpen)
    byFirst = Dictionary(
      uniqueKeysWithValues: Set(sorted.compactMap { $0.words[0].utf8.first }).map { first in
        (first, sorted.filter { isOpen($0) || $0.words[0].utf8.first == first })
      })
    func length(_ pattern: Pattern) -> Int { pattern.words.reduce(0) { $0 + $1.utf8.count } }
  }

  /// Whether a text is a pattern of its own.
  func holds(_ text: String) -> Bool { texts.contains(text) }

  /// The pattern, and what fills its holes in the order of their numbers; `nil` where none fits.
  func match(_ text: String) -> (pattern: String, holes: [String])? {
    guard let first = text.utf8.first else { return nil }
    for pattern in byFirst[first] ?? open {
      if let holes = Self.holes(of: pattern.words, in: text) { return (pattern.text, holes) }
    }
    return nil
  }

  /// `a {1} b {2}` as `a `, ` b `, and the empty end; braces that hold no number are words.
  private static func words(around pattern: String) -> [String] {
    var words = [""]
    for piece in PatternPiece.pieces(of: pattern, holes: .max) {
      switch piece {
      case .words(let text): words[words.count - 1] += text
      case .hole: words.append("")
      }
    }
    return words
  }

  private static func holes(of words: [String], in text: String) -> [String]? {
    guard let first = words.first, let last = words.last, text.hasPrefix(first),
      text.hasSuffix(last), text.utf8.count >= first.utf8.count + last.utf8.count
    else { return nil }
    var rest = text.dropFirst(first.count)
    var holes: [String] = []
    for word in words.dropFirst().dropLast() {
      guard !word.isEmpty, let range = rest.firstRange(of: word) else { return nil }
      holes.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    holes.append(String(rest.dropLast(last.count)))
    return holes.allSatisfy { !$0.isEmpty } ? holes : nil
  }
}
