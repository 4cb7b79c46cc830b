/// Summaries of commitments.
public enum CommitmentMeasure: Hashable, Sendable {
  /// How many, and how they stand.
  case number
  /// Completed on or before the due day, of those due.
  case onTime
  /// Completed at any time, of those due.
  case completed
}
