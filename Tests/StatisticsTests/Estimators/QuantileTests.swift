import Statistics
import TestSupport
import Testing

struct QuantileTests {
  private static let rules: [String: (asInR: QuantileRule, byDefault: QuantileRule)] = [
    "math": (.least(.asRounded), .least()), "hf1": (.least(.asRounded), .least()),
    "school": (.averaged(.asRounded), .averaged()), "hf7": (.linear(.asAdded), .linear()),
  ]

  @Test(.needsShared) func `quantiles and Woodruff's limits agree with R`() throws {
    let designs = try Shared.table("expected/stats/survey_designs.csv")
    var comparison = Comparison("survey.csv, quantiles")
    var ranked: [String: (RankedRows, SurveyDesign)] = [:]
    var otherByDefault: [String] = []
    for row in try Shared.table("expected/stats/survey.csv") where row["statistic"] == "quantile" {
      let name = row["design_id"] ?? ""
      if ranked[name] == nil {
        let sample = try SurveySample(try #require(designs.first { $0["design_id"] == name }))
        ranked[name] = (sample.ranked(by: row["variable"] ?? ""), sample.design)
      }
      let (rows, design) = try #require(ranked[name])
      let rule = try #require(
        Self.rules[row["method"]?.split(separator: ";").first?.dropFirst(6).description ?? ""])
      let share = try #require(Double(row["domain_value"] ?? ""))
      let found = try rows.quantile(share, rule.asInR, design: design)
      comparison.countRow()
      let id = row["case_id"] ?? ""
      comparison.expect(id, "estimate", row["estimate"], is: found.point)
      comparison.expect(id, "se", row["se"], is: found.standardError)
      comparison.expect(id, "lower", row["lower"], is: found.lower)
      comparison.expect(id, "upper", row["upper"], is: found.upper)
      comparison.expect(id, "df", row["df"], is: found.degreesOfFreedom)
      let byDefault = try rows.quantile(share, rule.byDefault, design: design)
      if byDefault != found { otherByDefault.append(id) }
    }
    comparison.report()
    // Nine for exact hits of 0.1, 0.4 and 0.9 among equal weights of 30.97, two for the order of tied rows.
    print("  others by our default rules: \(otherByDefault.joined(separator: " "))")
    #expect(comparison.rows >= 144)
    #expect(otherByDefault.count == 11)
  }

  @Test(.needsShared) func `quantile groups and ranks with ties agree with R`() throws {
    let data = try Microdata("wq_ties.csv")
    var values = WeightedValues()
    let rows = zip(data.numbers("x"), data.numbers("w")).map { x, w in
      (x: x, w: w.flatMap { SamplingWeight($0) })
    }
    for case (let x?, let w?) in rows { values.add(WeightedValues.Item(x, weight: w)) }
    let distribution = try WeightedDistribution(values)
    let ids = data.text("id")
    var comparison = Comparison("wq_ties_expected.csv")
    for row in try Shared.table("expected/stats/wq_ties_expected.csv") {
      let id = row["id"] ?? ""
      let place = try #require(ids.firstIndex(of: id))
      let x = try #require(rows[place].x)
      comparison.countRow()
      for count in [4, 5, 10] {
        let group = QuantileGroups(count, of: distribution).group(of: x)
        comparison.expect(id, "group\(count)", row["group\(count)"], is: Double(group))
      }
      comparison.expect(id, "midrank", row["midrank"], is: distribution.fractionalRank(of: x))
    }
    comparison.report()
    #expect(comparison.rows == 42)
  }

  @Test(.needsShared) func `the DHS wealth quintile follows from de jure population`() throws {
    // stats.md 4: 99.92 % of households, and all but those that sit exactly at a cut.
    let data = try Microdata("dhs_zzhr62_trim.csv")
    let columns = ["hv005", "hv012", "hv015", "hv270", "hv271"].map { data.numbers($0) }
    var values = WeightedValues()
    var kept: [(score: Double, quintile: Double)] = []
    for row in 0..<data.count where columns[2][row] == 1 {
      guard let weight = columns[0][row], let people = columns[1][row],
        let score = columns[4][row], let quintile = columns[3][row]
      else { continue }
      kept.append((score, quintile))
      values.add(
        WeightedValues.Item(
          score, weight: try #require(SamplingWeight(weight / 1e6 * people))))
    }
    let distribution = try WeightedDistribution(values)
    let groups = QuantileGroups(5, of: distribution)
    let others = kept.filter { Double(groups.group(of: $0.score)) != $0.quintile }
    #expect(kept.count == 6290)
    #expect(others.count == 5)
    // DHS puts the boundary in the upper group: the five are the cut itself and the score just below it.
    let near = others.allSatisfy { other in
      groups.cuts.contains { cut in
        other.score <= cut
          && distribution.share(atMost: cut) - distribution.share(atMost: other.score) < 0.001
      }
    }
    #expect(near)
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `the share at or below a quantile is at least p, and less just below it`(seed: UInt64)
    throws
  {
    var random = SeededRandom(seed: seed)
    var values = WeightedValues()
    for _ in 0..<40 {
      values.add(
        WeightedValues.Item(
          Double(Int.random(in: 0...15, using: &random)),
          weight: SamplingWeight(Double.random(in: 0...2, using: &random)) ?? .one))
    }
    let distribution = try WeightedDistribution(values)
    for step in 1..<20 {
      let share = Double(step) / 20
      let found = distribution.quantile(share)
      #expect(distribution.share(atMost: found) >= share - 1e-12)
      #expect(distribution.share(atMost: found.nextDown) < share)
      let linear = distribution.quantile(share, .linear())
      #expect(linear >= distribution.values[0])
      #expect(linear <= distribution.quantile(1))
    }
    let ranks = try distribution.values.map { try #require(distribution.fractionalRank(of: $0)) }
    let mean = zip(ranks, distribution.weights).reduce(0) { $0 + $1.0 * $1.1 } / distribution.total
    #expect(abs(mean - 0.5) < 1e-12)
  }

  @Test func `equal weights give the textbook's quantiles`() throws {
    var values = WeightedValues()
    for value in 1...10 { values.add(WeightedValues.Item(Double(value), weight: .one)) }
    let distribution = try WeightedDistribution(values)
    #expect(distribution.quantile(0.5) == 5)
    #expect(distribution.quantile(0.5, .averaged()) == 5.5)
    // R: quantile(1:10, c(.25, .5), type = 7)
    #expect(distribution.quantile(0.25, .linear()) == 3.25)
    #expect(distribution.quantile(0.5, .linear()) == 5.5)
    #expect(distribution.quantile(0) == 1 && distribution.quantile(1) == 10)
    #expect(distribution.fractionalRank(of: 11) == nil)
  }

  @Test func `a limit beyond the shares is wanting, with its reason`() throws {
    var rows = RankedRows()
    for index in 0..<4 {
      rows.add(
        RankedRow(
          unit: ClusterKey(stratum: 0, cluster: Int32(index)), cell: 0, weight: .one,
          values: RankedRow.Values(rank: Double(index))))
    }
    let found = try rows.quantile(0.5)
    #expect(found.lower == nil && found.upper == nil && found.standardError == nil)
    #expect(found.reason == .limitOutsideRange)
    #expect(throws: Undefined.noCases) { try rows.quantile(0.5, in: .cells([3])) }
  }
}
