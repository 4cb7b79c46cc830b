/// How sure an estimate is: a case, not a pair of columns that may be empty.
public enum Uncertainty: Hashable, Sendable {
  /// Everything was counted.
  case census
  /// The standard error under the sampling design, with the degrees of freedom of its estimate.
  case sampling(standardError: Double, degreesOfFreedom: Double)
  /// The limits that the source gave.
  case published(Interval)
  /// The source did not say.
  case unstated
  /// It was asked for and does not exist.
  case undefined(Undefined)
}
