/// Whether more of an outcome is better.
public enum OutcomeDirection: String, Hashable, Sendable, CaseIterable {
  /// More is better, as coverage.
  case favourable
  /// Less is better, as mortality.
  case adverse
  /// Neither, as the share of the private sector.
  case neutral
}
