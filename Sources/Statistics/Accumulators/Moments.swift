/// The sums of one measure over some cells: what estimates, variances and design effects are functions of.
package struct Moments: Equatable, Sendable {
  /// Rows with values, of any weight.
  package var rows = 0
  /// Rows with values and a positive weight.
  package var cases = 0
  /// Σ w over rows with values.
  package var weight = ExactSum()
  /// Σ w y.
  package var y = ExactSum()
  /// Σ w x.
  package var x = ExactSum()
  /// Σ w y².
  package var yy = ExactSum()
  /// Σ w x y.
  package var xy = ExactSum()
  /// Σ w x².
  package var xx = ExactSum()

  /// No rows.
  package init() {}

  var isFinite: Bool { [weight, y, x, yy, xy, xx].allSatisfy { $0.value.isFinite } }

  /// Σ w (y − θx)², without cancellation where the spread is small beside the mean.
  func residual(_ ratio: Double) -> Double {
    var sum = yy
    sum.addScaled(xy, by: -2, ratio)
    sum.addScaled(xx, by: ratio, ratio)
    return max(0, sum.value)
  }

  /// Σ w (y − m)².
  func spread(about mean: Double) -> Double {
    var sum = yy
    sum.addScaled(y, by: -2, mean)
    sum.addScaled(weight, by: mean, mean)
    return max(0, sum.value)
  }
}
