/// The engagement portfolio: what was read of initiatives and of all that goes with them (pse.md G).
public struct PortfolioStore: Sendable {
  /// The initiatives, in the order of the inputs.
  public internal(set) var initiatives: [Initiative] = []
  /// Each initiative's history of stages, in order of days.
  public internal(set) var stages: [String: [StageStep]] = [:]
  /// The commitments, in the order of the inputs.
  public internal(set) var commitments: [Commitment] = []
  /// The events, in the order of the inputs.
  public internal(set) var events: [LearningEvent] = []
  /// The platforms, in the order of the inputs.
  public internal(set) var platforms: [DialoguePlatform] = []
  /// The pledges, in the order of the inputs.
  public internal(set) var pledges: [Pledge] = []
  /// What currencies were worth.
  public internal(set) var rates = CurrencyRates()

  /// An empty store.
  public init() {}

  /// Adds a step to an initiative's history.
  mutating func add(_ step: StageStep) {
    stages[step.initiative, default: []].append(step)
    stages[step.initiative]?.sort { ($0.date, $0.stage) < ($1.date, $1.stage) }
  }

  /// The areas that it holds something of.
  var areas: Set<Area> {
    Set(
      initiatives.map(\.area) + commitments.map(\.area) + events.flatMap(\.areas)
        + platforms.map(\.area) + pledges.map(\.area))
  }

  /// The newest day on which something happened; ends and due days lie ahead and are none.
  var newestDate: CalendarDate? {
    let started = initiatives.compactMap(\.start) + stages.values.joined().map(\.date)
    let promised = commitments.flatMap { [$0.date, $0.completed].compactMap { $0 } }
    return (started + promised + events.map(\.date)).max()
  }
}
