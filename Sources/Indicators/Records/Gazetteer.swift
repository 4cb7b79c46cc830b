internal import Tabular

/// All administrative units of countries, by their folded names from the widest level down.
struct Gazetteer: Sendable {
  private var units: [String: [Set<[String]>]] = [:]
  private var files: [String: Set<String>] = [:]

  static let columns: [Column] = [
    Column("country_iso3", aliases: ["iso3", "country_code", "country"]),
    Column("admin1", required: true), Column("admin2"), Column("admin3"),
  ]

  /// Takes the units of one row.
  mutating func insert(_ names: [String], in country: Area, from file: String) {
    var levels = units[country.code] ?? Array(repeating: [], count: 3)
    let folded = names.map(CountryResolver.folded)
    for level in 1...3 where folded.prefix(level).allSatisfy({ !$0.isEmpty }) {
      levels[level - 1].insert(Array(folded.prefix(level)))
    }
    units[country.code] = levels
    files[country.code, default: []].insert(file)
  }

  /// The units of a level, 1 to 3; `nil` where no input lists them.
  func units(_ level: Int, of country: Area) -> Set<[String]>? {
    units[country.code].flatMap { $0[level - 1].isEmpty ? nil : $0[level - 1] }
  }

  /// The files that list a country's units.
  func source(_ country: Area) -> String {
    (files[country.code] ?? []).sorted().joined(separator: "; ")
  }
}
