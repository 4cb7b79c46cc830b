internal import Indicators

/// A family of indicators as workbooks divide them: one data sheet each.
package struct Family: Sendable, Hashable {
  /// The sheet's name; it holds a space, so that it needs quotes and every reader adds them (libxlsxwriter trap 6).
  package let sheet: String
  /// The name of the marked table.
  package let table: String
  /// The heading.
  package let title: String
  /// The prefixes of its indicators' ids.
  package let prefixes: [String]

  /// All families in print order.
  package static let all: [Family] = [
    Family(
      sheet: "Service coverage", table: "t_service_coverage",
      title: "SDG 3.8.1: coverage of essential health services", prefixes: ["uhc.sci"]),
    Family(
      sheet: "Financial protection", table: "t_financial_protection",
      title: "SDG 3.8.2: financial hardship from out-of-pocket spending", prefixes: ["uhc.fp"]),
    Family(
      sheet: "Health expenditure", table: "t_health_expenditure",
      title: "Health expenditure: who pays, and how", prefixes: ["uhc.che", "pse.fin"]),
    Family(
      sheet: "Health security", table: "t_health_security",
      title: "International Health Regulations: self-assessed capacities", prefixes: ["uhc.ihr"]),
    Family(
      sheet: "UHC billion", table: "t_uhc_billion",
      title: "GPW13: average service coverage and the single measure", prefixes: ["uhc.gpw"]),
    Family(
      sheet: "Governance data", table: "t_governance",
      title: "Governance of mixed health systems: assessed mechanisms", prefixes: ["pse.gov"]),
    Family(
      sheet: "Equity data", table: "t_equity_data",
      title: "Equity: indicators by subgroup, and measures of inequality", prefixes: ["ineq"]),
    Family(
      sheet: "Capacity data", table: "t_capacity",
      title:
        "Who provides, by owner: facilities, beds, staff, licences, contracts, prices and stock",
      prefixes: ["pse.cap"]),
    Family(
      sheet: "Reporting data", table: "t_reporting",
      title: "Routine reporting (HMIS) by owner", prefixes: ["pse.hmis"]),
    Family(
      sheet: "Programme data", table: "t_programmes",
      title: "What private providers contribute to programmes", prefixes: ["pse.prog"]),
    Family(
      sheet: "Digital data", table: "t_digital",
      title: "Digital health and technology actors", prefixes: ["pse.digital"]),
    Family(
      sheet: "Portfolio data", table: "t_portfolio",
      title: "Engagement: initiatives, commitments, events, platforms and pledges",
      prefixes: ["pse.port"]),
    Family(
      sheet: "Care seeking", table: "t_care_seeking",
      title: "Where people seek care: public and private sources, from household surveys",
      prefixes: ["pse.care"]),
    Family(
      sheet: "Own indicators", table: "t_own_indicators",
      title: "Indicators that the manifest defines", prefixes: ["custom"]),
  ]

  /// Whether an indicator is of this family.
  package func holds(_ id: String) -> Bool {
    prefixes.contains { prefix in
      guard id.utf8.starts(with: prefix.utf8) else { return false }
      let rest = id.utf8.dropFirst(prefix.utf8.count)
      return rest.isEmpty || rest.first == UInt8(ascii: ".")
    }
  }

  /// The places of values on the sheets of their families, in the order of the families: which of them, and their rows.
  static func parts(of values: [IndicatorValue]) -> [(family: Family, rows: [Int])] {
    var rows = all.map { _ in [Int]() }
    var indicator = ""
    var homes: [Int] = []
    for (position, value) in values.enumerated() {
      // Values of an indicator stand together.
      if value.indicator != indicator {
        indicator = value.indicator
        homes = all.indices.filter { all[$0].holds(indicator) }
      }
      for home in homes { rows[home].append(position) }
    }
    return zip(all, rows).map { ($0, $1) }
  }
}
