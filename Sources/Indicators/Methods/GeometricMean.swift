#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The weighted geometric mean, by logarithms (uhc.md A2).
enum GeometricMean {
  /// The mean of values with their weights; 0 where any value is not above 0, or where there is
  /// none.
  static func of(_ weighted: [(value: Double, weight: Double)]) -> Double {
    let total = weighted.reduce(0) { $0 + $1.weight }
    guard total > 0, weighted.allSatisfy({ $0.value > 0 }) else { return 0 }
    return exp(weighted.reduce(0) { $0 + $1.weight * log($1.value) } / total)
  }
}
