/// Comparisons with the bound of a class, where the last digits of a number are those of arithmetic and not of data.
///
/// The geometric mean of four times 80 comes out at 79.99999999999997, and 57 % less 47 % at 9.99999999999999: both stand at
/// their bound.
package enum Bound {
  /// Far below any digit that data have, far above what sums, roots and quotients lose.
  private static let hair = 1e-9

  /// Whether a number is at a bound or above it.
  package static func isReached(_ bound: Double, by number: Double) -> Bool {
    number >= bound - hair
  }

  /// Whether a number is above a bound, and not merely at it.
  package static func isPassed(_ bound: Double, by number: Double) -> Bool {
    number > bound + hair
  }

  /// Whether two numbers differ by no more than arithmetic makes them.
  package static func areEqual(_ first: Double, _ second: Double) -> Bool {
    (first - second).magnitude <= hair
  }
}
