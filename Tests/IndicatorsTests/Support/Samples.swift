import Foundation
import Indicators
import Statistics
import Tabular
import TestSupport

/// Contexts and tables that the tests of this room share.
enum Samples {
  /// A context with what a test names and nothing else.
  static func context(
    observations: ObservationTable = ObservationTable(),
    countries: CountryTable = CountryTable([]), populations: PopulationTable? = nil,
    governance: GovernanceAssessments = GovernanceAssessments(), groups: [Area.Kind] = [],
    membership: Membership = .since2025, thresholds: [String: Double] = [:]
  ) -> EvaluationContext {
    var settings = Thresholds()
    for (name, value) in thresholds { _ = settings.set(name, to: value) }
    return EvaluationContext(
      observations: observations, countries: countries,
      populations: populations ?? PopulationTable(countries: countries), governance: governance,
      selected: [], groups: groups, membership: membership,
      edition: .edition2023, thresholds: settings,
      asOf: CalendarDate(iso: "2025-12-31") ?? CalendarDate(secondsSince1970: 0))
  }

  /// The 194 Member States with their regions and income groups by year.
  static func countries() throws -> CountryTable {
    var incomes: [String: [Int: String]] = [:]
    for row in try Shared.table("data/uhc/wb_income_history.csv") {
      guard let iso3 = row["iso3"], let year = row["calendar_year"].flatMap({ Int($0) }),
        let group = row["group"], !group.isEmpty
      else { continue }
      incomes[iso3, default: [:]][year] = group
    }
    return CountryTable(
      try Shared.table("data/countries.csv").map { row in
        Country(
          iso3: row["iso3"] ?? "", name: row["name_who"] ?? "", region: row["who_region"],
          regionBefore2025: row["who_region_pre2025"],
          incomeGroups: incomes[row["iso3"] ?? ""] ?? [:],
          isFragile: row["fcs"] == "1", population: row["population_2024"].flatMap { Double($0) })
      })
  }

  /// The populations of World Population Prospects 2022.
  static func populations(_ countries: CountryTable) throws -> PopulationTable {
    var table = PopulationTable(countries: countries)
    for row in try Shared.table("data/uhc/population.csv") {
      guard let year = row["year"].flatMap({ Int($0) }),
        let persons = row["pop_wpp2022"].flatMap({ Double($0) })
      else { continue }
      table.insert(
        Observation(year: year, value: persons, source: "population.csv"),
        area: Area(row["iso3"] ?? ""))
    }
    return table
  }

  /// Observations of a long table: one key, a column of codes, one of years, one of numbers.
  static func observations(
    _ file: String, _ columns: [String: String], code: String, into table: inout ObservationTable
  ) throws {
    for (index, row) in try Shared.table(file).enumerated() {
      guard let year = row["year"].flatMap({ Int($0) }) else { continue }
      for (column, key) in columns {
        guard let value = row[column].flatMap({ Double($0) }) else { continue }
        table.insert(
          Observation(year: year, value: value, source: "\(file):\(index + 2)"), key: key,
          area: Area(row[code] ?? ""))
      }
    }
  }

  /// Observations of a World Bank export: two rows before the header that are not empty, years as columns.
  static func worldBank(_ file: String, key: String, into table: inout ObservationTable) throws {
    let text = try String(contentsOfFile: Shared.path(file), encoding: .utf8)
    let records = PlainCSV.records(text)
    guard let start = records.firstIndex(where: { $0.first == "Country Name" }) else { return }
    for (index, record) in records[(start + 1)...].enumerated() {
      for (name, cell) in zip(records[start], record) {
        guard let year = Int(name), let value = Double(cell) else { continue }
        table.insert(
          Observation(year: year, value: value, source: "\(file):\(index + 6)"), key: key,
          area: Area(record[1]))
      }
    }
  }
}

extension [IndicatorValue] {
  /// The one value of an area, period, breakdown and category.
  func one(
    _ area: String, _ period: String, _ breakdown: String = "", _ category: String = ""
  ) -> IndicatorValue? {
    let found = filter {
      $0.area.code == area && $0.period == period && $0.breakdown == breakdown
        && $0.category == category
    }
    return found.count == 1 ? found[0] : nil
  }
}

extension [Indicator] {
  /// The indicator of an id.
  subscript(id: String) -> Indicator? { first { $0.id == id } }
}
