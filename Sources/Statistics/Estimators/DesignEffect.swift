/// How many times the variance is that of a simple random sample of the same size (stats.md 1.8).
public struct DesignEffect: Hashable, Sendable {
  /// Against sampling with replacement: DEFT², and what effective sample sizes rest on; `nil` where a simple random sample would have no variance.
  public let withReplacement: Double?
  /// Against sampling without, which R shows; only where weights sum to the population, and it is larger than the sample.
  public let withoutReplacement: Double?

  init(
    variance: Double, _ moments: Moments, _ statistic: Statistic, weights: WeightScale,
  ) {
    let (cases, weight) = (Double(moments.cases), moments.weight.value)
    guard moments.cases > 1, weight > 0 else {
      (withReplacement, withoutReplacement) = (nil, nil)
      return
    }
    let simple = Self.simpleVariance(moments, statistic)
    let effect = variance / simple
    withReplacement = simple > 0 && effect.isFinite ? effect : nil
    let whole = effect / (1 - cases / weight)
    withoutReplacement =
      weights == .population && weight > cases && simple > 0 && whole.isFinite ? whole : nil
  }

  /// s²/n on the scale of the statistic, with s² the mean square of y about its mean, or of y − θx.
  private static func simpleVariance(_ moments: Moments, _ statistic: Statistic) -> Double {
    let (n, weight) = (Double(moments.cases), moments.weight.value)
    let (y, x) = (moments.y.value, moments.x.value)
    switch statistic {
    case .total: return moments.spread(about: y / weight) / (n - 1) * weight
    case .quotient: return moments.residual(y / x) / (n - 1) * weight / (x * x)
    }
  }
}
