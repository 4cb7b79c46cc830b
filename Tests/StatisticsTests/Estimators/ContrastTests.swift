import Statistics
import TestSupport
import Testing

struct ContrastTests {
  @Test(.needsShared) func `differences of domain means agree with R`() throws {
    let designs = try Shared.table("expected/stats/survey_designs.csv")
    var comparison = Comparison("survey.csv, contrasts")
    for row in try Shared.table("expected/stats/survey.csv") {
      guard let kind = Self.kinds[row["statistic"] ?? ""] else { continue }
      let sample = try SurveySample(
        try #require(designs.first { $0["design_id"] == row["design_id"] }))
      let column = try #require(row["domain"])
      let values = SurveyVariable.numbers(row["variable"] ?? "", sample.data)
      let totals = sample.totals(.mean, values.map { $0.flatMap { MeasuredValue($0) } }, by: column)
      let labels = (row["domain_value"] ?? "").split { "-/".contains($0) }.map(String.init)
      let sides = labels.map { DomainStatistic(in: sample.domain(column, $0)) }
      let found = try totals.contrast(kind, sides[0], sides[1], design: sample.design)
      comparison.countRow()
      let id = row["case_id"] ?? ""
      comparison.expect(id, "estimate", row["estimate"], is: found.point)
      comparison.expect(id, "se", row["se"], is: found.standardError)
      comparison.expect(id, "df", row["df"], is: found.degreesOfFreedom)
      let covariance = try totals.covariance(of: sides, design: sample.design)[0][1]
      let printed = row["note"]?.split(separator: "=").last.map(String.init)
      comparison.expect(id, "cov", printed, is: covariance, within: 1e-8)
    }
    comparison.report()
    #expect(comparison.rows >= 3)
  }

  private static let kinds: [String: Contrast] = [
    "difference_of_domain_means": .difference, "ratio_of_domain_means": .ratio,
  ]

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a ratio of two means is their log difference, by the delta method`(seed: UInt64) throws {
    let totals = RandomSurvey(seed: seed).totals()
    let sides = [DomainStatistic(in: .cells([0])), DomainStatistic(in: .cells([1]))]
    let ratio = try totals.contrast(.ratio, sides[0], sides[1])
    let matrix = try totals.covariance(of: sides)
    let means = try [0, 1].map {
      try totals.estimate(.quotient, of: 0, in: .cells([$0])).estimate.point
    }
    let logVariance =
      matrix[0][0] / (means[0] * means[0]) + matrix[1][1] / (means[1] * means[1])
      - 2 * matrix[0][1] / (means[0] * means[1])
    let expected = abs(ratio.point) * logVariance.squareRoot()
    #expect(abs((ratio.standardError ?? 0) - expected) <= 1e-10 * expected)
  }

  @Test(arguments: [SampledUnits.clusters, .elements])
  func `domains that share no row have a covariance of their own in either kind of sample`(
    units: SampledUnits
  ) throws {
    // With one row to a cluster, sampling clusters is sampling elements.
    var survey = RandomSurvey(seed: 5)
    survey.singleRows()
    let sides = [DomainStatistic(in: .cells([0])), DomainStatistic(in: .cells([1]))]
    let clusters = try survey.totals(units: .clusters).covariance(of: sides)
    let found = try survey.totals(units: units).covariance(of: sides)
    for (left, right) in zip(clusters.joined(), found.joined()) {
      #expect(abs(left - right) <= 1e-10 * abs(left))
    }
  }
}
