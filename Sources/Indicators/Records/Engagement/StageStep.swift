public import Tabular

/// An initiative's stage from a day on: one row of an `initiative-stages` input (pse.md G1c).
public struct StageStep: Hashable, Sendable {
  /// The initiative's id.
  public let initiative: String
  /// The first day of the stage.
  public let date: CalendarDate
  /// The stage.
  public let stage: InitiativeStage
  /// Where it was read.
  public let location: SourceLocation?
}
