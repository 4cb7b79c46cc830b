/// The F distribution of a ratio of variances.
public struct FisherF: Hashable, Sendable {
  /// The degrees of freedom of the numerator.
  public let numerator: Double
  /// The degrees of freedom of the denominator.
  public let denominator: Double

  /// Makes a distribution; `nil` unless both degrees of freedom are positive and finite.
  public init?(numerator: Double, denominator: Double) {
    guard Beta(a: numerator / 2, b: denominator / 2) != nil else { return nil }
    (self.numerator, self.denominator) = (numerator, denominator)
  }

  /// The probability of at most x: Abramowitz and Stegun 26.6.2, by the incomplete beta function.
  public func probability(_ x: Double) -> Double {
    guard x > 0, let beta = Beta(a: numerator / 2, b: denominator / 2) else { return 0 }
    let whole = numerator * x + denominator
    guard whole.isFinite else { return 1 }
    return beta.tails(numerator * x / whole, denominator / whole).lower
  }

  /// The x of which the lower tail is p, for 0 ≤ p < 1, else `nil`.
  public func quantile(_ probability: Double) -> Double? {
    guard probability < 1, let beta = Beta(a: numerator / 2, b: denominator / 2),
      let share = beta.quantile(probability), share < 1
    else { return nil }
    return denominator * share / (numerator * (1 - share))
  }
}
