/// An outcome by the order of a ranking variable: one group for each rank, ties together (stats.md 3.1 to 3.3).
package struct RankProfile: Sendable {
  /// The sums of one rank.
  struct Group: Sendable {
    var weight = ExactSum()
    var y = ExactSum()
    var yy = ExactSum()
    var hasNegatives = false

    mutating func add(weight added: Double, y value: Double) {
      weight.add(added)
      y.addProduct(added, value)
      yy.addProduct(added, value, value)
      if added > 0, value < 0 { hasNegatives = true }
    }
  }

  /// All weight, W.
  package let weight: Double
  /// The mean outcome, μ.
  package let mean: Double
  /// The weight of each rank, ascending.
  package let weights: [Double]
  /// Σwy of each rank.
  package let outcomes: [Double]
  /// The fractional rank R: the share of weight below and half of the rank's own; ties share it.
  package let ranks: [Double]
  /// H: the outcome above and half of the rank's own, per weight.
  let above: [Double]
  /// T = Σ w y R / W.
  let product: Double
  /// Σw y² of each rank.
  let squares: [Double]
  /// Whether an outcome is below zero, where the standard index has no bounds; not known for sums by cells.
  package let hasNegativeOutcomes: Bool

  /// Joins groups that stand in the order of their ranks.
  ///
  /// - Throws: `Undefined.noCases` where they hold no weight, `.beyondRange` where a sum is not finite.
  init(_ groups: [Group]) throws(Undefined) {
    let kept = groups.filter { $0.weight.value > 0 }
    guard !kept.isEmpty else { throw .noCases }
    weights = kept.map(\.weight.value)
    outcomes = kept.map(\.y.value)
    squares = kept.map(\.yy.value)
    var (all, outcome) = (ExactSum(), ExactSum())
    for group in kept {
      all.merge(group.weight)
      outcome.merge(group.y)
    }
    hasNegativeOutcomes = kept.contains(where: \.hasNegatives)
    let (whole, total) = (all.value, outcome.value)
    guard whole.isFinite, total.isFinite, squares.allSatisfy(\.isFinite) else {
      throw .beyondRange
    }
    (weight, mean) = (whole, total / whole)
    ranks = Self.middles(kept.map(\.weight)).map { $0 / whole }
    above = Self.middles(kept.reversed().map(\.y)).reversed().map { $0 / whole }
    var sum = ExactSum()
    for (group, rank) in zip(kept, ranks) { sum.addScaled(group.y, by: rank) }
    product = sum.value / whole
  }

  /// For each part, the sum of those before it and half of its own.
  private static func middles(_ parts: [ExactSum]) -> [Double] {
    var before = ExactSum()
    return parts.map { part in
      var middle = before
      middle.addScaled(part, by: 0.5)
      before.merge(part)
      return middle.value
    }
  }

  /// G = 2T − μ: the generalised concentration index.
  var generalised: Double {
    // Σ w y (2R − 1) loses fewer digits than 2T − μ where y hardly varies.
    var sum = ExactSum()
    for (outcome, rank) in zip(outcomes, ranks) { sum.addProduct(outcome, 2 * rank - 1) }
    return sum.value / weight
  }

  /// The variance of the fractional rank, Σ w (R − ½)² / W.
  var rankVariance: Double {
    var sum = ExactSum()
    for (weight, rank) in zip(weights, ranks) { sum.addProduct(weight, rank - 0.5, rank - 0.5) }
    return sum.value / weight
  }
}
