/// A quantile with Woodruff's interval.
package struct QuantileEstimate: Hashable, Sendable {
  /// The quantile.
  package let point: Double
  /// The lower limit; `nil` where its share would be below 0.
  package let lower: Double?
  /// The upper limit; `nil` where its share would be above 1.
  package let upper: Double?
  /// Why limits are wanting; `nil` where both are there.
  package let reason: Undefined?
  /// The width of the interval divided by 2t, as R has it; `nil` where a limit is wanting.
  package let standardError: Double?
  /// The degrees of freedom; `nil` where the variance does not exist.
  package let degreesOfFreedom: Double?
  /// Rows with a value and a positive weight.
  package let cases: Int
  /// The sum of their weights.
  package let weight: Double
}
