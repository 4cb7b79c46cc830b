import Statistics
import TestSupport
import Testing

struct DistributionTests {
  @Test(.needsShared) func `quantiles and probabilities agree with R`() throws {
    var comparison = Comparison("dist.csv")
    for row in try Shared.table("expected/stats/dist.csv") {
      let p = try #require(Double(row["p"] ?? ""))
      let first = Double(row["param1"] ?? "")
      let second = Double(row["param2"] ?? "")
      let name = row["fn"] ?? ""
      let found: Double? =
        switch name {
        case "qnorm": Normal.quantile(p)
        case "pnorm": Normal.probability(p)
        case "qt": StudentT(degreesOfFreedom: first ?? 0)?.quantile(p)
        case "pt": StudentT(degreesOfFreedom: first ?? 0)?.probability(p)
        case "qbeta": Beta(a: first ?? 0, b: second ?? 0)?.quantile(p)
        default: nil
        }
      comparison.countRow()
      let id = "\(name)(\(row["p"] ?? ""), \(row["param1"] ?? ""), \(row["param2"] ?? ""))"
      comparison.expect(id, "value", row["value"], is: found, within: 1e-10)
    }
    comparison.report()
    #expect(comparison.rows >= 160)
  }
}
