import Statistics
import TestSupport
import Testing

struct SimulationLaws {
  private static let measures = InequalityMeasure.allCases.filter(\.isSimulated)

  private func limits(
    _ data: Disaggregation, _ draws: SimulatedDraws,
  ) throws -> [Interval] {
    try data.estimates(Self.measures, draws: draws).map {
      try #require(try $0.get().limits)
    }
  }

  private func distance(_ left: Interval, _ right: Interval) -> Double {
    max(abs(left.lower - right.lower), abs(left.upper - right.upper))
      / (left.upper - left.lower)
  }

  @Test
  func `limits are the same for the same seed and differ by less than 2 percent between seeds`()
    throws
  {
    let draws = (1...3 as ClosedRange<UInt64>).map { SimulatedDraws(seed: $0, groups: 9) }
    var largest = 0.0
    for seed in 0..<8 as Range<UInt64> {
      let data = RandomDisaggregation(seed: seed, isOrdered: false).data
      let first = try limits(data, draws[0])
      if seed < 3 {
        #expect(try limits(data, SimulatedDraws(seed: 1, groups: 2)) == first)
        var turned = data
        turned.groups.reverse()
        #expect(try limits(turned, draws[0]) == first)
      }
      for other in draws.dropFirst() {
        for (left, right) in zip(first, try limits(data, other)) {
          largest = max(largest, distance(left, right))
        }
      }
    }
    print("simulated limits between seeds: largest distance \(largest) of the width")
    #expect(largest <= 0.02)
    #expect(largest > 0, "another seed gives other draws")
  }

  @Test func `one subgroup that varies has the limits that its distribution gives`() throws {
    // Only one of three values varies, and it stays above the others: MDMW is linear in it.
    let people = [2.0, 1, 1]
    let groups = zip([60.0, 20, 20], [3.0, 0, 0]).enumerated().map { place, pair in
      Subgroup(
        pair.0, standardError: pair.1, population: people[place], isReference: place == 2)
    }
    let data = Disaggregation(
      groups: groups, isOrdered: false, direction: .favourable, scale: OutcomeScale(100))
    let found = try data.estimate(.fromMeanWeighted)
    // μ = 20 + d/2 for the distance d: Σ p |y − μ| = d/4 + d/4.
    let z = try #require(Normal.quantile(0.975))
    let limits = try #require(found.limits)
    #expect(abs(limits.lower - (40 - 3 * z) / 2) < 1e-3)
    #expect(abs(limits.upper - (40 + 3 * z) / 2) < 1e-3)
    #expect(found.basis == .simulation(draws: 32_768) && found.standardError == nil)
  }

  @Test func `values near a bound are drawn from the normal distribution cut off there`() throws {
    let groups = [(99.0, 4.0), (50, 0), (50, 0)].map {
      Subgroup($0.0, standardError: $0.1, population: 1)
    }
    let data = Disaggregation(
      groups: groups, isOrdered: false, direction: .adverse, scale: OutcomeScale(100))
    // MDBU for an adverse outcome is a third of the distance to 50, which ends at 50/3.
    let limits = try #require(try data.estimate(.fromBest).limits)
    let inside = Normal.probability(0.25)
    for (part, limit) in [(0.025, limits.lower), (0.975, limits.upper)] {
      let value = 99 + 4 * (try #require(Normal.quantile(part * inside)))
      #expect(abs(limit - (value - 50) / 3) < 2e-3)
    }
  }

  @Test(arguments: 0..<3 as Range<UInt64>)
  func `joint draws with independent covariances give the limits of independent ones`(
    seed: UInt64
  ) throws {
    let data = RandomDisaggregation(seed: seed, isOrdered: false).data
    let errors = data.groups.map { $0.standardError ?? 0 }
    var joint = data
    joint.covariance = errors.indices.map { row in
      errors.indices.map { $0 == row ? errors[row] * errors[row] : 0 }
    }
    let draws = SimulatedDraws(groups: 9)
    for (left, right) in zip(try limits(data, draws), try limits(joint, draws)) {
      #expect(distance(left, right) < 1e-6)
    }
    // With nothing but a common movement, differences do not move.
    joint.covariance = errors.map { _ in errors.map { _ in 4 } }
    let still = try joint.estimate(.fromMean, draws: draws)
    let limits = try #require(still.limits)
    #expect(abs(limits.lower - still.value) < 1e-9 && abs(limits.upper - still.value) < 1e-9)
  }

  @Test func `at least ten thousand draws are made, and draws beyond the bounds end`() throws {
    #expect(SimulatedDraws(1, groups: 1).count == 16_384)
    #expect(SimulatedDraws(20_000, groups: 1).count == 32_768)
    var data = RandomDisaggregation(seed: 1, isOrdered: false).data
    data.covariance = data.groups.indices.map { row in
      data.groups.indices.map { $0 == row ? 10_000 : 0 }
    }
    #expect(try data.estimate(.fromMean).basis == .none(.drawsBeyondBounds))
    data.covariance = nil
    data.groups[0].estimate = 130
    #expect(try data.estimate(.fromMean).basis == .none(.valueBeyondScale))
    data.groups[0].estimate = 99.999_999
    data.groups[0].standardError = 1e9
    #expect(try data.estimate(.fromMean).limits != nil)
  }
}
