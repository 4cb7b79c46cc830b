import Statistics
import TestSupport
import Testing

struct InequalityLaws {
  private static let seeds: Range<UInt64> = 0..<15

  private func values(
    _ data: Disaggregation, _ options: InequalityOptions = InequalityOptions(),
  ) throws -> [InequalityMeasure: InequalityEstimate] {
    var data = data
    for place in data.groups.indices where data.covariance == nil {
      data.groups[place].standardError = nil
    }
    return try estimates(data, options)
  }

  private func estimates(
    _ data: Disaggregation, _ options: InequalityOptions = InequalityOptions(),
    draws: SimulatedDraws? = nil, only wanted: ((InequalityMeasure) -> Bool)? = nil,
  ) throws -> [InequalityMeasure: InequalityEstimate] {
    let measures = RandomDisaggregation.measures(isOrdered: data.isOrdered)
      .filter(wanted ?? { _ in true })
    let found = try data.estimates(measures, options, draws: draws).map { try $0.get() }
    return Dictionary(uniqueKeysWithValues: zip(measures, found))
  }

  private func near(_ left: Double?, _ right: Double?, _ tolerance: Double = 1e-9) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return abs(left - right) <= tolerance * max(1, abs(left), abs(right))
  }

  @Test(arguments: seeds, [true, false])
  func `equal subgroups have no inequality by any measure`(seed: UInt64, isOrdered: Bool)
    throws
  {
    for direction in [OutcomeDirection.favourable, .adverse] {
      var data = RandomDisaggregation(
        seed: seed, isOrdered: isOrdered, direction: direction
      ).data
      for place in data.groups.indices { data.groups[place].estimate = 43.7 }
      for (measure, found) in try values(data) {
        #expect(abs(found.value - measure.valueOfEquality) <= 1e-11, "\(measure)")
      }
      let gradients = InequalityOptions.Gradient.allCases
      for gradient in gradients where isOrdered {
        var options = InequalityOptions()
        options.gradient = gradient
        #expect(abs(try data.estimate(.slopeIndex, options).value) <= 1e-11)
      }
    }
  }

  /// What a measure of the outcome becomes for what is left to the scale, 100; μ is the mean, y the reference.
  private func mirrored(
    _ measure: InequalityMeasure, _ value: Double, mean: Double, reference: Double,
  ) -> Double? {
    switch measure {
    case .difference, .betweenGroupVariance, .betweenGroupDeviation, .fromBest,
      .fromBestWeighted, .fromMean, .fromMeanWeighted, .fromReference, .fromReferenceWeighted:
      value
    case .absoluteConcentration, .boundedConcentration, .wagstaffConcentration,
      .erreygersConcentration, .slopeIndex, .attributableRisk:
      -value
    case .variation, .disparity, .disparityWeighted: value * mean / (100 - mean)
    case .disparityFromReference, .disparityFromOthers: value * reference / (100 - reference)
    case .relativeConcentration, .attributableFraction: -value * mean / (100 - mean)
    case .ratio, .relativeIndex, .theil, .logDeviation: nil
    }
  }

  @Test(arguments: seeds, [true, false])
  func `the complement of an indicator maps each measure as theory says`(
    seed: UInt64, isOrdered: Bool,
  ) throws {
    let data = RandomDisaggregation(seed: seed, isOrdered: isOrdered).data
    let people = data.groups.compactMap(\.population).reduce(0, +)
    let mean =
      data.groups.map { ($0.estimate ?? 0) * ($0.population ?? 0) }.reduce(0, +) / people
    let reference = data.groups.first(where: \.isReference)?.estimate ?? mean
    let own = try estimates(data) { !$0.isSimulated }
    let other = try estimates(RandomDisaggregation.complement(data)) { !$0.isSimulated }
    let simulated = try values(data)
    let mirror = try values(RandomDisaggregation.complement(data))
    var compared = 0
    for (measure, found) in simulated {
      guard
        let wanted = mirrored(measure, found.value, mean: mean, reference: reference)
      else { continue }
      compared += 1
      #expect(near(mirror[measure]?.value, wanted), "\(measure)")
      if measure != .attributableFraction, abs(wanted) == abs(found.value) {
        #expect(near(own[measure]?.standardError, other[measure]?.standardError), "\(measure)")
      }
    }
    #expect(compared >= 8)
  }

  @Test(arguments: seeds, [true, false])
  func `a subgroup split into two alike leaves weighted measures unchanged`(
    seed: UInt64, isOrdered: Bool,
  ) throws {
    var data = RandomDisaggregation(seed: seed, isOrdered: isOrdered).data
    let place = try #require(data.groups.firstIndex { !$0.isReference })
    let weighted: Set<InequalityMeasure> = [
      .absoluteConcentration, .boundedConcentration, .relativeConcentration,
      .wagstaffConcentration, .erreygersConcentration, .betweenGroupVariance,
      .betweenGroupDeviation, .variation, .fromBestWeighted, .fromMeanWeighted,
      .fromReferenceWeighted, .disparityWeighted, .theil, .logDeviation, .attributableRisk,
      .attributableFraction,
    ]
    if isOrdered, let last = data.groups.indices.last { data.groups[last].estimate = 80 }
    if !isOrdered, let first = data.groups.indices.first(where: { $0 != place }) {
      data.groups[first].estimate = 80
    }
    let whole = try estimates(data) { weighted.contains($0) && !$0.isSimulated }
    let split = RandomDisaggregation.split(data, at: place)
    let halves = try estimates(split) { weighted.contains($0) && !$0.isSimulated }
    let (points, halved) = (try values(data), try values(split))
    for measure in weighted where points[measure] != nil {
      #expect(near(points[measure]?.value, halved[measure]?.value), "\(measure)")
      // The second-order part of the variance of BGV knows the halves apart, and ranks do.
      if measure == .betweenGroupVariance || measure.dimension == .ordered { continue }
      #expect(near(whole[measure]?.standardError, halves[measure]?.standardError), "\(measure)")
    }
  }

  @Test(arguments: seeds, [true, false])
  func `order of rows, unit of populations and unit of the outcome change nothing but the unit`(
    seed: UInt64, isOrdered: Bool,
  ) throws {
    var random = SeededRandom(seed: seed)
    let data = RandomDisaggregation(seed: seed, isOrdered: isOrdered).data
    var shuffled = data
    shuffled.groups.shuffle(using: &random)
    var scaled = data
    scaled.scale = OutcomeScale(1)
    for place in scaled.groups.indices {
      scaled.groups[place].population? *= 1024
      scaled.groups[place].estimate? /= 100
      scaled.groups[place].standardError? /= 100
    }
    let formula: (InequalityMeasure) -> Bool = { !$0.isSimulated }
    let own = try estimates(data, only: formula)
    let turned = try values(shuffled).merging(estimates(shuffled, only: formula)) { $1 }
    for (measure, found) in try values(data).merging(own, uniquingKeysWith: { $1 }) {
      #expect(turned[measure]?.value == found.value, "\(measure)")
      #expect(turned[measure]?.standardError == found.standardError, "\(measure)")
      #expect(turned[measure]?.limits == found.limits, "\(measure)")
    }
    let others = try values(scaled).merging(estimates(scaled, only: formula)) { $1 }
    for (measure, found) in try values(data).merging(own, uniquingKeysWith: { $1 }) {
      let unit = unit(measure)
      #expect(near(others[measure].map { $0.value * unit }, found.value), "\(measure)")
      let error = others[measure]?.standardError.map { $0 * unit }
      #expect(near(error, found.standardError), "\(measure)")
    }
  }

  private func unit(_ measure: InequalityMeasure) -> Double {
    switch measure {
    case .betweenGroupVariance: 10_000
    case .difference, .absoluteConcentration, .slopeIndex, .betweenGroupDeviation, .fromBest,
      .fromBestWeighted, .fromMean, .fromMeanWeighted, .fromReference, .fromReferenceWeighted,
      .attributableRisk:
      100
    default: 1
    }
  }

  @Test(arguments: seeds, [true, false])
  func `independent covariances are the standard errors, and what groups share leaves differences`(
    seed: UInt64, isOrdered: Bool,
  ) throws {
    let data = RandomDisaggregation(seed: seed, isOrdered: isOrdered).data
    let errors = data.groups.map { $0.standardError ?? 0 }
    var (joint, shared) = (data, data)
    let places = Array(errors.indices)
    joint.covariance = places.map { row in
      places.map { $0 == row ? errors[row] * errors[row] : 0 }
    }
    shared.covariance = joint.covariance.map { $0.map { $0.map { $0 + 9 } } }
    var options = InequalityOptions()
    options.slopeError = .subgroups
    let formula: (InequalityMeasure) -> Bool = { !$0.isSimulated }
    let own = try estimates(data, options, only: formula)
    let other = try estimates(joint, options, only: formula)
    let moved = try estimates(shared, options, only: formula)
    for (measure, found) in own {
      #expect(near(found.standardError, other[measure]?.standardError), "\(measure)")
      #expect(other[measure]?.basis == .jointSample)
    }
    // What all subgroups share moves neither differences nor slopes of a line, but it moves ratios.
    for measure in [
      InequalityMeasure.difference, .absoluteConcentration, .attributableRisk,
      .betweenGroupVariance,
    ] where own[measure] != nil {
      #expect(
        near(own[measure]?.standardError, moved[measure]?.standardError, 1e-7), "\(measure)")
    }
    #expect(!near(own[.ratio]?.standardError, moved[.ratio]?.standardError, 1e-7))
  }

  @Test func `equal values do not hide that the standard errors are not known`() throws {
    let data = Disaggregation(
      groups: [
        Subgroup(30, standardError: 2, population: 10), Subgroup(30, population: 20),
        Subgroup(30, standardError: 1, population: 30),
      ],
      isOrdered: false, direction: .favourable)
    for measure in [InequalityMeasure.theil, .logDeviation] {
      let found = try data.estimate(measure)
      #expect(found.value == 0)
      #expect(found.standardError == nil && found.limits == nil)
      #expect(found.basis == .none(.noStandardErrors))
    }
  }
}
