import Statistics
import TestSupport

/// A data file of the shared folder, `he_*.csv`, as a disaggregation.
enum HealthEqualData {
  /// The rows of one indicator; the expected file calls them by short names.
  static func rows(_ dataset: String, _ indicator: String) throws -> [[String: String]] {
    let rows = try Shared.table("data/stats/\(dataset).csv")
    let named = rows.filter { $0["indicator"] == indicator }
    guard named.isEmpty else { return named }
    let isMortality = indicator == "u5mr"
    return rows.filter {
      ($0["indicator"]?.lowercased().contains("mortality") ?? false) == isMortality
    }
  }

  /// A disaggregation with the columns that the options of a row allow.
  static func disaggregation(
    _ dataset: String, _ indicator: String, options: Set<String>,
  ) throws -> Disaggregation {
    let rows = try rows(dataset, indicator)
    let first = rows.first ?? [:]
    func number(_ row: [String: String], _ name: String) -> Double? {
      row[name].flatMap { Double($0) }
    }
    let isPopulated = !options.contains("setting_average") && !options.contains("nopop")
    let isReferenced = !options.contains("noref")
    let groups = rows.map { row in
      Subgroup(
        number(row, "estimate"),
        standardError: options.contains("se=NULL") ? nil : number(row, "se"),
        population: isPopulated ? number(row, "population") : nil,
        order: number(row, "subgroup_order"),
        isReference: isReferenced && number(row, "reference_subgroup") == 1)
    }
    return Disaggregation(
      groups: groups, isOrdered: first["ordered_dimension"] == "1",
      direction: first["favourable_indicator"] == "1" ? .favourable : .adverse,
      scale: number(first, "indicator_scale").flatMap { OutcomeScale($0) },
      settingAverage: isPopulated ? nil : number(first, "setting_average"))
  }
}
