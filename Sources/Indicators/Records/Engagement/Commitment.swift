public import Tabular

/// One commitment made at a meeting: one row of a `commitments` input (pse.md G.1).
public struct Commitment: AreaRecord, Hashable {
  /// How its owner says that it stands.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    case notStarted = "not_started"
    case inProgress = "in_progress"
    case completed, cancelled
  }

  /// How it stands on a day (pse.md G6).
  public enum FollowUp: String, CaseIterable, Hashable, Sendable {
    case onTime = "on_time"
    case late
    /// Completed, but the day is not stated.
    case undated = "completed_undated"
    case overdue
    case notYetDue = "not_yet_due"
    case noDueDate = "no_due_date"
    case cancelled

    /// Whether its day has come and it was not cancelled: what rates are over.
    public var isDue: Bool { [.onTime, .late, .undated, .overdue].contains(self) }
    /// Whether it was due and is done.
    public var isDone: Bool { [.onTime, .late, .undated].contains(self) }
  }

  /// Its id.
  public var id: String
  /// The meeting at which it was made.
  public var meeting = ""
  /// The day on which it was made.
  public var date: CalendarDate?
  /// The country or group.
  public var area: Area
  /// Who has to do it; empty where the input says that it may not be named.
  public var owner = ""
  /// What was promised.
  public var text = ""
  /// The governance behaviour.
  public var behaviour: GovernanceBehaviour?
  /// The last day.
  public var due: CalendarDate?
  /// How it stands.
  public var status: Status
  /// The day on which it was done.
  public var completed: CalendarDate?
  /// Where it was read.
  public var location: SourceLocation?

  /// A commitment of which nothing more is known.
  public init(_ id: String, in area: Area, _ status: Status) {
    self.id = id
    self.area = area
    self.status = status
  }

  /// How it stands on a day: what was done later was then still open.
  public func followUp(on day: CalendarDate) -> FollowUp {
    if status == .cancelled { return .cancelled }
    guard let due else { return .noDueDate }
    guard due <= day else { return .notYetDue }
    guard status == .completed else { return .overdue }
    guard let completed else { return .undated }
    if completed > day { return .overdue }
    return completed <= due ? .onTime : .late
  }
}
