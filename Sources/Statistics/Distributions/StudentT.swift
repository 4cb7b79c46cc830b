internal import Glibc

/// Student's t distribution; the degrees of freedom need not be a whole number.
public struct StudentT: Hashable, Sendable {
  /// The degrees of freedom.
  public let degreesOfFreedom: Double

  /// Makes a distribution; `nil` unless the degrees of freedom are positive and finite.
  public init?(degreesOfFreedom: Double) {
    guard degreesOfFreedom > 0, degreesOfFreedom.isFinite else { return nil }
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The probability of at most t: Abramowitz and Stegun 26.7.1, by the incomplete beta function.
  public func probability(_ t: Double) -> Double {
    t <= 0 ? upperTail(-t) : 1 - upperTail(t)
  }

  /// The probability of more than t, for t ≥ 0.
  private func upperTail(_ t: Double) -> Double {
    let square = t * t
    let whole = degreesOfFreedom + square
    guard whole.isFinite, let beta = Beta(a: degreesOfFreedom / 2, b: 0.5) else { return 0 }
    return beta.tails(degreesOfFreedom / whole, square / whole).lower / 2
  }

  /// The t of which the lower tail is p, for 0 < p < 1, else `nil`.
  public func quantile(_ probability: Double) -> Double? {
    guard probability > 0, probability < 1 else { return nil }
    guard probability != 0.5 else { return 0 }
    let tail = min(probability, 1 - probability)
    guard let beta = Beta(a: 0.5, b: degreesOfFreedom / 2), let y = beta.quantile(1 - 2 * tail)
    else { return nil }
    var size = (degreesOfFreedom * y / (1 - y)).squareRoot()
    guard size.isFinite else { return nil }
    // 1 − y has lost digits far out in the tail; two of Newton's steps on the tail itself bring them back.
    for _ in 0..<2 {
      let step = (upperTail(size) - tail) / density(size)
      if step.isFinite { size += step }
    }
    return probability < 0.5 ? -size : size
  }

  private func density(_ t: Double) -> Double {
    let n = degreesOfFreedom
    let scale = exp(lgamma((n + 1) / 2) - lgamma(n / 2)) / (n * Double.pi).squareRoot()
    return scale * exp(-(n + 1) / 2 * log1p(t * t / n))
  }
}
