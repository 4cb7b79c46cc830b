import Statistics
import TestSupport
import Testing

struct ReplicateTests {
  /// The weights of a file of `expected/stats/r/survey.R`: base_w, rw1 …; and the factors beside it.
  private struct Sample {
    let data: Microdata
    let weights: [[Double]]
    let base: [SamplingWeight]
    let design: ReplicateDesign

    init(_ file: String, mse: Bool) throws {
      let data = try Microdata(file)
      let scales = try Microdata(file.replacing(".csv", with: "_scales.csv"))
      let factors = scales.numbers("rscale").compactMap(\.self)
      let columns = try factors.indices.map { index in
        try data.numbers("rw\(index + 1)").map { try #require($0) }
      }
      self.data = data
      weights = (0..<data.count).map { row in columns.map { $0[row] } }
      base = try data.numbers("base_w").map { try #require(SamplingWeight($0 ?? -1)) }
      let scale = try #require(scales.numbers("scale").first ?? nil)
      design = ReplicateDesign(
        scale: scale, factors: factors, centre: mse ? .wholeSample : .meanOfReplicates,
        degreesOfFreedom: Double(Self.rank(columns) - 1))
    }

    /// By elimination with pivots: R takes the rank of the weights less one.
    private static func rank(_ columns: [[Double]]) -> Int {
      var rows = columns
      var rank = 0
      for column in rows[0].indices {
        guard
          let pivot = rows.indices.dropFirst(rank).max(by: {
            abs(rows[$0][column]) < abs(rows[$1][column])
          }),
          abs(rows[pivot][column]) > 1e-7
        else { continue }
        rows.swapAt(rank, pivot)
        for other in rows.indices where other > rank {
          let factor = rows[other][column] / rows[rank][column]
          for place in rows[other].indices { rows[other][place] -= factor * rows[rank][place] }
        }
        rank += 1
      }
      return rank
    }

    func totals(_ values: [MeasuredValue?]) -> ReplicateTotals {
      var totals = ReplicateTotals(measures: [.ratio], replicates: design.factors.count)
      for row in 0..<data.count {
        totals.add(
          ReplicateTotals.Row(
            cell: 0, weight: base[row], replicateWeights: weights[row], values: [values[row]]))
      }
      return totals
    }
  }

  @Test(.needsShared) func `replicate weights agree with R`() throws {
    var comparison = Comparison("survey.csv, replicate weights")
    let kinds = ["BRR", "Fay", "JKn", "JK1", "bootstrap", "subbootstrap"]
    for row in try Shared.table("expected/stats/survey.csv")
    where kinds.contains(row["method"] ?? "") {
      let sample = try Sample(
        row["dataset"] ?? "", mse: row["design_id"]?.hasSuffix("_mse") == true)
      let variable = row["variable"] ?? ""
      let values =
        row["statistic"] == "ratio"
        ? SurveyVariable.pairs(variable, over: row["denominator"] ?? "", sample.data)
        : SurveyVariable.numbers(variable, sample.data).map { $0.flatMap { MeasuredValue($0) } }
      let found = try sample.totals(values).estimate(
        row["statistic"] == "total" ? .total : .quotient, of: 0, design: sample.design)
      comparison.countRow()
      let id = row["case_id"] ?? ""
      let limits = try found.interval(.wald).limits
      comparison.expect(id, "estimate", row["estimate"], is: found.estimate.point)
      comparison.expect(id, "se", row["se"], is: found.estimate.standardError)
      comparison.expect(id, "df", row["df"], is: found.estimate.degreesOfFreedom)
      comparison.expect(id, "lower", row["lower"], is: limits.lower)
      comparison.expect(id, "upper", row["upper"], is: limits.upper)
    }
    comparison.report()
    #expect(comparison.rows >= 15)
  }

  @Test func `named designs have the factors of their textbooks`() {
    #expect(ReplicateDesign.balanced(replicates: 4).scale == 0.25)
    #expect(ReplicateDesign.fay(replicates: 4, rho: 0.3).scale == 1 / (4 * 0.7 * 0.7))
    #expect(ReplicateDesign.jackknife(replicates: 15).scale == 14.0 / 15)
    #expect(ReplicateDesign.jackknife(replicates: 15).degreesOfFreedom == 14)
    let stratified = ReplicateDesign.stratifiedJackknife(factors: Array(repeating: 0.5, count: 6))
    #expect(stratified.scale == 1 && stratified.degreesOfFreedom == 3)
    #expect(ReplicateDesign.bootstrap(replicates: 50).scale == 1 / 49.0)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the jackknife of a total is its Taylor variance`(seed: UInt64) throws {
    // Of one stratum with m clusters: leaving each out and weighing the others m/(m − 1).
    let rows = RandomSurvey(seed: seed).rows.filter { $0.unit.stratum == 0 }
    let clusters = Set(rows.map(\.unit)).sorted()
    var replicates = ReplicateTotals(measures: [.mean], replicates: clusters.count)
    let share = Double(clusters.count) / Double(clusters.count - 1)
    for row in rows {
      let weights = clusters.map { $0 == row.unit ? 0 : row.weight.value * share }
      replicates.add(
        ReplicateTotals.Row(
          cell: 0, weight: row.weight, replicateWeights: weights, values: [row.values[0]]))
    }
    let found = try replicates.estimate(
      .total, of: 0, design: .jackknife(replicates: clusters.count))
    let taylor = try RandomSurvey.totals(rows).estimate(.total, of: 0)
    let (left, right) = (found.estimate.standardError ?? 0, taylor.estimate.standardError ?? -1)
    #expect(abs(left - right) <= 1e-9 * right)
  }

  @Test func `merged parts are the whole, and a replicate without cases is named`() throws {
    var parts = [
      ReplicateTotals(measures: [.mean], replicates: 2),
      ReplicateTotals(measures: [.mean], replicates: 2),
    ]
    var whole = parts[0]
    for index in 0..<6 {
      let row = ReplicateTotals.Row(
        cell: Int32(index % 2), weight: .one, replicateWeights: [2 * Double(index % 2), 0.1],
        values: [MeasuredValue(0.1 * Double(index))])
      parts[index % 2].add(row)
      whole.add(row)
    }
    parts[0].merge(parts[1])
    #expect(parts[0] == whole)
    let found = try whole.estimate(
      .quotient, of: 0, in: .cells([0]), design: .jackknife(replicates: 2))
    #expect(found.estimate.uncertainty == .undefined(.replicateWithoutCases(0)))
  }
}
