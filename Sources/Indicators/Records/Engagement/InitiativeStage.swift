/// How far an initiative has come (pse.md G.1; the toolkit's own list).
public enum InitiativeStage: String, CaseIterable, Hashable, Sendable, Comparable {
  case idea, prototype, pilot, scaling, institutionalised
  /// Ended, its work done.
  case closedCompleted = "closed_completed"
  /// Ended without having been scaled.
  case closedNotScaled = "closed_not_scaled"

  /// Whether it has ended.
  public var isClosed: Bool { self == .closedCompleted || self == .closedNotScaled }

  /// Whether it is being tried out.
  public var isTrial: Bool { self == .prototype || self == .pilot }

  /// Whether it is beyond being tried out.
  public var isAtScale: Bool { self == .scaling || self == .institutionalised }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// Orders as declared: from the idea on.
  public static func < (left: InitiativeStage, right: InitiativeStage) -> Bool {
    left.place < right.place
  }
}
