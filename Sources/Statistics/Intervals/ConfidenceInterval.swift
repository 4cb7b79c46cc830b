/// An interval and what it rests on.
public struct ConfidenceInterval: Hashable, Sendable {
  /// What it rests on.
  public enum Basis: Hashable, Sendable {
    /// The method that was asked for.
    case method(IntervalMethod)
    /// Clopper and Pearson's limits for this many independent cases, because the proportion is 0 or 1 and has no standard error.
    case exact(cases: Double)
    /// Nothing: the standard error is 0, and the interval is the point.
    case singleValue
  }

  /// The limits.
  public let limits: Interval
  /// What it rests on; to be flagged where it is not the method that was asked for.
  public let basis: Basis
}
