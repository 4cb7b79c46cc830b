/// The six governance behaviours of the WHO strategy, declared in the order of the Progression Pathway, which is printed.
public enum GovernanceBehaviour: String, CaseIterable, Hashable, Sendable, Comparable {
  /// An agreed direction, with roles and responsibilities spelt out.
  case deliverStrategy = "deliver_strategy"
  /// The system's organisation fits the aims of policy.
  case alignStructures = "align_structures"
  /// Data are collected and analysed to align priorities.
  case buildUnderstanding = "build_understanding"
  /// An institutional framework that lets actors act.
  case enableStakeholders = "enable_stakeholders"
  /// All actors can rely on each other.
  case nurtureTrust = "nurture_trust"
  /// Sectors work together on shared objectives.
  case fosterRelations = "foster_relations"

  /// The name as a heading.
  public var name: String {
    switch self {
    case .deliverStrategy: "Deliver strategy"
    case .alignStructures: "Align structures"
    case .buildUnderstanding: "Build understanding"
    case .enableStakeholders: "Enable stakeholders"
    case .nurtureTrust: "Nurture trust"
    case .fosterRelations: "Foster relations"
    }
  }

  /// What it means, in our words.
  public var meaning: String {
    switch self {
    case .deliverStrategy: "an agreed direction, with roles and responsibilities spelt out"
    case .alignStructures: "the organisation of the system fits the aims of policy"
    case .buildUnderstanding: "data are collected and analysed to align priorities"
    case .enableStakeholders: "an institutional framework lets actors act"
    case .nurtureTrust: "all actors can rely on each other"
    case .fosterRelations: "sectors work together on shared objectives"
    }
  }

  /// The order of the WHO strategy, which is not that of the Pathway (pse.md A.2).
  public static let strategyOrder: [GovernanceBehaviour] = [
    .buildUnderstanding, .fosterRelations, .enableStakeholders, .alignStructures, .nurtureTrust,
    .deliverStrategy,
  ]

  /// Reads a code or a name in any case; `nil` for anything else.
  public init?(reading text: some StringProtocol) {
    self.init(rawValue: ClosedList.normalised(text))
  }

  /// The place in the Pathway, from 1.
  public var place: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  /// Orders as the Pathway does.
  public static func < (left: GovernanceBehaviour, right: GovernanceBehaviour) -> Bool {
    left.place < right.place
  }
}
