/// The measures whose limits are simulated: mean differences, indices of disparity, standard deviation and variation (stats.md 2).
///
/// One set of values gives all of them, so that a draw of the subgroups is made once.
struct Deviations: Sendable {
  let measures: [InequalityMeasure]
  let shares: [Double]?
  /// The published mean, where it stands in place of that of the subgroups.
  let average: Double?
  /// A mean that draws do not change.
  var fixedMean: Double?
  var reference: Int?
  let direction: OutcomeDirection

  init(_ measures: [InequalityMeasure], _ groups: ComparedGroups) {
    self.measures = measures
    shares = try? groups.shares()
    average = shares == nil ? groups.source.settingAverage : nil
    reference = try? groups.reference()
    direction = groups.source.direction
  }

  /// Refuses a measure that the subgroups do not allow.
  static func admit(
    _ measure: InequalityMeasure, _ groups: inout ComparedGroups,
  ) throws(UndefinedInequality) {
    switch measure {
    case .fromBest: _ = try groups.best()
    case .fromBestWeighted:
      _ = try groups.best()
      _ = try groups.shares()
    case .fromReference, .disparityFromReference, .disparityFromOthers:
      _ = try groups.reference()
    case .fromReferenceWeighted:
      _ = try groups.reference()
      _ = try groups.shares()
    case .fromMean, .disparity:
      if groups.knowsPopulations { break }
      guard groups.source.settingAverage != nil else { throw .noMean }
      groups.note(.publishedAverage)
    default: _ = try groups.shares()
    }
  }

  /// Refuses a value that came of a division by 0 or by a number below it.
  static func check(
    _ measure: InequalityMeasure, _ value: Double,
  ) throws(UndefinedInequality) {
    guard !value.isFinite || value < 0 else { return }
    switch measure {
    case .disparityFromReference, .disparityFromOthers:
      throw value < 0 ? .negativeValue : .zeroValue
    default: throw .meanAtBound
    }
  }

  /// The value of each measure for each lane of a block; NaN where it divides by 0.
  @inline(__always)
  func values(
    _ y: [SimulatedDraws.Block], into found: inout [SimulatedDraws.Block],
  ) {
    typealias Block = SimulatedDraws.Block
    let mean = mean(y)
    let best = direction == .neutral ? mean : extreme(y)
    let compared = reference.map { y[$0] } ?? mean
    var sums = Sums()
    for place in y.indices {
      let share = shares?[place] ?? 0
      let (toMean, toBest) = (magnitude(y[place] - mean), magnitude(y[place] - best))
      let toReference = magnitude(y[place] - compared)
      sums.mean += toMean
      sums.best += toBest
      sums.reference += toReference
      sums.meanWeighted += share * toMean
      sums.bestWeighted += share * toBest
      sums.referenceWeighted += share * toReference
      sums.squares += share * toMean * toMean
    }
    let count = Double(y.count)
    for (place, measure) in measures.enumerated() {
      found[place] = sums.value(measure, mean: mean, reference: compared, count: count)
    }
  }

  @inline(__always)
  private func mean(_ y: [SimulatedDraws.Block]) -> SimulatedDraws.Block {
    if let fixedMean { return SimulatedDraws.Block(repeating: fixedMean) }
    guard let shares else { return SimulatedDraws.Block(repeating: average ?? 0) }
    var mean = SimulatedDraws.Block()
    for place in y.indices { mean += shares[place] * y[place] }
    return mean
  }

  @inline(__always)
  private func extreme(_ y: [SimulatedDraws.Block]) -> SimulatedDraws.Block {
    var found = y[0]
    if direction == .favourable {
      for value in y { found.replace(with: value, where: value .> found) }
    } else {
      for value in y { found.replace(with: value, where: value .< found) }
    }
    return found
  }

  @inline(__always)
  private func magnitude(_ block: SimulatedDraws.Block) -> SimulatedDraws.Block {
    block.replacing(with: -block, where: block .< 0)
  }

  /// Sums of distances over the subgroups.
  private struct Sums {
    var mean = SimulatedDraws.Block()
    var best = SimulatedDraws.Block()
    var reference = SimulatedDraws.Block()
    var meanWeighted = SimulatedDraws.Block()
    var bestWeighted = SimulatedDraws.Block()
    var referenceWeighted = SimulatedDraws.Block()
    var squares = SimulatedDraws.Block()

    @inline(__always)
    func value(
      _ measure: InequalityMeasure, mean center: SimulatedDraws.Block,
      reference compared: SimulatedDraws.Block, count: Double,
    ) -> SimulatedDraws.Block {
      switch measure {
      case .betweenGroupDeviation: squares.squareRoot()
      case .variation: 100 * squares.squareRoot() / center
      case .fromBest: best / count
      case .fromBestWeighted: bestWeighted
      case .fromMean: mean / count
      case .fromMeanWeighted: meanWeighted
      case .fromReference: reference / count
      case .fromReferenceWeighted: referenceWeighted
      case .disparity: 100 / count * mean / center
      case .disparityWeighted: 100 * meanWeighted / center
      case .disparityFromReference: 100 / count * reference / compared
      case .disparityFromOthers: 100 / (count - 1) * reference / compared
      default: center
      }
    }
  }
}
