internal import Tabular

/// The tables that are built into the program.
public enum BuiltIn {
  /// The WHO Member States with their facts, and other economies that files hold, which belong to no group.
  public static let countries: CountryTable = {
    var countries: [Country] = []
    for row in rows(PackageResources.territories_csv) {
      countries.append(
        Country(iso3: row["iso3"] ?? "", iso2: row["iso2"] ?? "", name: row["name"] ?? ""))
    }
    for row in rows(PackageResources.countries_csv) { countries.append(country(row)) }
    return CountryTable(countries)
  }()

  /// Names under which files commonly know a country, besides WHO's.
  public static let aliases: [(name: String, iso3: String)] = {
    var aliases = rows(PackageResources.aliases_csv).map { ($0["name"] ?? "", $0["iso3"] ?? "") }
    for row in rows(PackageResources.countries_csv) {
      aliases.append((row["name_short"] ?? "", row["iso3"] ?? ""))
    }
    return aliases.map { (name: $0.0, iso3: $0.1) }
  }()

  /// Income groups stand under the calendar year of the national income that they rest on: FY25 is 2023, FY27 is 2025.
  private static func country(_ row: [String: String]) -> Country {
    let given = { (name: String) in row[name].flatMap { $0.isEmpty ? nil : $0 } }
    var groups: [Int: String] = [:]
    groups[2023] = given("wb_income_fy25")
    groups[2025] = given("wb_income_fy27")
    return Country(
      iso3: row["iso3"] ?? "", iso2: row["iso2"] ?? "", m49: row["m49"] ?? "",
      name: row["name_who"] ?? "", region: given("who_region"),
      regionBefore2025: given("who_region_pre2025"), incomeGroups: groups,
      isFragile: row["fcs"] == "1", population: given("population_2024").flatMap(Double.init),
      populationYear: 2024)
  }

  /// The rows of a built-in table; a table that cannot be read is empty, which the tests rule out.
  static func rows(_ bytes: [UInt8]) -> [[String: String]] {
    var rows: [[String: String]] = []
    var log = DiagnosticLog()
    do throws(Diagnostic) {
      var reader = try CSVReader(.bytes(bytes), named: "built-in", options: CSVOptions())
      while let record = try reader.next(&log) {
        var row: [String: String] = [:]
        for (index, label) in reader.labels.enumerated() where index < record.count {
          row[label] = record[index]
        }
        rows.append(row)
      }
    } catch {
      return []
    }
    return rows
  }
}
