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

  /// From here on the incomplete beta function loses digits, because its argument is too near 1; expansions in 1/n are exact to the last one.
  private static let many = 10_000.0

  /// The probability of more than t, for t ≥ 0.
  private func upperTail(_ t: Double) -> Double {
    guard degreesOfFreedom < Self.many else { return Normal.probability(-normalDeviate(t)) }
    let square = t * t
    let whole = degreesOfFreedom + square
    guard whole.isFinite, let beta = Beta(a: degreesOfFreedom / 2, b: 0.5) else { return 0 }
    return beta.tails(degreesOfFreedom / whole, square / whole).lower / 2
  }

  /// The t of which the lower tail is p, for 0 < p < 1, else `nil`.
  public func quantile(_ probability: Double) -> Double? {
    guard probability > 0, probability < 1 else { return nil }
    guard probability != 0.5 else { return 0 }
    guard degreesOfFreedom < Self.many else { return expansion(probability) }
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

  /// The normal deviate with the same tail as t.
  ///
  /// Algorithm 395 of G. W. Hill, Communications of the ACM 13 (1970).
  private func normalDeviate(_ t: Double) -> Double {
    let shifted = degreesOfFreedom - 0.5
    let scale = 48 * shifted * shifted
    let y = shifted * log1p(t * t / degreesOfFreedom)
    let inner = (((-0.4 * y - 3.3) * y - 24) * y - 85.5) / (0.8 * y * y + 100 + scale)
    return ((inner + y + 3) / scale + 1) * y.squareRoot()
  }

  /// Fisher and Cornish's expansion of the quantile: Abramowitz and Stegun 26.7.5.
  private func expansion(_ probability: Double) -> Double? {
    guard let z = Normal.quantile(probability) else { return nil }
    let square = z * z
    let terms = [
      1, (square + 1) / 4, ((5 * square + 16) * square + 3) / 96,
      (((3 * square + 19) * square + 17) * square - 15) / 384,
    ]
    return z * terms.reversed().reduce(0) { $0 / degreesOfFreedom + $1 }
  }

  private func density(_ t: Double) -> Double {
    let n = degreesOfFreedom
    let scale = exp(lgamma((n + 1) / 2) - lgamma(n / 2)) / (n * Double.pi).squareRoot()
    return scale * exp(-(n + 1) / 2 * log1p(t * t / n))
  }
}
