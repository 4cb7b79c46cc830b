import Statistics
import TestSupport
import Testing

/// The cases that survey tools get wrong (stats.md 1.1, 1.4, 1.5, 1.7).
struct HardSurveyTests {
  private typealias Row = (stratum: Int32, cluster: Int32, cell: Int32, weight: Double, y: Double)

  private func totals(
    _ rows: [Row], _ measure: Measure = .mean, units: SampledUnits = .clusters,
  ) throws -> ClusterTotals {
    var totals = ClusterTotals(measures: [measure], units: units)
    for row in rows {
      totals.add(
        SurveyRow(
          unit: ClusterKey(stratum: row.stratum, cluster: row.cluster), cell: row.cell,
          weight: try #require(SamplingWeight(row.weight)), values: [MeasuredValue(row.y)]))
    }
    return totals
  }

  /// Stratum 2 has one cluster in the frame; stratum 1 has two, of which one has rows of cell 1.
  private let lonely: [Row] = [
    (1, 1, 0, 1, 3), (1, 1, 1, 2, 8), (1, 2, 0, 1, 5), (2, 1, 0, 1, 4), (2, 1, 1, 1, 9),
    (3, 1, 1, 1, 2), (3, 2, 1, 3, 6), (3, 3, 0, 1, 7),
  ]

  private func error(
    _ rows: [Row], _ rule: LonelyClusterRule, in domain: Domain = .all,
    _ statistic: Statistic = .quotient,
  ) throws -> Uncertainty {
    try totals(rows).estimate(
      statistic, of: 0, in: domain, design: SurveyDesign(lonelyClusters: rule)
    ).estimate.uncertainty
  }

  @Test func `a lonely stratum fails by name, unless the domain has no row in it`() throws {
    #expect(try error(lonely, .fail) == .undefined(.lonelyClusters(strata: [2])))
    let without = lonely.map { $0.stratum == 2 ? (2, 1, 5, $0.weight, $0.y) : $0 }
    guard case .sampling = try error(without, .fail, in: .cells([0, 1])) else {
      Issue.record("the domain has no row in the lonely stratum")
      return
    }
  }

  @Test func `one cluster with rows of the domain is not lonely where the frame has more`() throws {
    let rows = lonely.filter { $0.stratum != 2 }
    let cell1 = try totals(rows).estimate(.quotient, of: 0, in: .cells([1]))
    // By hand: X = 6, Y = 16 + 2 + 18 = 36, θ = 6; z = (16 − 12, 0)/6 and (2 − 6, 18 − 18, 0)/6.
    let first = 2.0 * (2 * (2.0 / 6) * (2.0 / 6))
    let second = 1.5 * (16.0 - 16.0 / 3) / 36
    #expect(abs(cell1.estimate.point - 6) < 1e-15)
    #expect(abs((cell1.estimate.standardError ?? 0) - (first + second).squareRoot()) < 1e-14)
  }

  @Test func `a subset of the file gives another answer than a domain`() throws {
    let rows = lonely.filter { $0.stratum != 2 }
    let subset = try totals(rows.filter { $0.cell == 1 }).estimate(.quotient, of: 0)
    #expect(subset.estimate.uncertainty == .undefined(.lonelyClusters(strata: [1])))
    #expect(subset.estimate.point == 6)
  }

  @Test func `average of nothing but lonely strata is undefined`() throws {
    let single = lonely.filter { $0.stratum == 2 }
    #expect(try error(single, .average()) == .undefined(.onlyLonelyClusters))
    #expect(
      try error(single, .certainty) == .sampling(standardError: 0, degreesOfFreedom: 0))
    #expect(try error(single, .collapse()) == .undefined(.lonelyClusters(strata: [2])))
  }

  @Test func `collapse joins the lonely stratum with the next, or with the named one`() throws {
    func renamed(to stratum: Int32) -> [Row] {
      lonely.map { $0.stratum == 2 ? (stratum, 99, $0.cell, $0.weight, $0.y) : $0 }
    }
    for domain in [Domain.all, .cells([1])] {
      #expect(
        try error(lonely, .collapse(), in: domain) == error(renamed(to: 3), .fail, in: domain))
      #expect(
        try error(lonely, .collapse(into: [2: 1]), in: domain)
          == error(renamed(to: 1), .fail, in: domain))
    }
  }

  @Test func `a chain of lonely strata becomes one, and the last joins the one before`() throws {
    let chain: [Row] = [(1, 1, 0, 1, 3), (2, 1, 0, 1, 5), (3, 1, 0, 1, 9)]
    let joined: [Row] = [(1, 1, 0, 1, 3), (1, 2, 0, 1, 5), (1, 3, 0, 1, 9)]
    #expect(try error(chain, .collapse()) == error(joined, .fail))
    let last: [Row] = [(1, 1, 0, 1, 3), (1, 2, 0, 1, 5), (3, 1, 0, 1, 9)]
    #expect(try error(last, .collapse()) == error(joined, .fail))
  }

  @Test func `adjust takes the whole of a lonely cluster's total`() throws {
    let single = lonely.filter { $0.stratum == 2 }
    let found = try totals(single).estimate(
      .total, of: 0, design: SurveyDesign(lonelyClusters: .adjust()))
    #expect(found.estimate.standardError == 13)
  }

  @Test func `a cluster of weight 0 is in the frame but has no degree of freedom`() throws {
    let rows: [Row] = [(1, 1, 0, 1, 3), (1, 2, 0, 1, 5), (1, 3, 0, 0, 1000)]
    let found = try totals(rows).estimate(.quotient, of: 0)
    #expect(found.estimate.point == 4)
    #expect(found.cases == 2 && found.rows == 3)
    // z = (−½, ½, 0) over three clusters.
    #expect(
      found.estimate.uncertainty
        == .sampling(standardError: (1.5 * 0.5).squareRoot(), degreesOfFreedom: 1))
    let design = SurveyDesign(degreesOfFreedom: .strataOfDomain)
    #expect(
      try totals(rows).estimate(.quotient, of: 0, design: design).estimate.degreesOfFreedom == 2)
  }

  @Test func `missing values leave their cluster in the frame and in the degrees of freedom`()
    throws
  {
    var totals = try totals([(1, 1, 0, 1, 3), (1, 2, 0, 1, 5)])
    totals.add(
      SurveyRow(
        unit: ClusterKey(stratum: 1, cluster: 3), cell: 0, weight: .one, values: [nil]))
    totals.noteOutside(ClusterKey(stratum: 1, cluster: 4), weight: .one)
    let found = try totals.estimate(.quotient, of: 0)
    #expect(found.cases == 2 && found.rows == 3 && found.weight == 2)
    #expect(
      found.estimate.uncertainty
        == .sampling(standardError: (4.0 / 3 * 0.5).squareRoot(), degreesOfFreedom: 2))
    let design = SurveyDesign(degreesOfFreedom: .design)
    #expect(try totals.estimate(.quotient, of: 0, design: design).estimate.degreesOfFreedom == 3)
  }

  @Test func `codes of clusters that are used again are other clusters`() throws {
    let reused: [Row] = [(1, 1, 0, 1, 3), (1, 2, 0, 1, 5), (2, 1, 0, 1, 9), (2, 2, 0, 1, 4)]
    let unique = reused.map { (row: Row) -> Row in
      (row.stratum, 10 * row.stratum + row.cluster, row.cell, row.weight, row.y)
    }
    #expect(try error(reused, .fail) == error(unique, .fail))
  }

  @Test func `a domain of zeros has the limits of so many independent cases`() throws {
    let rows = lonely.filter { $0.stratum != 2 }.map { (row: Row) -> Row in
      (row.stratum, row.cluster, row.cell, row.weight, 0)
    }
    let found = try totals(rows, .proportion).estimate(.quotient, of: 0)
    #expect(found.estimate.point == 0 && found.estimate.standardError == 0)
    let interval = try found.interval(.logit)
    #expect(interval.basis == .exact(cases: 6))
    #expect(interval.limits.lower == 0)
    // 1 − (α/2)^(1/n), the one-sided form of Clopper and Pearson's limit.
    let sixth = 1 - interval.limits.upper
    #expect(abs(sixth * sixth * sixth * sixth * sixth * sixth - 0.025) < 1e-14)
    #expect(try found.interval(.wald).basis == .singleValue)
    let halved = try found.interval(.beta, parentDesignEffect: 2)
    #expect(halved.basis == .exact(cases: 3))
    #expect(halved.limits.upper > interval.limits.upper)
  }

  @Test func `an empty domain and a zero denominator have reasons, not zeros`() throws {
    let totals = try totals(lonely)
    #expect(throws: Undefined.noCases) { try totals.estimate(.quotient, of: 0, in: .cells([7])) }
    var ratio = ClusterTotals(measures: [.ratio])
    ratio.add(
      SurveyRow(
        unit: ClusterKey(stratum: 0, cluster: 0), cell: 0, weight: .one,
        values: [MeasuredValue(1, over: 0)]))
    #expect(throws: Undefined.zeroDenominator) { try ratio.estimate(.quotient, of: 0) }
    #expect(throws: Undefined.weightsWithoutScale) {
      try totals.estimate(.total, of: 0, design: SurveyDesign(weights: .relative))
    }
  }

  @Test func `a stratum that was sampled whole adds nothing, even if it is lonely`() throws {
    let design = SurveyDesign(populationClusters: [1: 2, 2: 1, 3: 3])
    let found = try totals(lonely).estimate(.quotient, of: 0, design: design)
    #expect(found.estimate.standardError == 0)
    let half = SurveyDesign(populationClusters: [1: 4, 2: 1, 3: 3])
    let whole = try totals(lonely.filter { $0.stratum == 1 }).estimate(.total, of: 0)
    let part = try totals(lonely).estimate(.total, of: 0, design: half)
    let ratio =
      try #require(part.estimate.standardError) / (try #require(whole.estimate.standardError))
    #expect(abs(ratio - 0.5.squareRoot()) < 1e-14)
    let few = SurveyDesign(populationClusters: [1: 1])
    #expect(
      try totals(lonely).estimate(.quotient, of: 0, design: few).estimate.uncertainty
        == .undefined(.populationSmallerThanSample(stratum: 1)))
  }

  @Test func `numbers beyond the range of a Double are refused`() throws {
    let rows: [Row] = [(1, 1, 0, 10, 1e308), (1, 2, 0, 1, 1)]
    #expect(throws: Undefined.beyondRange) { try totals(rows).estimate(.quotient, of: 0) }
  }

  @Test func `Wilkinson's nasty numbers keep their spread`() throws {
    // X of the quiz: 99999991 … 99999999, standard deviation √7.5.
    for units in [SampledUnits.clusters, .elements] {
      let rows = (1...9).map { (row: Int) -> Row in
        (1, Int32(row), 0, 1, 99_999_990 + Double(row))
      }
      let found = try totals(rows, units: units).estimate(.quotient, of: 0)
      #expect(found.estimate.point == 99_999_995)
      let error = try #require(found.estimate.standardError)
      #expect(abs(error - (7.5 / 9).squareRoot()) < 1e-8)
      #expect(abs((found.designEffect?.withReplacement ?? 0) - 1) < 1e-7)
    }
  }
}
