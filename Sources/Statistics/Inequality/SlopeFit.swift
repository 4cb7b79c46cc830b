internal import Glibc

/// An outcome along the ranks of groups, fitted with the groups' weights (stats.md 2.2): the predictor is b₀ + b₁ R.
struct SlopeFit: Sendable {
  let curve: InequalityOptions.Gradient
  let weights: [Double]
  let ranks: [Double]
  /// On the scale from 0 to 1 for the logistic curve.
  let outcomes: [Double]
  private(set) var intercept = 0.0
  private(set) var slope = 0.0

  /// The linear predictor beyond which a fitted proportion cannot be told from 0 or 1.
  private static let farthest = 30.0
  private static let mostSteps = 200

  init(
    _ curve: InequalityOptions.Gradient, weights: [Double], ranks: [Double], outcomes: [Double],
  ) throws(UndefinedInequality) {
    (self.curve, self.weights) = (curve, weights)
    (self.ranks, self.outcomes) = (ranks, outcomes)
    let mean = ComparedGroups.sum(ComparedGroups.shares(of: weights), outcomes)
    if curve == .logit {
      guard mean > 0, mean < 1 else { throw .noFiniteSlope }
      intercept = log(mean / (1 - mean))
    } else {
      intercept = mean
    }
    try solve()
  }

  /// Fits groups of rows along their ranks.
  init(
    _ curve: InequalityOptions.Gradient, _ profile: RankProfile
  ) throws(UndefinedInequality) {
    guard profile.weights.count > 2 else {
      throw .tooFewGroups(found: profile.weights.count, needed: 3)
    }
    let outcomes = zip(profile.outcomes, profile.weights).map { $0 / $1 }
    guard curve == .linear || outcomes.allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
      throw .valueBeyondScale
    }
    try self.init(
      curve, weights: profile.weights, ranks: profile.ranks, outcomes: outcomes)
  }

  /// Newton's steps, halved where they would overshoot; the loss is convex, so that there is one minimum.
  private mutating func solve() throws(UndefinedInequality) {
    var held = loss
    for _ in 0..<Self.mostSteps {
      let (start, before) = ((intercept, slope), held)
      let step = try bread().times(score)
      var length = 1.0
      repeat {
        intercept = start.0 + length * step.0
        slope = start.1 + length * step.1
        held = loss
        length /= 2
      } while !(held <= before + 1e-13 * abs(before)) && length > 1e-10
      let size = max(abs(intercept), abs(slope), 1)
      let moved = max(abs(intercept - start.0), abs(slope - start.1))
      guard curve == .linear || predictors.allSatisfy({ abs($0) < Self.farthest }) else {
        throw .noFiniteSlope
      }
      if moved <= 1e-14 * size || (moved <= 1e-9 * size && held >= before) { return }
    }
    throw .noFiniteSlope
  }

  var predictors: [Double] { ranks.map { intercept + slope * $0 } }

  private var loss: Double {
    var sum = ExactSum()
    for ((outcome, weight), predictor) in zip(zip(outcomes, weights), predictors) {
      sum.addProduct(weight, curve.loss(outcome, predictor))
    }
    return sum.value
  }

  /// The distances from the curve, times the weights.
  var residuals: [Double] {
    zip(zip(outcomes, weights), predictors).map { $0.1 * ($0.0 - curve.outcome($1)) }
  }

  /// Σ w (y − f) (1, R).
  private var score: (Double, Double) {
    var (first, second) = (ExactSum(), ExactSum())
    for (residual, rank) in zip(residuals, ranks) {
      first.add(residual)
      second.addProduct(residual, rank)
    }
    return (first.value, second.value)
  }

  /// (Σ w f′ x xᵀ)⁻¹: what a change of a weighted outcome does to the coefficients.
  func bread() throws(UndefinedInequality) -> SymmetricPair {
    var sums = (ExactSum(), ExactSum(), ExactSum())
    for ((weight, rank), predictor) in zip(zip(weights, ranks), predictors) {
      let information = weight * curve.slope(predictor)
      sums.0.add(information)
      sums.1.addProduct(information, rank)
      sums.2.addProduct(information, rank, rank)
    }
    let matrix = SymmetricPair(sums.0.value, sums.1.value, sums.2.value)
    guard let inverse = matrix.inverse else { throw .noFiniteSlope }
    return inverse
  }

  /// The outcomes at ranks 0 and 1, and the derivatives by the coefficients of their difference and of the logarithm of their ratio.
  var ends: Ends {
    let (low, high) = (curve.outcome(intercept), curve.outcome(intercept + slope))
    let (atLow, atHigh) = (curve.slope(intercept), curve.slope(intercept + slope))
    return Ends(
      low: low, high: high, difference: (atHigh - atLow, atHigh),
      logRatio: (atHigh / high - atLow / low, atHigh / high))
  }

  struct Ends {
    let low: Double
    let high: Double
    let difference: (Double, Double)
    let logRatio: (Double, Double)
  }

  /// The sandwich with the groups' own distances, k/(k − 2) times (HC1): the standard error of what has this gradient.
  func robustError(_ gradient: (Double, Double)) throws(UndefinedInequality) -> Double {
    let influence = try influences(gradient)
    var sum = ExactSum()
    for (residual, influence) in zip(residuals, influence) {
      sum.addProduct(residual * influence, residual * influence)
    }
    let count = Double(weights.count)
    return (sum.value * count / (count - 2)).squareRoot()
  }

  /// For each group, gᵀ B x: the change of what has the gradient g with a weighted outcome.
  func influences(_ gradient: (Double, Double)) throws(UndefinedInequality) -> [Double] {
    let (constant, linear) = try bread().times(gradient)
    return ranks.map { constant + linear * $0 }
  }
}
