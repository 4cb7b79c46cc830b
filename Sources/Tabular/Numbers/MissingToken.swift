/// The texts that mean "no number" in the exports of statistical offices and health agencies.
enum MissingToken {
  private static let words: Set<String> = [
    "", "..", "...", "…", ".", "*", "na", "n/a", "n.a.", "nd", "null", "#n/a", "no data", "s/d",
    "нет данных", "غير متوفر", "无",
  ]
  private static let dashes: Set<String> = ["-", "–", "—", "\u{2212}"]

  /// The shorthand of official statistics that may stand alone or after a number.
  static let marks: Set<String> = [
    "[x]", "[c]", "[z]", "[low]", "[p]", "[r]", "[e]", "[u]",
  ]

  /// Whether the trimmed text is one of the words; case does not count.
  static func isWord(_ text: String) -> Bool { words.contains(text.lowercased()) }

  /// Whether the trimmed text is a dash alone: "none" to most, exactly zero to some statistical offices.
  static func isDash(_ text: String) -> Bool { dashes.contains(text) }
}
