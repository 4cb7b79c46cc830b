import Indicators
import Testing

/// Names of areas in other languages (names.csv).
struct AreaNameTests {
  private let areas =
    BuiltIn.countries.all.map { Area($0.iso3) }
    + [Area.Kind.whoRegion, .incomeGroup, .fragile, .world].flatMap { Area.groups(of: $0) }

  @Test func `every country and group has a French name, and no two share one`() {
    let names = areas.compactMap { area in
      BuiltIn.countries.inSentence(area, in: "fr").map {
        ($0, BuiltIn.countries.name(of: area, in: "fr"))
      }
    }
    #expect(names.count == areas.count)
    #expect(Set(names.map(\.0)).count == areas.count)
    #expect(Set(names.map(\.1)).count == areas.count)
    #expect(names.allSatisfy { !$0.0.isEmpty && !$0.1.isEmpty })
  }

  @Test func `a name begins with a capital, and its article is a French one`() {
    let articles = ["le ", "la ", "les ", "l’"]
    for area in areas {
      let name = BuiltIn.countries.name(of: area, in: "fr")
      let inSentence = BuiltIn.countries.inSentence(area, in: "fr") ?? ""
      #expect(name.first?.isUppercase == true, "\(name)")
      #expect(!name.contains("'") && !inSentence.contains("'"), "\(name)")
      #expect(
        name == inSentence || articles.contains { inSentence.hasPrefix($0) }, "\(inSentence)")
      let bare = articles.reduce(inSentence) {
        $1.isEmpty || !$0.hasPrefix($1) ? $0 : String($0.dropFirst($1.count))
      }
      // An elision never stands before a consonant, nor a full article before a vowel.
      if inSentence.hasPrefix("l’") { #expect("AÉEIÎOU".contains(bare.prefix(1)), "\(bare)") }
      if ["le ", "la "].contains(where: inSentence.hasPrefix) {
        #expect(!"AÉEIOUÎ".contains(bare.prefix(1)), "\(inSentence)")
      }
    }
  }

  /// The UN's list of Member States in French.
  @Test(arguments: [
    ("MLI", "Mali", "le Mali"), ("CIV", "Côte d’Ivoire", "la Côte d’Ivoire"),
    ("COD", "République démocratique du Congo", "la République démocratique du Congo"),
    (
      "IRN", "Iran (République islamique d’)", "la République islamique d’Iran"
    ), ("DZA", "Algérie", "l’Algérie"), ("CUB", "Cuba", "Cuba"),
    ("MDV", "Maldives", "les Maldives"),
  ])
  func `names are those of the UN`(code: String, name: String, inSentence: String) {
    #expect(BuiltIn.countries.name(of: Area(code), in: "fr") == name)
    #expect(BuiltIn.countries.inSentence(Area(code), in: "fr") == inSentence)
  }

  /// The six languages of the UN: in each, every Member State and every group has a name of its own, in the language's script.
  @Test(arguments: ["ar", "es", "ru", "zh"])
  func `every Member State and group has a name in the language, in its script`(
    language: String
  ) {
    let states = BuiltIn.countries.all.filter { $0.region != nil }.map { Area($0.iso3) }
    #expect(states.count == 194)
    let groups = [Area.Kind.whoRegion, .incomeGroup, .fragile, .world].flatMap {
      Area.groups(of: $0)
    }
    var names: Set<String> = []
    for area in states + groups {
      let name = BuiltIn.countries.name(of: area, in: language)
      let inSentence = BuiltIn.countries.inSentence(area, in: language) ?? ""
      #expect(names.insert(name).inserted, "\(area.code): \(name)")
      for scalar in (name + inSentence).unicodeScalars where scalar.properties.isAlphabetic {
        #expect(isOf(scalar, language), "\(area.code): \(name)")
      }
      #expect(!inSentence.isEmpty && !inSentence.contains("("), "\(area.code): \(inSentence)")
    }
    #expect(names.count == 194 + 12)
  }

  private func isOf(_ scalar: Unicode.Scalar, _ language: String) -> Bool {
    switch language {
    case "ar": (0x0600...0x06FF).contains(scalar.value)
    case "ru": (0x0400...0x04FF).contains(scalar.value)
    case "zh": (0x4E00...0x9FFF).contains(scalar.value)
    default: scalar.value < 0x0250
    }
  }

  /// The UN's lists of Member States in the other official languages.
  @Test(arguments: [
    ("IRN", "es", "Irán (República Islámica del)", "la República Islámica del Irán"),
    ("TZA", "es", "República Unida de Tanzanía", "la República Unida de Tanzanía"),
    ("VNM", "es", "Viet Nam", "Viet Nam"),
    (
      "BOL", "ru", "Боливия (Многонациональное Государство)",
      "Многонациональное Государство Боливия"
    ),
    ("KGZ", "ru", "Кыргызстан", "Кыргызстан"),
    ("VEN", "zh", "委内瑞拉（玻利瓦尔共和国）", "委内瑞拉玻利瓦尔共和国"),
    ("KOR", "zh", "大韩民国", "大韩民国"),
    ("SYR", "ar", "الجمهورية العربية السورية", "الجمهورية العربية السورية"),
    ("CIV", "ar", "كوت ديفوار", "كوت ديفوار"),
  ])
  func `names in other languages are those of the UN`(
    code: String, language: String, name: String, inSentence: String
  ) {
    #expect(BuiltIn.countries.name(of: Area(code), in: language) == name)
    #expect(BuiltIn.countries.inSentence(Area(code), in: language) == inSentence)
  }

  @Test func `English and languages without names keep the printed name`() {
    #expect(BuiltIn.countries.name(of: Area("MLI"), in: "en") == "Mali")
    #expect(BuiltIn.countries.name(of: Area("CIV"), in: "pt") == "Côte d'Ivoire")
    #expect(BuiltIn.countries.inSentence(Area("CIV"), in: "pt") == nil)
    #expect(BuiltIn.countries.name(of: .world, in: "fr") == "Monde")
    #expect(
      BuiltIn.countries.name(of: Area("AFR", .whoRegion), in: "fr") == "Région africaine")
    #expect(BuiltIn.countries.name(of: Area("MLI/Kayes", .subnational), in: "fr") == "Kayes")
  }

  @Test func `a name of the user's own stays; a name that is known for the country does not`() {
    var table = BuiltIn.countries
    table.update(Country(iso3: "MLI", name: "Mali (Bamako and the south)"))
    table.update(Country(iso3: "BOL", name: "Bolivia"))
    #expect(table.name(of: Area("MLI"), in: "fr") == "Mali (Bamako and the south)")
    #expect(table.inSentence(Area("MLI"), in: "fr") == nil)
    #expect(table.inSentence(Area("BOL"), in: "fr") == "l’État plurinational de Bolivie")
  }
}
