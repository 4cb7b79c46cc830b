/// Summaries of pledges.
public enum PledgeMeasure: Hashable, Sendable {
  /// What was pledged.
  case pledged
  /// What was paid.
  case paid
  /// Paid of pledged.
  case conversion
  /// How many donors, and how they stand.
  case donors
}
