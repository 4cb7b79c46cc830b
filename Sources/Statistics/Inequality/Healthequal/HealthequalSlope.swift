internal import Glibc

/// Slope and relative index as `healthequal` has them (stats.md 2.2): the population is rounded up and squared, cases are rounded, the scale is
/// guessed from the greatest value, and the error of the slope index is on the scale from 0 to 1 while its limits are not.
struct HealthequalSlope {
  let scale: Double
  let curve: InequalityOptions.Gradient
  private var weights: [Double]
  private let ranks: [Double]
  private var outcomes: [Double]
  private let people: [Double]
  private var intercept = 0.0
  private var slope = 0.0

  init(_ groups: ComparedGroups, _ options: InequalityOptions) throws(UndefinedInequality) {
    let ranked = try RankedGroups(groups)
    let greatest = ranked.values.max() ?? 0
    scale = [1, 100, 1000, 10_000, 100_000].first { greatest <= $0 } ?? 1_000_000
    curve = options.gradient
    people = ranked.populations.map { $0.rounded(.up) }
    ranks = RankedGroups.middles(people)
    let scale = self.scale
    outcomes = ranked.values.map { $0 / scale }
    weights = people
    let cases = zip(outcomes, people).map { ($0 * $1).rounded(.toNearestOrEven) }
    guard zip(cases, people).allSatisfy({ $0 >= 0 && $0 <= $1 }) else {
      throw .healthequalStops
    }
    if curve == .logit {
      outcomes = zip(cases, people).map { $0 / $1 }
      weights = people.map { $0 * $0 }
    }
    solve()
  }

  /// The steps of R's `glm.fit`: at most 25 from its starting values, because where no finite slope exists the result is where they stop.
  private mutating func solve() {
    var predictors = zip(outcomes, people).map { outcome, people in
      let start = curve == .logit ? (people * outcome + 0.5) / (people + 1) : outcome
      return curve == .logit ? log(start / (1 - start)) : start
    }
    var before = deviance(predictors)
    for _ in 0..<25 {
      let working = predictors.indices.map { place in
        let derivative = derivative(predictors[place])
        let variance = max(derivative, 1e-300)
        return (
          weight: weights[place] * derivative * derivative / variance,
          value: predictors[place] + (outcomes[place] - fitted(predictors[place])) / derivative
        )
      }
      var sums = (0.0, 0.0, 0.0, 0.0, 0.0)
      for (item, rank) in zip(working, ranks) {
        sums.0 += item.weight
        sums.1 += item.weight * rank
        sums.2 += item.weight * rank * rank
        sums.3 += item.weight * item.value
        sums.4 += item.weight * rank * item.value
      }
      guard let inverse = SymmetricPair(sums.0, sums.1, sums.2).inverse else { return }
      (intercept, slope) = inverse.times((sums.3, sums.4))
      predictors = ranks.map { intercept + slope * $0 }
      let now = deviance(predictors)
      if abs(now - before) / (abs(now) + 0.1) < 1e-8 { return }
      before = now
    }
  }

  /// R's inverse of the logit stops at 2⁻⁵² from 0.
  private func fitted(_ predictor: Double) -> Double {
    guard curve == .logit else { return predictor }
    let odds = predictor < -30 ? 0x1p-52 : predictor > 30 ? 0x1p52 : exp(predictor)
    return odds / (1 + odds)
  }

  private func derivative(_ predictor: Double) -> Double {
    guard curve == .logit else { return 1 }
    return abs(predictor) > 30 ? 0x1p-52 : curve.slope(predictor)
  }

  private func deviance(_ predictors: [Double]) -> Double {
    var sum = 0.0
    for ((outcome, weight), predictor) in zip(zip(outcomes, weights), predictors) {
      let mean = fitted(predictor)
      if curve == .linear {
        sum += weight * (outcome - mean) * (outcome - mean)
        continue
      }
      if outcome > 0 { sum += 2 * weight * outcome * log(outcome / mean) }
      if outcome < 1 { sum += 2 * weight * (1 - outcome) * log((1 - outcome) / (1 - mean)) }
    }
    return sum
  }

  func pair(
    _ measure: InequalityMeasure, _ options: InequalityOptions,
  ) throws(UndefinedInequality) -> (Double, InequalityEstimate.Spread) {
    let (low, high) = (fitted(intercept), fitted(intercept + slope))
    let (atLow, atHigh) = (derivative(intercept), derivative(intercept + slope))
    let quantile = Normal.quantile((1 + options.level) / 2) ?? .nan
    if measure == .slopeIndex {
      let value = scale * (high - low)
      guard let error = error((atHigh - atLow, atHigh)) else {
        return (value, .none(.noFiniteSlope))
      }
      let wide = InequalityEstimate.Spread(
        around: value, scale * error, quantile: quantile, .robustFit)
      return (
        value,
        InequalityEstimate.Spread(
          standardError: error, limits: wide.limits, basis: .robustFit)
      )
    }
    let value = high / low
    guard value > 0, let error = error((atHigh / high - atLow / low, atHigh / high)) else {
      return (value, .none(.noFiniteSlope))
    }
    return (
      value,
      InequalityEstimate.Spread(ofRatio: value, error, quantile: quantile, .robustFit)
    )
  }

  /// `nil` where the fit has run away: its information is nothing but noise.
  private func error(_ gradient: (Double, Double)) -> Double? {
    let predictors = ranks.map { intercept + slope * $0 }
    guard curve == .linear || predictors.contains(where: { abs($0) < 15 }) else { return nil }
    var sums = (0.0, 0.0, 0.0)
    for ((weight, rank), predictor) in zip(zip(weights, ranks), predictors) {
      let information = weight * derivative(predictor)
      sums.0 += information
      sums.1 += information * rank
      sums.2 += information * rank * rank
    }
    guard let bread = SymmetricPair(sums.0, sums.1, sums.2).inverse else { return nil }
    let (constant, linear) = bread.times(gradient)
    var squares = 0.0
    for place in ranks.indices {
      let residual = weights[place] * (outcomes[place] - fitted(predictors[place]))
      let score = residual * (constant + linear * ranks[place])
      squares += score * score
    }
    let count = Double(ranks.count)
    let found = (squares * count / (count - 2)).squareRoot()
    return found.isFinite ? found : nil
  }
}
