import Foundation
import Statistics
import TestSupport
import Testing

/// The rows of ../shared/expected/stats/healthequal.csv on individuals: sums by stratum, cluster and quintile give them (stats.md 2.3, 3.4).
struct HealthEqualMicrodataTests {
  @Test(.needsShared)
  func `slope and concentration indices of individuals agree with healthequal`() throws {
    var comparison = Comparison("healthequal.csv, individuals")
    var held: [String: ClusterTotals] = [:]
    let table = try Shared.table("expected/stats/healthequal.csv")
    for row in table where row["dataset"] == "he_IndividualSample" {
      let words = Set((row["options"] ?? "").split(separator: ";").map(String.init))
      let indicator = row["indicator"] ?? ""
      let key = "\(indicator) \(words.contains("psu")) \(words.contains("strata"))"
      let totals = try held[key] ?? totals(indicator, words)
      held[key] = totals
      let id = row["case_id"] ?? ""
      let found = try values(row, words, totals)
      let tolerance = Double(row["rel_tol"] ?? "") ?? 1e-8
      comparison.countRow()
      for (field, value) in zip(["estimate", "se", "lower", "upper"], found) {
        comparison.expect(id, field, row[field], is: value, within: tolerance)
      }
    }
    comparison.report()
    #expect(comparison.rows >= 24)
  }

  /// Rows with a missing outcome leave the sample before its design is made, as the package has it.
  private func totals(_ indicator: String, _ words: Set<String>) throws -> ClusterTotals {
    let data = try Microdata("he_IndividualSample.csv")
    let outcomes = data.numbers(indicator)
    let weights = data.numbers("weight")
    let quintiles = data.numbers("subgroup_order")
    let clusters = data.codes("psu").codes
    let strata = data.codes("strata").codes
    var totals = ClusterTotals(
      measures: [.proportion], units: words.contains("psu") ? .clusters : .elements)
    for row in 0..<data.count {
      guard let outcome = outcomes[row], let quintile = quintiles[row] else { continue }
      totals.add(
        SurveyRow(
          unit: ClusterKey(
            stratum: words.contains("strata") ? strata[row] ?? -1 : 0,
            cluster: clusters[row] ?? -1),
          cell: Int32(quintile), weight: SamplingWeight(weights[row] ?? -1) ?? .one,
          values: [MeasuredValue(outcome)]))
    }
    return totals
  }

  private func values(
    _ row: [String: String], _ words: Set<String>, _ totals: ClusterTotals,
  ) throws -> [Double?] {
    let ranks = Dictionary(uniqueKeysWithValues: (1...5).map { (Int32($0), $0) })
    let design = SurveyDesign(lonelyClusters: .adjust(inDomains: true))
    guard row["measure"] == "sii" || row["measure"] == "rii" else {
      let found = try totals.concentration(
        index(row, words), of: 0, ranks: ranks, error: .convenientRegression, design: design)
      let limits = try found.interval(.normal).limits
      return [found.estimate.point, found.estimate.standardError, limits.lower, limits.upper]
    }
    let found = try totals.gradient(
      of: 0, ranks: ranks, curve: words.contains("linear=TRUE") ? .linear : .logit,
      design: design)
    if row["measure"] == "sii" {
      let limits = try found.slopeIndex.interval(.normal).limits
      return [
        found.slopeIndex.estimate.point, found.slopeIndex.estimate.standardError, limits.lower,
        limits.upper,
      ]
    }
    let ratio = try #require(found.logRelativeIndex)
    let limits = try ratio.interval(.normal).limits
    return [
      found.relativeIndex, ratio.estimate.standardError, exp(limits.lower), exp(limits.upper),
    ]
  }

  private func index(
    _ row: [String: String], _ words: Set<String>,
  ) throws -> ConcentrationIndex {
    let bounds = try #require(Interval(0, 1))
    if words.contains("method=wagstaff") { return .wagstaff(bounds) }
    if words.contains("method=erreygers") { return .erreygers(bounds) }
    return row["measure"] == "aci" ? .generalised : .standard
  }
}
