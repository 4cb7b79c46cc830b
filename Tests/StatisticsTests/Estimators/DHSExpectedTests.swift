import Statistics
import TestSupport
import Testing

/// Sources of care with R `survey`: ../shared/expected/stats/dhs.csv, made by r/dhs.R beside it.
struct DHSExpectedTests {
  private static let methods: [String: IntervalMethod] = [
    "t": .wald, "logit": .logit, "dhs_2se": .twoStandardErrors,
  ]

  @Test(.needsShared) func `sources of care in the DHS model data agree with R`() throws {
    let children = try DHSChildren()
    var comparison = Comparison("dhs.csv")
    var held: [String: ClusterTotals] = [:]
    for row in try Shared.table("expected/stats/dhs.csv") {
      let id = row["case_id"] ?? ""
      let parts = (row["strata"] ?? "").split(separator: ";").map(String.init)
      let key = "\(row["indicator"] ?? "")|\(parts[0])|\(row["domain"] ?? "")"
      held[key] =
        held[key]
        ?? children.totals(row["indicator"] ?? "", strata: parts[0], by: row["domain"] ?? "")
      guard let totals = held[key], let method = Self.methods[row["ci_method"] ?? ""] else {
        comparison.skip(id, because: "an indicator or method that the test does not know")
        continue
      }
      let domain: Domain =
        row["domain"] == "all" ? .all : .cells([try #require(Int32(row["domain_value"] ?? ""))])
      let design = SurveyDesign(lonelyClusters: rule(parts.last ?? ""))
      let found = try totals.estimate(.quotient, of: 0, in: domain, design: design)
      let limits = try found.interval(method).limits
      let tolerance = method == .logit ? 1e-6 : 1e-8
      comparison.countRow()
      comparison.expect(id, "estimate", row["estimate"], is: found.estimate.point)
      comparison.expect(id, "se", row["se"], is: found.estimate.standardError)
      comparison.expect(id, "df", row["df"], is: found.estimate.degreesOfFreedom)
      comparison.expect(id, "lower", row["lower"], is: limits.lower, within: tolerance)
      comparison.expect(id, "upper", row["upper"], is: limits.upper, within: tolerance)
      comparison.expect(id, "deft2", row["deft2"], is: found.designEffect?.withReplacement)
      comparison.expect(id, "n", row["n"], is: Double(found.cases))
      comparison.expect(id, "sum_w", row["sum_w"], is: found.weight)
    }
    comparison.report()
    #expect(comparison.rows >= 287)
  }

  private func rule(_ text: String) -> LonelyClusterRule {
    switch text {
    case "lonely=adjust": .adjust()
    case "lonely=certainty": .certainty
    case "lonely=average": .average()
    default: .fail
    }
  }
}
