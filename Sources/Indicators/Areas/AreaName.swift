/// What a language calls a country or a group of countries (names.csv).
///
/// French has a name for every area of countries.csv and territories.csv; Arabic, Chinese, Russian and Spanish for the 194 Member
/// States of WHO, its regions, the income groups and the other groups. They are the short names that the UN and WHO use in these
/// languages, written out by hand for the 119 names in which CLDR (by Babel 2.18) has one of everyday speech, else those of CLDR.
public struct AreaName: Hashable, Sendable {
  /// The name alone, for a heading or a cell.
  public let alone: String
  /// The name in running text, with its article where the language has one: `le Mali`.
  public let inSentence: String

  /// The names that are built in, by language and by code; English is in countries.csv.
  static let builtIn: [String: [String: AreaName]] = {
    var names: [String: [String: AreaName]] = [:]
    for row in BuiltIn.rows(PackageResources.names_csv) {
      guard let area = row["area"], let language = row["language"], let name = row["name"],
        let inSentence = row["in_sentence"]
      else { continue }
      names[language, default: [:]][area] = AreaName(alone: name, inSentence: inSentence)
    }
    return names
  }()

  /// The built-in names of countries in a language, by their English ones, for lists in notes; by the language's ISO 639 code.
  package static func byEnglish(in language: String) -> [String: String] {
    guard let names = builtIn[language] else { return [:] }
    var found: [String: String] = [:]
    for country in BuiltIn.countries.all { found[country.name] = names[country.iso3]?.alone }
    return found
  }
}

extension CountryTable {
  /// The same countries, named in a language.
  public func named(in language: String) -> CountryTable {
    var table = self
    table.language = language
    return table
  }

  /// The printed name of an area in a language, by its ISO 639 code; the table's own where the data have none.
  public func name(of area: Area, in language: String) -> String {
    translated(area, language)?.alone ?? ownName(of: area)
  }

  /// The name of an area in running text in a language; `nil` where the data have none.
  public func inSentence(_ area: Area, in language: String) -> String? {
    translated(area, language)?.inSentence
  }

  /// A name that a manifest gives a country is the user's own word, and stays unless it is one that is known for it.
  private func translated(_ area: Area, _ language: String) -> AreaName? {
    guard area.kind != .subnational, area.kind != .other,
      let found = AreaName.builtIn[language]?[area.code]
    else { return nil }
    guard area.kind == .country, let country = self[area.code] else { return found }
    let isKnown =
      BuiltIn.countries[area.code]?.name == country.name
      || Self.aliases.contains([area.code, CountryResolver.folded(country.name)])
    return isKnown ? found : nil
  }

  private static let aliases = Set(
    BuiltIn.aliases.map { [$0.iso3, CountryResolver.folded($0.name)] })
}
