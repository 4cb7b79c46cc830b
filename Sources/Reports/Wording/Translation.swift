/// What a language says for the program's English: patterns by pattern, as gettext does, so that a language is a file.
package struct Translation: Sendable {
  /// A pattern's translation.
  package enum Entry: Hashable, Sendable {
    case text(String)
    /// By plural category of the first hole that is a whole number.
    case plural([PluralCategory: String])
  }

  /// The language.
  package let language: Language
  /// The translations by English pattern.
  package let entries: [String: Entry]
  /// Patterns with holes of reasons and notes, which come as finished English.
  private let finished: FinishedPatterns
  /// Patterns of what reading and computing found, which holds texts of the user's files and is looked for by itself.
  let findings: FinishedPatterns
  /// Names of countries by their English ones, for lists in notes.
  let places: [String: String]

  /// English says its patterns as they are.
  package static let english = Translation(.english, [:])

  /// Makes a translation.
  package init(
    _ language: Language, _ entries: [String: Entry], finished: [String] = [],
    findings: [String] = [], places: [String: String] = [:]
  ) {
    self.language = language
    self.entries = entries
    self.finished = FinishedPatterns(finished)
    self.findings = FinishedPatterns(findings)
    self.places = places
  }

  /// A pattern in the language; loud where it has none.
  ///
  /// `counts` are the whole numbers that fill its holes, in their order; `nil` for all else.
  package func pattern(_ english: String, counts: [Int?]) -> String {
    if language == .english { return english }
    switch entries[english] {
    case .text(let text): return text
    case .plural(let forms):
      let count = counts.lazy.compactMap(\.self).first
      let category = count.map(language.pluralCategory) ?? .other
      return forms[category] ?? forms[.other] ?? Self.loud(english)
    case nil: return Self.hasWords(english) ? Self.loud(english) : language.spaced(english)
    }
  }

  /// Words of a closed list, a reason, or a list of such; `nil` where the language has nothing for them, as for the data's own words.
  package func known(_ english: String) -> String? {
    if language == .english { return english }
    if case .text(let text) = entries[english] { return text }
    return joined(english) ?? filled(english) ?? placed(english)
  }

  /// A text whose pattern is known by the words around its holes.
  func filled(_ english: String) -> String? {
    guard let match = finished.match(english), case .text(let pattern) = entries[match.pattern]
    else { return nil }
    // What stands in quotation marks is of the user's files.
    let holes = zip(match.holes, Self.quotedHoles(of: match.pattern)).map { hole, isQuoted in
      isQuoted ? hole : known(hole) ?? style.rewritten(hole) ?? hole
    }
    return PatternPiece.filled(pattern, holes)
  }

  /// How the language writes numbers.
  private var style: LanguageStyle { .of(language) }

  /// How a text without a translation is printed.
  package static func loud(_ english: String) -> String { "⟦\(english)⟧" }

  /// Marks, numbers, single letters and holes alone are the same in all languages.
  static func hasWords(_ pattern: String) -> Bool {
    zip(pattern, pattern.dropFirst()).contains { $0.isLetter && $1.isLetter }
  }
}
