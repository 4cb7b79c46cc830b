/// A closed interval of finite numbers, lower ≤ upper.
public struct Interval: Hashable, Sendable {
  /// The lower limit.
  public let lower: Double
  /// The upper limit, not less than `lower`.
  public let upper: Double

  /// Makes an interval; `nil` where a limit is not finite or the limits are crossed.
  public init?(_ lower: Double, _ upper: Double) {
    guard lower.isFinite, upper.isFinite, lower <= upper else { return nil }
    self.lower = lower
    self.upper = upper
  }

  /// Whether a value lies inside, limits included.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  /// Whether two intervals have a point in common; a change is not claimed where they have.
  public func overlaps(_ other: Interval) -> Bool { lower <= other.upper && other.lower <= upper }
}
