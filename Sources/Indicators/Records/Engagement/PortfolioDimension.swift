/// What initiatives can be told apart by: the closed lists of pse.md G.1, and the open ones of tags and funders.
public enum PortfolioDimension: String, CaseIterable, Hashable, Sendable {
  case stage
  case area = "r4d_area"
  case priority = "who_priority"
  case behaviour
  case instrument
  case providerType = "provider_type"
  case level
  case capacityOf = "capacity_of"
  case fragile = "fcv"
  case effort
  case tag
  case funder

  /// The column of `initiatives` that holds it.
  var column: String {
    switch self {
    case .behaviour: "behaviours"
    case .instrument: "instruments"
    case .providerType: "provider_types"
    case .effort, .tag: "tags"
    case .funder: "funders"
    case .stage, .area, .priority, .level, .capacityOf, .fragile: rawValue
    }
  }

  /// The words of a closed list, in print order; `nil` for an open one.
  public var words: [String]? {
    switch self {
    case .stage: InitiativeStage.allCases.map(\.rawValue)
    case .area: Self.areas.map(\.code)
    case .priority: Self.priorities.map(\.code)
    case .behaviour: GovernanceBehaviour.allCases.map(\.rawValue)
    case .instrument: ["dialogue", "policy", "regulation", "partnership", "financing"]
    case .providerType:
      ["formal_for_profit", "not_for_profit_non_state", "informal", "technology_actor"]
    case .level: ["global", "regional", "country"]
    case .capacityOf: ["who", "government", "private"]
    case .fragile: ["yes", "no"]
    case .effort: ["hard", "soft"]
    case .tag, .funder: nil
    }
  }

  /// The list as a cell is read against it.
  var list: ClosedWords? {
    words.map { words in
      var list = ClosedWords(known: words)
      switch self {
      case .stage: list.synonyms = ["institutionalized": "institutionalised"]
      case .instrument: list.synonyms = ["partnerships": "partnership"]
      case .fragile: list.synonyms = ["1": "yes", "true": "yes", "0": "no", "false": "no"]
      default: break
      }
      return list
    }
  }

  /// The areas of work on mixed health systems, in our words.
  public static let areas: [(code: String, name: String)] = [
    ("1", "Stewardship of governments"),
    ("2", "Capacity and self-reliance of private providers, entrepreneurs and innovators"),
    ("3", "Neutral brokering and dialogue platforms"),
    ("4", "Enabling environment and technical assistance"),
    ("5", "Cross-learning"),
  ]

  /// The priorities of WHO's strategy, in our words.
  public static let priorities: [(code: String, name: String)] = [
    ("1", "Convene to build political will"),
    ("2", "Embed the governance behaviours"),
    ("3", "Set norms and assure accountability"),
    ("4", "Support learning and technical guidance"),
  ]

  /// A word of the list as it is read on a page.
  public func name(of word: String) -> String {
    switch self {
    case .area: Self.areas.first { $0.code == word }?.name ?? word
    case .priority: Self.priorities.first { $0.code == word }?.name ?? word
    case .behaviour: GovernanceBehaviour(rawValue: word)?.name ?? word
    case .fragile: word == "yes" ? "fragile or conflict-affected" : "other settings"
    default: word.replacing("_", with: " ")
    }
  }
}
