import Statistics
import Testing

/// The defects of healthequal 1.0.1 that stats.md 2.2 to 2.5 lists: what the compatibility mode gives, and what we give.
struct HealthEqualDefects {
  private static let legacy: InequalityOptions = {
    var options = InequalityOptions()
    options.reproducesHealthequal = true
    return options
  }()

  private func data(
    _ estimates: [Double?], _ errors: [Double?] = [], _ people: [Double?] = [],
    isOrdered: Bool = false, direction: OutcomeDirection = .favourable, scale: Double = 100,
    reference: Int? = nil,
  ) -> Disaggregation {
    let groups = estimates.enumerated().map { place, estimate in
      Subgroup(
        estimate, standardError: place < errors.count ? errors[place] : nil,
        population: place < people.count ? people[place] : nil,
        order: isOrdered ? Double(place + 1) : nil, isReference: place == reference)
    }
    return Disaggregation(
      groups: groups, isOrdered: isOrdered, direction: direction, scale: OutcomeScale(scale))
  }

  private static let quintiles = [30.0, 41, 55, 58, 79]
  private static let errors = [2.0, 2, 3, 2, 1]
  private static let people = [900.0, 700, 1100, 800, 400]

  private var ordered: Disaggregation {
    data(Self.quintiles, Self.errors, Self.people, isOrdered: true)
  }

  private var regions: Disaggregation {
    data(Self.quintiles, Self.errors, Self.people, reference: 4)
  }

  private func close(_ left: Double?, _ right: Double, _ tolerance: Double = 1e-9) -> Bool {
    left.map { abs($0 - right) <= tolerance * max(1, abs(right)) } ?? false
  }

  @Test func `the slope index weights by population, not by its square`() throws {
    // The square as the population gives the package's value, but for the ranks, which are made equal here.
    var even = ordered
    for place in even.groups.indices { even.groups[place].population = 1000 }
    let own = try even.estimate(.slopeIndex).value
    #expect(close(own, try even.estimate(.slopeIndex, Self.legacy).value, 1e-6))
    let weighted = try ordered.estimate(.slopeIndex).value
    let squared = try ordered.estimate(.slopeIndex, Self.legacy).value
    #expect(abs(weighted - squared) > 0.1)
  }

  @Test func `without populations a slope is fitted to the coverage itself, not to 0 and 1`()
    throws
  {
    for people in [[Double](), [0.2, 0.2, 0.2, 0.2, 0.2]] {
      let covered = data([60, 70, 80, 85, 90], [], people, isOrdered: true)
      #expect(close(try covered.estimate(.slopeIndex, Self.legacy).value, 0))
      #expect(close(try covered.estimate(.relativeIndex, Self.legacy).value, 1))
      #expect(try covered.estimate(.slopeIndex).value > 30)
      #expect(try covered.estimate(.relativeIndex).value > 1.4)
    }
    let rates = data(
      [88.4, 71.2, 60.9, 64.3, 39.7], [], isOrdered: true, direction: .adverse, scale: 1000)
    #expect(close(try rates.estimate(.slopeIndex, Self.legacy).value, -100, 1e-6))
    #expect(try rates.estimate(.relativeIndex, Self.legacy).value < 1e-15)
    #expect(try (0.4...0.5).contains(rates.estimate(.relativeIndex).value))
  }

  @Test func `the scale is declared, not guessed from the greatest value`() throws {
    func slopes(_ worst: Double) throws -> (own: Double, legacy: Double) {
      let rates = data(
        [worst, 71.2, 60.9, 64.3, 39.7], [], Self.people, isOrdered: true, direction: .adverse,
        scale: 1000)
      return (
        try rates.estimate(.slopeIndex).value, try rates.estimate(.slopeIndex, Self.legacy).value
      )
    }
    let (below, above) = (try slopes(100), try slopes(100.000_001))
    #expect(abs(below.own - above.own) < 1e-5)
    #expect(abs(below.legacy - above.legacy) > 0.2)
    var undeclared = ordered
    undeclared.scale = nil
    #expect(throws: UndefinedInequality.noScale) { try undeclared.estimate(.slopeIndex) }
  }

  @Test func `the error of the slope index is in the unit of its limits`() throws {
    for (options, unit) in [(InequalityOptions(), 1.0), (Self.legacy, 100)] {
      let found = try ordered.estimate(.slopeIndex, options)
      let limits = try #require(found.limits)
      let error = try #require(found.standardError)
      #expect(close((limits.upper - limits.lower) / 2 / 1.959963984540054, error * unit))
    }
  }

  @Test func `equal subgroups have a slope of 0 and a ratio of 1, where the package stops`() throws
  {
    let equal = data([50, 50, 50, 50], [], [1, 2, 3, 4], isOrdered: true)
    for measure in [InequalityMeasure.slopeIndex, .relativeIndex] {
      #expect(throws: UndefinedInequality.healthequalStops) {
        try equal.estimate(measure, Self.legacy)
      }
      #expect(close(try equal.estimate(measure).value, measure.valueOfEquality))
    }
    let full = data([100, 100, 100], [], [1, 2, 3], isOrdered: true)
    #expect(try full.estimate(.slopeIndex).value == 0)
    #expect(try full.estimate(.slopeIndex).basis == .none(.noFiniteSlope))
    #expect(try full.estimate(.relativeIndex).value == 1)
  }

  @Test func `errors of Theil index and log deviation are multiplied as the values are`() throws {
    for measure in [InequalityMeasure.theil, .logDeviation] {
      let (own, legacy) = (
        try regions.estimate(measure), try regions.estimate(measure, Self.legacy)
      )
      #expect(close(legacy.value, own.value))
      #expect(close(legacy.standardError.map { $0 * 1000 }, try #require(own.standardError)))
    }
  }

  @Test func `the error of the attributable fraction is in percent`() throws {
    var walter = InequalityOptions()
    walter.attributableError = .walter
    let own = try regions.estimate(.attributableFraction, walter)
    let legacy = try regions.estimate(.attributableFraction, Self.legacy)
    #expect(close(own.standardError, 100 * (try #require(legacy.standardError))))
    #expect(own.basis == .walter)
  }

  @Test func `the population is not taken for the sample of attributable risks`() throws {
    var grown = regions
    for place in grown.groups.indices { grown.groups[place].population? *= 100 }
    let (own, other) = (
      try regions.estimate(.attributableRisk), try grown.estimate(.attributableRisk)
    )
    #expect(close(own.standardError, try #require(other.standardError)))
    let (legacy, shrunk) = (
      try regions.estimate(.attributableRisk, Self.legacy),
      try grown.estimate(.attributableRisk, Self.legacy)
    )
    #expect(close(shrunk.standardError.map { $0 * 10 }, try #require(legacy.standardError)))
  }

  @Test func `the mean of the weighted index of disparity is drawn again with the subgroups`()
    throws
  {
    // Where all subgroups hardly vary but one, μ moves with it: a mean that stays gives limits that are too wide or too narrow.
    let spread = data([40, 60, 50], [8, 0, 0], [8, 1, 1])
    let own = try #require(try spread.estimate(.disparityWeighted).limits)
    let legacy = try #require(try spread.estimate(.disparityWeighted, Self.legacy).limits)
    #expect(legacy.upper > own.upper * 1.1)
  }

  @Test func `limits are simulated 10 000 times and more, at the level asked for`() throws {
    var wide = InequalityOptions()
    wide.level = 0.5
    let (own, narrow) = (try regions.estimate(.fromMean), try regions.estimate(.fromMean, wide))
    guard case .simulation(let draws) = own.basis else {
      Issue.record("not simulated")
      return
    }
    #expect(draws >= 10_000)
    let width = try #require(own.limits.map { $0.upper - $0.lower })
    #expect(try #require(narrow.limits.map { $0.upper - $0.lower }) < width / 2)
    var legacy = Self.legacy
    legacy.level = 0.5
    let held = try regions.estimate(.fromMean, Self.legacy)
    #expect(held.basis == .simulation(draws: 100))
    #expect(try regions.estimate(.fromMean, legacy).limits == held.limits)
  }

  @Test func `proportions are drawn up to 1`() throws {
    let shares = data([0.97, 0.5, 0.5], [0.2, 0, 0], [1, 1, 1], direction: .adverse, scale: 1)
    let most = 0.5 / 3
    #expect(try #require(try shares.estimate(.fromBest).limits).upper <= most)
    #expect(try #require(try shares.estimate(.fromBest, Self.legacy).limits).upper > most)
  }

  @Test func `a value far beyond its bounds does not draw for ever`() throws {
    let far = data([5000, 50, 50], [0.001, 1, 1], [1, 1, 1])
    #expect(try far.estimate(.fromMean).basis == .none(.valueBeyondScale))
    #expect(try far.estimate(.fromMean, Self.legacy).basis == .none(.drawsBeyondBounds))
  }

  @Test func `a subgroup at 0 has no logarithm and gets no substitute`() throws {
    let zero = data([0, 50, 60, 70], [1, 1, 1, 1], [1, 1, 1, 1], reference: 0)
    #expect(throws: UndefinedInequality.zeroValue) { try zero.estimate(.logDeviation) }
    #expect(try zero.estimate(.logDeviation, Self.legacy).value > 1000)
    #expect(try zero.estimate(.theil).basis == .none(.zeroValue))
    #expect(try zero.estimate(.theil, Self.legacy).standardError != nil)
    let above = try zero.estimate(.theil, Self.legacy).value
    #expect(abs(try zero.estimate(.theil).value - above) > 1e-7)
    for options in [InequalityOptions(), Self.legacy] {
      #expect(throws: UndefinedInequality.zeroValue) {
        try data([0, 50, 60], [1, 1, 1]).estimate(.ratio, options)
      }
    }
  }

  @Test func `one missing subgroup in ten does not stop seven measures`() throws {
    var missing = data(
      [40, 45, nil, 50, 55, 60, 65, 70, 75, 80], Array(repeating: 2, count: 10),
      Array(repeating: 100, count: 10), reference: 4)
    let stopped: [InequalityMeasure] = [
      .fromBest, .fromBestWeighted, .fromReference, .theil, .logDeviation, .attributableRisk,
      .attributableFraction,
    ]
    for measure in stopped {
      #expect(throws: UndefinedInequality.healthequalStops) {
        try missing.estimate(measure, Self.legacy)
      }
      let found = try missing.estimate(measure)
      #expect(found.groups == 9 && found.remarks.contains(.withoutValue(1)))
    }
    missing.groups[0].estimate = nil
    #expect(throws: UndefinedInequality.missingGroups(missing: 2, of: 10)) {
      try missing.estimate(.theil)
    }
    var forced = InequalityOptions()
    forced.force = true
    #expect(try missing.estimate(.theil, forced).groups == 8)
  }

  @Test func `a missing subgroup does not move the reference to its neighbour`() throws {
    var missing = data(
      [nil, 10, 20, 30, 40, 50, 60, 70], Array(repeating: 2, count: 8),
      Array(repeating: 100, count: 8), reference: 3)
    let own = try missing.estimate(.fromReferenceWeighted).value
    let legacy = try missing.estimate(.fromReferenceWeighted, Self.legacy).value
    missing.groups.removeFirst()
    #expect(close(try missing.estimate(.fromReferenceWeighted).value, own))
    #expect(abs(own - legacy) > 0.1)
  }

  @Test func `a ratio without standard errors is a ratio`() throws {
    let bare = data([20, 50], isOrdered: true)
    #expect(throws: UndefinedInequality.healthequalStops) {
      try bare.estimate(.ratio, Self.legacy)
    }
    let found = try bare.estimate(.ratio)
    #expect(found.value == 2.5 && found.basis == .none(.noStandardErrors))
  }

  @Test func `the finite population reaches the concentration index of individuals`() throws {
    var totals = ClusterTotals(measures: [.mean])
    for cluster in 0..<Int32(12) {
      for rank in 0..<Int32(3) {
        totals.add(
          SurveyRow(
            unit: ClusterKey(stratum: 0, cluster: cluster), cell: rank, weight: .one,
            values: [MeasuredValue(Double((cluster * 7 + rank * 5) % 11))]))
      }
    }
    let ranks: [Int32: Int] = [0: 0, 1: 1, 2: 2]
    func error(_ design: SurveyDesign) throws -> Double {
      try #require(
        try totals.concentration(.generalised, of: 0, ranks: ranks, design: design)
          .estimate.standardError)
    }
    var half = SurveyDesign()
    half.populationClusters = [0: 24]
    #expect(close(try error(half), try error(SurveyDesign()) * 0.5.squareRoot()))
  }
}
