import Statistics
import TestSupport

/// A seeded disaggregation of percentages: 4 to 9 subgroups far enough from 0 and 100, populations, standard errors, one reference.
struct RandomDisaggregation {
  var data: Disaggregation

  init(seed: UInt64, isOrdered: Bool, direction: OutcomeDirection = .favourable) {
    var random = SeededRandom(seed: seed)
    let count = Int.random(in: 4...9, using: &random)
    let reference = Int.random(in: 0..<count, using: &random)
    let groups = (0..<count).map { place in
      Subgroup(
        Double.random(in: 25...75, using: &random),
        standardError: Double.random(in: 0.5...4, using: &random),
        population: Double.random(in: 50...900, using: &random),
        order: isOrdered ? Double(place + 1) : nil, isReference: !isOrdered && place == reference)
    }
    data = Disaggregation(
      groups: groups, isOrdered: isOrdered, direction: direction, scale: OutcomeScale(100))
  }

  /// The measures for the kind of dimension.
  static func measures(isOrdered: Bool) -> [InequalityMeasure] {
    InequalityMeasure.allCases.filter {
      $0.dimension == .any || ($0.dimension == .ordered) == isOrdered
    }
  }

  /// The same of what is left to the scale.
  static func complement(_ data: Disaggregation) -> Disaggregation {
    var found = data
    found.direction = data.direction == .favourable ? .adverse : .favourable
    for place in found.groups.indices {
      found.groups[place].estimate = data.groups[place].estimate.map { 100 - $0 }
    }
    return found
  }

  /// One subgroup cut into two halves that are alike, each with as much error as gives the same error together.
  static func split(_ data: Disaggregation, at place: Int) -> Disaggregation {
    var found = data
    var half = data.groups[place]
    half.population = half.population.map { $0 / 2 }
    half.standardError = half.standardError.map { $0 * 2.0.squareRoot() }
    var second = half
    second.order = half.order.map { $0 + 0.5 }
    found.groups[place] = half
    found.groups.append(second)
    return found
  }
}
