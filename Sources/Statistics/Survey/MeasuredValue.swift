/// A row's value of a measure: a numerator y and a denominator x.
package struct MeasuredValue: Hashable, Sendable {
  /// The numerator, finite.
  package let y: Double
  /// The denominator, finite; 1 for means and proportions.
  package let x: Double

  /// Accepts finite numbers.
  package init?(_ y: Double, over x: Double = 1) {
    guard y.isFinite, x.isFinite else { return nil }
    self.y = y
    self.x = x
  }

  /// 1 where something holds, else 0.
  package init(_ holds: Bool) {
    y = holds ? 1 : 0
    x = 1
  }
}
