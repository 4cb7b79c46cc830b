import Statistics
import Testing

/// A data file with the design that a row of `survey_designs.csv` names, ready to be summed.
struct SurveySample {
  let data: Microdata
  let units: SampledUnits
  let keys: [ClusterKey]
  let weights: [SamplingWeight]
  var design: SurveyDesign

  init(_ row: [String: String]) throws {
    let data = try Microdata(row["dataset"] ?? "")
    self.data = data
    let weight = row["weight"] ?? ""
    weights = try (weight == "1" ? Array(repeating: 1, count: data.count) : data.numbers(weight))
      .map { try #require(SamplingWeight($0 ?? -1)) }
    let strata = Self.codes(row["strata"], data)
    let clusters = Self.codes(row["psu"], data)
    units = row["psu"]?.isEmpty == false ? .clusters : .elements
    keys = zip(strata, clusters).map { ClusterKey(stratum: $0, cluster: $1) }
    design = SurveyDesign(lonelyClusters: Self.rule(row))
    if let fpc = row["fpc"], !fpc.isEmpty {
      for (stratum, size) in zip(strata, data.numbers(fpc)) {
        design.populationClusters[stratum] = size
      }
    }
  }

  private static func codes(_ column: String?, _ data: Microdata) -> [Int32] {
    guard let column, !column.isEmpty else { return Array(repeating: 0, count: data.count) }
    return data.codes(column).codes.map { $0 ?? -1 }
  }

  private static func rule(_ row: [String: String]) -> LonelyClusterRule {
    let inDomains = row["adjust_domain_lonely"] == "TRUE"
    return switch row["lonely"] {
    case "certainty", "remove": .certainty
    case "adjust": .adjust(inDomains: inDomains)
    case "average": .average(inDomains: inDomains)
    default: .fail
    }
  }

  /// Sums one measure by the cells of a column; without one, all rows are in cell 0.
  func totals(_ measure: Measure, _ values: [MeasuredValue?], by column: String?) -> ClusterTotals {
    var totals = ClusterTotals(measures: [measure], units: units)
    let cells = column.map { data.codes($0).codes }
    for row in keys.indices {
      totals.add(
        SurveyRow(
          unit: keys[row], cell: cells.map { $0[row] } ?? 0, weight: weights[row],
          values: [values[row]]))
    }
    return totals
  }

  /// Keeps the rows ordered by a column, with outcomes.
  func ranked(by column: String, outcomes: [[Double?]] = []) -> RankedRows {
    var ranked = RankedRows(outcomes: outcomes.count, units: units)
    let ranks = data.numbers(column)
    for row in keys.indices {
      let found = outcomes.compactMap { $0[row] }
      let values =
        found.count < outcomes.count
        ? nil : ranks[row].flatMap { RankedRow.Values(rank: $0, outcomes: found) }
      ranked.add(RankedRow(unit: keys[row], cell: 0, weight: weights[row], values: values))
    }
    return ranked
  }

  func domain(_ column: String?, _ label: String) -> Domain {
    guard let column, let place = data.codes(column).labels.firstIndex(of: label) else {
      return .all
    }
    return .cells([Int32(place)])
  }
}
