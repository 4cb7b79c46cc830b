/// What an assessment says about a mechanism: a level, or why there is none; the three reasons count differently.
public enum GovernanceStanding: Hashable, Sendable {
  /// Assessed, at this level.
  case level(GovernanceLevel)
  /// Not looked at: counts against completeness.
  case notAssessed
  /// Does not apply here: leaves numerator and denominator.
  case notApplicable
  /// Asked and not known: counts against completeness, apart from `notAssessed`.
  case doNotKnow

  /// The words that files may use.
  public static let expected =
    "emerging, progressing, established, advanced, 1 to 4, not_assessed, not_applicable or do_not_know"

  /// Reads a level or a reason; `nil` for anything outside the list.
  public init?(reading text: some StringProtocol) {
    switch ClosedList.normalised(text) {
    case "not_assessed": self = .notAssessed
    case "not_applicable": self = .notApplicable
    case "do_not_know": self = .doNotKnow
    default:
      guard let level = GovernanceLevel(reading: text) else { return nil }
      self = .level(level)
    }
  }

  /// The level, where there is one.
  public var level: GovernanceLevel? {
    guard case .level(let level) = self else { return nil }
    return level
  }

  /// The name in files and in the categories of values.csv.
  public var code: String {
    switch self {
    case .level(let level): level.code
    case .notAssessed: "not_assessed"
    case .notApplicable: "not_applicable"
    case .doNotKnow: "do_not_know"
    }
  }
}
