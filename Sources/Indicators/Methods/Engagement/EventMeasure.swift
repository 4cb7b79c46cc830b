/// Summaries of events.
public enum EventMeasure: Hashable, Sendable {
  /// How many.
  case number
  /// Participations.
  case participations
  /// The private share of participations.
  case privateShare
  /// Countries reached.
  case countries
  /// Persons who came again.
  case repeats
}
