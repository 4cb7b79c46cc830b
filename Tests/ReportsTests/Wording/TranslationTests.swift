import Reports
import Testing

/// Languages as files: what is said, what is loud, and what every file must keep to.
struct TranslationTests {
  private static let sample = Translation(
    .french,
    [
      "{1} of {2} countries": .text("{1} pays sur {2}"),
      "{1} commitments are late: {2}": .plural([
        .one: "{1} engagement est en retard : {2}", .other: "{1} engagements sont en retard : {2}",
      ]),
      "{2} before {1}": .text("{1} après {2}"), "low": .text("faible"),
      "rests on {1} cases, fewer than {2}": .text("repose sur {1} cas, moins de {2}"),
      "{1} of the population": .text("{1} de la population"),
    ], finished: ["rests on {1} cases, fewer than {2}", "{1} of the population"])

  @Test func `holes are filled in the language’s order, and figures stay figures`() {
    let figure = Figure(indicator: "a", area: "XAA", period: "2021", value: 3, printed: "3")
    let phrase: Phrase = "\(figure) of \(8) countries"
    #expect(phrase.text == "3 of 8 countries")
    let said = phrase.said(in: Self.sample)
    #expect(said.text == "3 pays sur 8")
    #expect(said.figures == [figure])
  }

  @Test(arguments: [(0, "0 engagement est"), (1, "1 engagement est"), (2, "2 engagements sont")])
  func `the plural is that of the first whole number`(_ count: Int, _ start: String) {
    let phrase: Phrase = "\(count) commitments are late: \(String("C1"))"
    #expect(phrase.said(in: Self.sample).text.hasPrefix(start))
  }

  @Test func `phrases that were joined or tidied are said part by part`() {
    let joined = ("\(1) of \(2) countries" as Phrase) + " " + Phrase(String("low"))
    #expect(joined.tidied.said(in: Self.sample).text == "1 pays sur 2 faible")
  }

  @Test func `a pattern without a text is loud, and the data’s own words are not`() {
    let (name, level) = ("Norland", "low")
    let phrase: Phrase = "the level of \(name) is \(level)"
    #expect(phrase.said(in: Self.sample).text == "⟦the level of Norland is faible⟧")
    #expect((": \(1)" as Phrase).said(in: Self.sample).text == "\u{A0}: 1")
    #expect(phrase.said(in: .english) == phrase)
  }

  @Test func `finished English is found by the words around its holes`() {
    #expect(
      Self.sample.known("rests on 12 cases, fewer than 25") == "repose sur 12 cas, moins de 25")
    #expect(Self.sample.known("92.2% of the population") == "92,2\u{A0}% de la population")
    #expect(Self.sample.known("rests on goodwill") == nil)
  }

  @Test func `lists, ranges and levels are said word by word, and what is the user’s stays`() throws
  {
    let french = try Translation.of(.french)
    let said = [
      "emerging-progressing": "émergent–en progression", "2023Q1 to 2023Q4": "2023Q1 à 2023Q4",
      "left out, no value: Kenya, South Africa, Norland":
        "écartés, sans valeur\u{A0}: Kenya, Afrique du Sud, Norland",
      "carried_back in 1 country, interpolated in 4 countries":
        "reporté en arrière dans 1 pays, interpolé dans 4 pays",
      "Own mechanism: government established, private sector emerging":
        "Own mechanism\u{A0}: pouvoirs publics\u{A0}: établi, secteur privé\u{A0}: émergent",
      "C12 Zoonotic diseases": "C12 Zoonoses",
      "estimated here: 12.76, published less estimated: -0.64":
        "estimé ici\u{A0}: 12,76, publié moins estimé\u{A0}: -0,64",
    ]
    for (english, words) in said {
      let found = french.known(english)?.replacing("\u{202F}", with: "\u{A0}")
      #expect(found == words, "\(english)")
    }
    for own in ["Registry to be renewed, with partners", "from Norland to Tavrela", "a, b"] {
      #expect(french.known(own) == nil, "\(own)")
    }
    #expect(
      french.notes("Own words; not answered; counts as 0 in the country's score")
        == "Own words; sans réponse; compte 0 dans le score du pays")
  }

  /// Counts with their category, from the samples of CLDR 45 (plurals.xml, `@integer`).
  @Test(arguments: [
    ("en", "0 other, 1 one, 2 other, 21 other"), ("fr", "0 one, 1 one, 2 other, 17 other"),
    ("es", "0 other, 1 one, 2 other"), ("zh", "0 other, 1 other"),
    (
      "ru",
      "1 one, 21 one, 101 one, 2 few, 4 few, 22 few, 104 few, 0 many, 5 many, 11 many, 12 many, 14 many, 111 many"
    ),
    (
      "ar",
      "0 zero, 1 one, 2 two, 3 few, 10 few, 103 few, 110 few, 11 many, 26 many, 99 many, 111 many, 100 other, 102 other"
    ),
  ])
  func `plural categories are those of CLDR`(_ code: String, _ samples: String) throws {
    let language = try #require(Language(rawValue: code))
    for sample in samples.split(separator: ", ") {
      let parts = sample.split(separator: " ")
      let count = try #require(Int(parts[0]))
      #expect(language.pluralCategory(of: count).rawValue == String(parts[1]), "\(code) \(count)")
    }
  }
}
