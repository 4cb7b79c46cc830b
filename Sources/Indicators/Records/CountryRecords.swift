internal import Tabular

/// Rows of a `countries` input: they override or extend the built-in country table.
enum CountryRecords {
  static let columns: [Column] = [
    Column("iso3", aliases: ["country_iso3", "code", "country_code"], required: true),
    Column("iso2"), Column("m49"),
    Column("name", aliases: ["name_who", "country"]),
    Column("who_region", aliases: ["region", "g_whoregion"]),
    Column("who_region_before_2025", aliases: ["who_region_pre2025"]),
    Column("income_group", aliases: ["wb_income", "income", "group"]),
    Column("year", aliases: ["calendar_year", "income_year"]),
    Column("fcv", aliases: ["fcs", "fragile"]),
    Column("population"), Column("population_year"),
  ]

  /// Changes a table by one row; a column that the file does not have, or a blank cell, leaves the fact as it was.
  static func apply(_ row: InputRow, to table: inout [String: Country]) throws(Diagnostic) {
    let code = try row.required("iso3").uppercased()
    guard code.count == 3, code.allSatisfy({ ("A"..."Z").contains($0) }) else {
      throw row.complaint(
        "iso3", "type-error", "\"\(code)\" is not a country code", expected: "ISO 3166-1 alpha-3")
    }
    var country = table[code] ?? Country(iso3: code, name: code)
    if !row.text("iso2").isEmpty { country.iso2 = row.text("iso2") }
    if !row.text("m49").isEmpty { country.m49 = row.text("m49") }
    if !row.text("name").isEmpty { country.name = row.text("name") }
    if let region = try region(row, "who_region") {
      country.region = region
      country.regionBefore2025 = country.regionBefore2025 ?? region
    }
    if let region = try region(row, "who_region_before_2025") { country.regionBefore2025 = region }
    try applyIncome(row, to: &country)
    switch row.text("fcv").lowercased() {
    case "": break
    case "1", "yes", "true", "y": country.isFragile = true
    case "0", "no", "false", "n": country.isFragile = false
    case let text:
      throw row.complaint(
        "fcv", "type-error", "\"\(text)\" is not yes or no", expected: "yes or no")
    }
    if let population = try row.number("population") {
      country.population = population
      if !row.text("population_year").isEmpty {
        country.populationYear = try row.year("population_year")
      }
    }
    table[code] = country
  }

  private static func region(_ row: InputRow, _ column: String) throws(Diagnostic) -> String? {
    let text = row.text(column)
    if text.isEmpty { return nil }
    if let group = CountryResolver.group(text.uppercased()), group.kind == .whoRegion {
      return group.code
    }
    throw row.complaint(
      column, "constraint-error", "\"\(text)\" is no WHO region",
      expected: "one of \(WHORegion.allCases.map(\.rawValue).joined(separator: ", "))")
  }

  private static func applyIncome(_ row: InputRow, to country: inout Country) throws(Diagnostic) {
    let text = row.text("income_group")
    if text.isEmpty { return }
    guard let group = CountryResolver.group(text.uppercased()), group.kind == .incomeGroup else {
      throw row.complaint(
        "income_group", "constraint-error", "\"\(text)\" is no income group",
        expected: "one of \(IncomeGroup.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    if row.has("year") {
      country.incomeGroups[try row.year("year")] = group.code
    } else {
      // A list without years is the manifest's word on the present: it stands for every year.
      country.incomeGroups = [Country.everyYear: group.code]
    }
  }
}
