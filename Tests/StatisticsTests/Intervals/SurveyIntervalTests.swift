import Statistics
import TestSupport
import Testing

struct SurveyIntervalTests {
  /// Two strata of two clusters, with one value to a cluster.
  private func estimate(
    _ values: [Double], _ measure: Measure = .mean, statistic: Statistic = .quotient,
  ) throws -> SurveyEstimate {
    var totals = ClusterTotals(measures: [measure])
    for (index, y) in values.enumerated() {
      totals.add(
        SurveyRow(
          unit: ClusterKey(stratum: Int32(index / 2), cluster: Int32(index)), cell: 0,
          weight: .one, values: [MeasuredValue(y)]))
    }
    return try totals.estimate(statistic, of: 0)
  }

  @Test func `a mean of 7 is not a proportion`() throws {
    let found = try estimate([6, 8, 7, 7])
    for method in IntervalMethod.allCases where method.isForProportions {
      #expect(throws: Undefined.notProportion) { try found.interval(method) }
    }
    #expect(try found.interval(.wald).basis == .method(.wald))
  }

  @Test func `without degrees of freedom only the intervals that need none are made`() throws {
    // One cluster to a stratum: as many clusters as strata.
    var totals = ClusterTotals(measures: [.proportion])
    for stratum in 0..<Int32(2) {
      totals.add(
        SurveyRow(
          unit: ClusterKey(stratum: stratum, cluster: 0), cell: 0, weight: .one,
          values: [MeasuredValue(stratum == 0)]))
    }
    let design = SurveyDesign(lonelyClusters: .adjust())
    let found = try totals.estimate(.quotient, of: 0, design: design)
    #expect(found.estimate.degreesOfFreedom == 0)
    for method in IntervalMethod.allCases {
      switch method {
      case .normal, .twoStandardErrors: #expect(try found.interval(method).limits.contains(0.5))
      case .wald, .logit, .wilson, .wilsonNormal, .beta, .arcsine:
        #expect(throws: Undefined.noDegreesOfFreedom) { try found.interval(method) }
      }
    }
  }

  @Test func `a half that never varies is its own interval, and says so`() throws {
    let found = try estimate([0.5, 0.5, 0.5, 0.5])
    for method in IntervalMethod.allCases {
      let interval = try found.interval(method)
      #expect(interval.limits == Interval(0.5, 0.5))
      #expect(interval.basis == .singleValue)
    }
  }

  @Test func `all of a small sample is not all of the population`() throws {
    let found = try estimate([1, 1, 1, 1], .proportion)
    let interval = try found.interval(.logit)
    #expect(interval.basis == .exact(cases: 4))
    #expect(interval.limits.upper == 1)
    // Clopper and Pearson, 4 of 4: 0.025^(1/4).
    #expect(abs(interval.limits.lower - 0.397_635_364_383_525_3) < 1e-14)
  }

  @Test func `Korn and Graubard's limits count the domain's rows, missing values included`() throws
  {
    var totals = ClusterTotals(measures: [.proportion])
    for row in 0..<24 {
      let holds = (row * 7) % 5 < 2
      totals.add(
        SurveyRow(
          unit: ClusterKey(stratum: 0, cluster: Int32(row % 6)), cell: row < 20 ? 0 : 1,
          weight: .one, values: [row % 10 == 3 ? nil : MeasuredValue(holds)]))
    }
    let found = try totals.estimate(.quotient, of: 0, in: .cells([0]))
    #expect(found.rows == 20 && found.cases == 18)
    let (p, s) = (found.estimate.point, try #require(found.estimate.standardError))
    let simple = try #require(StudentT(degreesOfFreedom: 19)?.quantile(0.975))
    let design = try #require(StudentT(degreesOfFreedom: 5)?.quantile(0.975))
    let cases = p * (1 - p) / (s * s) * (simple / design) * (simple / design)
    let lower = try #require(Beta(a: cases * p, b: cases * (1 - p) + 1)?.quantile(0.025))
    let upper = try #require(Beta(a: cases * p + 1, b: cases * (1 - p))?.quantile(0.975))
    let limits = try found.interval(.beta).limits
    #expect(abs(limits.lower - lower) < 1e-12 && abs(limits.upper - upper) < 1e-12)
  }

  @Test func `what is not a sample has no interval of its own`() throws {
    let census = SurveyEstimate(
      estimate: try Estimate(0.2, .census), rows: 9, cases: 9, weight: 9, designEffect: nil)
    #expect(throws: Undefined.noStandardError) { try census.interval(.wald) }
    #expect(throws: Undefined.beyondRange) { try Estimate(.nan, .census) }
  }

  @Test func `effective cases are cases by the design effect`() throws {
    let found = try estimate([6, 8, 5, 9])
    let effect = try #require(found.designEffect?.withReplacement)
    #expect(found.effectiveCases == 4 / effect)
    #expect(found.designEffect?.withoutReplacement == nil, "weights do not exceed the sample")
  }
}
