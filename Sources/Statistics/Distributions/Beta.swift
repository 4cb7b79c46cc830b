internal import Glibc

/// The beta distribution with parameters a, b > 0.
public struct Beta: Hashable, Sendable {
  /// The first parameter.
  public let a: Double
  /// The second parameter.
  public let b: Double

  /// Makes a distribution; `nil` unless both parameters are positive and finite.
  public init?(a: Double, b: Double) {
    guard a > 0, b > 0, a.isFinite, b.isFinite else { return nil }
    (self.a, self.b) = (a, b)
  }

  private init(swapping other: Beta) { (a, b) = (other.b, other.a) }

  /// The probability of at most x: the regularised incomplete beta function I_x(a, b).
  public func probability(_ x: Double) -> Double { tails(x, 1 - x).lower }

  /// Both tails at x, given x and 1 − x apart so that neither loses digits.
  func tails(_ x: Double, _ y: Double) -> (lower: Double, upper: Double) {
    guard x > 0 else { return (0, 1) }
    guard y > 0 else { return (1, 0) }
    guard x <= (a + 1) / (a + b + 2) else {
      let swapped = Beta(swapping: self).tails(y, x)
      return (swapped.upper, swapped.lower)
    }
    let lower = min(1, front(x, y) / a * fraction(x))
    return (lower, 1 - lower)
  }

  /// xᵃ (1 − x)ᵇ / B(a, b).
  private func front(_ x: Double, _ y: Double) -> Double {
    a * b / (a + b) * BinomialTerm.value(a, of: a + b, p: x, q: y)
  }

  /// The continued fraction of DLMF 8.17.22, by the modified method of Lentz; it converges fast for x < (a + 1)/(a + b + 2).
  private func fraction(_ x: Double) -> Double {
    let tiny = 1e-300
    var ratio = 1.0
    var inverse = 1 / kept(1 - (a + b) * x / (a + 1), tiny)
    var product = inverse
    for step in 1...100_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      inverse = 1 / kept(1 + even * inverse, tiny)
      ratio = kept(1 + even / ratio, tiny)
      product *= inverse * ratio
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      inverse = 1 / kept(1 + odd * inverse, tiny)
      ratio = kept(1 + odd / ratio, tiny)
      let change = inverse * ratio
      product *= change
      if abs(change - 1) < 1e-16 { break }
    }
    return product
  }

  private func kept(_ value: Double, _ least: Double) -> Double {
    abs(value) < least ? least : value
  }

  /// The x of which the lower tail is p, for 0 ≤ p ≤ 1, else `nil`: Newton's steps, kept inside a bracket that halves.
  public func quantile(_ probability: Double) -> Double? {
    guard probability >= 0, probability <= 1 else { return nil }
    guard probability > 0 else { return 0 }
    guard probability < 1 else { return 1 }
    // The half of (0, 1) with the smaller x keeps the digits of x that 1 − x would lose.
    if self.probability(0.5) < probability {
      return 1 - Beta(swapping: self).solve(tail: 1 - probability, upper: probability)
    }
    return solve(tail: probability, upper: 1 - probability)
  }

  /// The x ≤ ½ whose tails are these; found on the scale of ln x, where small x keep their digits.
  private func solve(tail: Double, upper: Double) -> Double {
    var (low, high) = (-745.0, log(0.5))
    var place = max(low, min(high, (log(tail) + log(a)) / a))
    for _ in 0..<200 {
      let x = exp(place)
      let found = tails(x, 1 - x)
      let excess = tail <= 0.5 ? found.lower - tail : upper - found.upper
      if excess > 0 { high = place } else { low = place }
      let slope = front(x, 1 - x) / (1 - x)
      var next = place - excess / slope
      if !(next > low && next < high) { next = (low + high) / 2 }
      if abs(next - place) <= 1e-16 * max(1, abs(place)) { return exp(next) }
      place = next
    }
    return exp(place)
  }
}
