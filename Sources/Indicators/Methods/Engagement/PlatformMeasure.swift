/// Summaries of platforms.
public enum PlatformMeasure: Hashable, Sendable {
  /// How many.
  case number
  /// Meetings held of those planned.
  case activity
  /// Meetings with a private chair or co-chair.
  case privateChair
  /// Decisions implemented of those taken.
  case decisions
  /// With terms of reference.
  case terms
  /// With public minutes.
  case minutes
  /// Seats of private actors, civil society and consumers.
  case seats
}
