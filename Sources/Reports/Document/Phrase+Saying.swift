extension Phrase {
  /// The phrase as a language says it: patterns in its own order, words of closed lists by their translation, figures and
  /// the data's own words as they are.
  ///
  /// A pattern that the language lacks is loud: `⟦English⟧`.
  package func said(in translation: Translation) -> Phrase {
    guard translation.language != .english else { return self }
    switch making {
    case .given: return self
    case .known(let text): return Phrase(translation.known(text) ?? text).given
    case .row(let parts):
      return parts.reduce(into: Phrase()) { $0.append($1.said(in: translation)) }.given
    case .pattern(let pattern, let holes):
      let filled = holes.map { $0.said(in: translation) }
      return Self.filled(
        translation.pattern(pattern, counts: filled.map { $0.count(in: translation.language) }),
        filled
      )
      .given
    }
  }

  /// The phrase with every stretch of spaces as one, made as this one is.
  func spaced(_ tidy: Phrase) -> Phrase { Phrase(tidy.runs, making: making) }

  /// The phrase as something that is not said again.
  private var given: Phrase { Phrase(runs, making: .given) }

  /// The whole number that the phrase is, grouped or not; in French the whole part of a decimal too, which decides on the plural
  /// there (CLDR); `nil` for all else.
  private func count(in language: Language) -> Int? {
    var digits = text.unicodeScalars.filter { !$0.properties.isWhitespace }
    if language == .french, let mark = digits.firstIndex(of: ","),
      digits[mark...].dropFirst().allSatisfy({ ("0"..."9").contains($0) })
    {
      digits = String.UnicodeScalarView(digits[..<mark])
    }
    guard !digits.isEmpty, digits.count < 10, digits.allSatisfy({ ("0"..."9").contains($0) })
    else { return nil }
    return Int(String(String.UnicodeScalarView(digits)))
  }

  /// A pattern with its holes filled, in whatever order they stand.
  private static func filled(_ pattern: String, _ holes: [Phrase]) -> Phrase {
    var phrase = Phrase()
    for piece in PatternPiece.pieces(of: pattern, holes: holes.count) {
      switch piece {
      case .words(let words): phrase.append(Phrase(words))
      case .hole(let place): phrase.append(holes[place])
      }
    }
    return phrase
  }
}
