internal import Glibc

/// C(n, k) pᵏ qⁿ⁻ᵏ for real k and n, without the cancellation of log-gammas.
///
/// C. Loader, "Fast and accurate computation of binomial probabilities" (2000), the saddle-point form that R uses.
enum BinomialTerm {
  static func value(_ k: Double, of n: Double, p: Double, q: Double) -> Double {
    let rest = n - k
    let correction =
      stirlingError(n) - stirlingError(k) - stirlingError(rest)
      - deviance(k, n * p) - deviance(rest, n * q)
    return exp(correction) * (n / (2 * Double.pi * k * rest)).squareRoot()
  }

  /// ln Γ(n + 1) − (n + ½) ln n + n − ½ ln 2π.
  private static func stirlingError(_ n: Double) -> Double {
    guard n > 15 else {
      return lgamma(n + 1) - (n + 0.5) * log(n) + n - 0.918_938_533_204_672_8
    }
    let square = n * n
    // Stirling's series, Abramowitz and Stegun 6.1.41, coefficients B₂ₖ / (2k (2k − 1)).
    let series = [
      1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360_360, 1.0 / 156,
    ]
    return series.reversed().reduce(0) { $0 / square + $1 } / n
  }

  /// x ln(x/m) + m − x, by a series where x is near m.
  private static func deviance(_ x: Double, _ mean: Double) -> Double {
    guard abs(x - mean) < 0.1 * (x + mean) else { return x * log(x / mean) + mean - x }
    let ratio = (x - mean) / (x + mean)
    var sum = (x - mean) * ratio
    var term = 2 * x * ratio
    for index in 1...1000 {
      term *= ratio * ratio
      let next = sum + term / Double(2 * index + 1)
      if next == sum { break }
      sum = next
    }
    return sum
  }
}
