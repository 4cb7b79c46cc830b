package import Indicators

extension Wording {
  /// The words of a language.
  package init(
    countries: CountryTable, translation: Translation,
    staleYears: Int = Int(Thresholds()["stale-years"])
  ) {
    self.init(
      countries: countries, style: .of(translation.language), translation: translation,
      staleYears: staleYears)
  }

  /// A phrase as text at once, for what stands inside a figure.
  func plain(_ phrase: Phrase) -> String { phrase.said(in: translation).text }

  /// How a unit looks, in the language's words.
  package func presentation(of unit: Unit) -> Presentation {
    unit.presentation.said(in: translation)
  }

  /// How a difference of two values of a unit looks, in the language's words.
  package func difference(of unit: Unit) -> Presentation {
    unit.difference.said(in: translation)
  }
}

extension Presentation {
  /// The unit's words in a language; a manifest's own unit stays as it is.
  package func said(in translation: Translation) -> Presentation {
    guard translation.language != .english else { return self }
    let said = { (text: String) -> String in
      guard !text.isEmpty else { return text }
      let words = text.drop { $0 == " " }
      return text.prefix(text.count - words.count)
        + (translation.known(String(words)) ?? String(words))
    }
    return Presentation(
      decimals, said(heading), signed: isSigned, mark: mark, words: said(words.other),
      one: said(words.one), levels: levelNames.map(said))
  }
}
