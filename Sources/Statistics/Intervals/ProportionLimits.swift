internal import Glibc

/// Limits for a proportion strictly between 0 and 1 with a positive standard error (stats.md 1.7).
struct ProportionLimits {
  let proportion: Double
  let standardError: Double
  /// The t (or normal) quantile of the level.
  let quantile: Double

  typealias Limits = (lower: Double, upper: Double)

  private var odds: Double { proportion * (1 - proportion) }

  /// p(1 − p)/s².
  var effectiveCases: Double { odds / (standardError * standardError) }

  func logit() -> Limits {
    let centre = log(proportion) - log1p(-proportion)
    let half = quantile * standardError / odds
    return (expit(centre - half), expit(centre + half))
  }

  private func expit(_ x: Double) -> Double { 1 / (1 + exp(-x)) }

  func wilson() -> Limits {
    let square = quantile * quantile / effectiveCases
    let centre = (proportion + square / 2) / (1 + square)
    let spread = (odds / effectiveCases + square / (4 * effectiveCases)).squareRoot()
    let half = quantile / (1 + square) * spread
    return (max(0, centre - half), min(1, centre + half))
  }

  /// Limits beyond the ends of the scale are the ends.
  func arcsine() -> Limits {
    let centre = asin(proportion.squareRoot())
    let half = quantile * standardError / (2 * odds.squareRoot())
    let (low, high) = (max(0, centre - half), min(Double.pi / 2, centre + half))
    return (sin(low) * sin(low), sin(high) * sin(high))
  }

  /// Clopper and Pearson's limits for a number of cases that need not be whole.
  static func exact(
    _ proportion: Double, cases: Double, alpha: Double,
  ) -> Limits? {
    let (hits, misses) = (cases * proportion, cases * (1 - proportion))
    let lower = hits > 0 ? Beta(a: hits, b: misses + 1)?.quantile(alpha / 2) : 0
    let upper = misses > 0 ? Beta(a: hits + 1, b: misses)?.quantile(1 - alpha / 2) : 1
    guard let lower, let upper else { return nil }
    return (lower, upper)
  }
}
