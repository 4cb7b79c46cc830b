import Statistics
import TestSupport
import Testing

struct ConcentrationLaws {
  private static let bounds = Interval(0, 1)

  /// A seeded sample with 5 ranks, two outcomes (0 or 1, and a number) and cells that are the ranks.
  private struct Sample {
    var rows: [RankedRow] = []

    init(seed: UInt64, equal: Bool = false) {
      var random = SeededRandom(seed: seed)
      for stratum in 0..<Int32(3) {
        for cluster in 0..<Int32.random(in: 2...5, using: &random) {
          for _ in 0..<Int.random(in: 2...7, using: &random) {
            let rank = Int.random(in: 1...5, using: &random)
            let holds = Int.random(in: 0...6, using: &random) < rank
            let amount = equal ? 0.3 : Double.random(in: 0...9, using: &random)
            rows.append(
              RankedRow(
                unit: ClusterKey(stratum: stratum, cluster: cluster), cell: Int32(rank),
                weight: SamplingWeight(Double.random(in: 0.2...4, using: &random)) ?? .one,
                values: RankedRow.Values(
                  rank: Double(rank), outcomes: [equal || holds ? 1 : 0, amount])))
          }
        }
      }
    }

    func ranked(units: SampledUnits = .clusters) -> RankedRows { Self.ranked(rows, units: units) }

    static func ranked(_ rows: some Sequence<RankedRow>, units: SampledUnits = .clusters)
      -> RankedRows
    {
      var ranked = RankedRows(outcomes: 2, units: units)
      for row in rows { ranked.add(row) }
      return ranked
    }

    func totals(units: SampledUnits = .clusters) -> ClusterTotals {
      var totals = ClusterTotals(measures: [.proportion, .mean], units: units)
      for row in rows {
        totals.add(
          SurveyRow(
            unit: row.unit, cell: row.cell, weight: row.weight,
            values: row.values?.outcomes.map { MeasuredValue($0) } ?? [nil, nil]))
      }
      return totals
    }
  }

  private static var indices: [ConcentrationIndex] {
    guard let bounds else { return [] }
    return [.standard, .generalised, .wagstaff(bounds), .erreygers(bounds)]
  }

  private func close(_ left: SurveyEstimate, _ right: SurveyEstimate) -> Bool {
    let (first, second) = (left.estimate, right.estimate)
    guard let a = first.standardError, let b = second.standardError else { return false }
    return abs(first.point - second.point) <= 1e-12 && abs(a - b) <= 1e-10 * b
      && first.degreesOfFreedom == second.degreesOfFreedom && left.cases == right.cases
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `equal outcomes have no inequality, nor any error`(seed: UInt64) throws {
    let rows = Sample(seed: seed, equal: true).ranked()
    for outcome in 0...1 {
      let found = try rows.concentration(.standard, of: outcome)
      #expect(abs(found.estimate.point) <= 1e-15)
      #expect(try #require(found.estimate.standardError) <= 1e-15)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>, [SampledUnits.clusters, .elements])
  func `sums by rank group give what the rows give`(seed: UInt64, units: SampledUnits) throws {
    let sample = Sample(seed: seed)
    let (rows, totals) = (sample.ranked(units: units), sample.totals(units: units))
    let ranks = Dictionary(uniqueKeysWithValues: (1...5).map { (Int32($0), $0) })
    for index in Self.indices {
      for error in [ConcentrationError.linearised, .convenientRegression] {
        let first = try rows.concentration(index, of: 0, error: error)
        let second = try totals.concentration(index, of: 0, ranks: ranks, error: error)
        #expect(close(first, second), "\(index) \(error)")
      }
    }
    let first = try rows.concentration(.standard, of: 1, error: .independent)
    let second = try totals.concentration(.standard, of: 1, ranks: ranks, error: .independent)
    #expect(close(first, second))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `rows in any order and any parts give the same bytes`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let sample = Sample(seed: seed)
    let whole = sample.ranked()
    let shuffled = sample.rows.shuffled(using: &random)
    let cut = Int.random(in: 0...shuffled.count, using: &random)
    var parts = Sample.ranked(shuffled.prefix(cut))
    parts.merge(Sample.ranked(shuffled.dropFirst(cut)))
    for index in Self.indices {
      #expect(try parts.concentration(index) == whole.concentration(index))
    }
    #expect(
      try parts.kakwani(payment: 1, ability: 0) == whole.kakwani(payment: 1, ability: 0))
    for share in [0.1, 0.25, 0.5, 0.9] {
      #expect(try parts.quantile(share) == whole.quantile(share))
      #expect(try parts.quantile(share, .linear()) == whole.quantile(share, .linear()))
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the index is one less twice the area under its curve`(seed: UInt64) throws {
    let rows = Sample(seed: seed).ranked()
    for outcome in 0...1 {
      let profile = try rows.profile(of: outcome)
      let curve = try ConcentrationCurve(profile)
      let index = try rows.concentration(.standard, of: outcome).estimate.point
      #expect(abs(index - (1 - 2 * curve.area)) <= 1e-12)
      #expect(curve.outcome(at: 0) == 0 && curve.outcome(at: 1) == 1)
      #expect(curve.outcome(at: 1.1) == nil)
      for (people, outcome) in zip(curve.people, curve.outcome) {
        #expect(curve.outcome(at: people) == outcome)
      }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `turning the ranks round turns the sign, and Wagstaff's and Erreygers' mirror shortfalls`(
    seed: UInt64
  ) throws {
    let sample = Sample(seed: seed)
    var (turned, short) = (sample, sample)
    for index in sample.rows.indices {
      guard let values = sample.rows[index].values else { continue }
      turned.rows[index].values = RankedRow.Values(rank: -values.rank, outcomes: values.outcomes)
      short.rows[index].values = RankedRow.Values(
        rank: values.rank, outcomes: [1 - values.outcomes[0], 0])
    }
    for index in Self.indices {
      let found = try sample.ranked().concentration(index).estimate.point
      #expect(abs(try turned.ranked().concentration(index).estimate.point + found) <= 1e-12)
      if index == .standard || index == .generalised { continue }
      #expect(abs(try short.ranked().concentration(index).estimate.point + found) <= 1e-12)
    }
  }

  @Test func `what does not exist says why`() throws {
    let bounds = try #require(Self.bounds)
    let rows = Sample(seed: 1, equal: true).ranked()
    #expect(throws: Undefined.meanAtBound) { try rows.concentration(.wagstaff(bounds)) }
    let low = try #require(Interval(0, 0.1))
    #expect(throws: Undefined.boundsDoNotHold) { try rows.concentration(.erreygers(low), of: 1) }
    #expect(throws: Undefined.noCases) { try rows.concentration(.standard, in: .cells([99])) }
    let single = try rows.concentration(
      .standard, in: .cells([3]), error: .convenientRegression)
    #expect(single.estimate.uncertainty == .undefined(.singleRank))
    #expect(
      try rows.concentration(.generalised, error: .independent).estimate.uncertainty
        == .undefined(.noStandardError))
  }

  @Test func `negative outcomes are told`() throws {
    var rows = RankedRows(outcomes: 1)
    for (rank, y) in [1.0, -2, 5].enumerated() {
      rows.add(
        RankedRow(
          unit: ClusterKey(stratum: 0, cluster: Int32(rank)), cell: 0, weight: .one,
          values: RankedRow.Values(rank: Double(rank), outcomes: [y])))
    }
    #expect(try rows.profile().hasNegativeOutcomes)
    #expect(try !Sample(seed: 1).ranked().profile().hasNegativeOutcomes)
  }
}
