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

  @Test func `English and languages without names keep the printed name`() {
    #expect(BuiltIn.countries.name(of: Area("MLI"), in: "en") == "Mali")
    #expect(BuiltIn.countries.name(of: Area("CIV"), in: "ar") == "Côte d'Ivoire")
    #expect(BuiltIn.countries.inSentence(Area("CIV"), in: "ar") == nil)
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
