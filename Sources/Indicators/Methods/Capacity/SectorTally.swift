internal import Statistics

/// Sums by owner of facilities, beds or posts.
struct SectorTally {
  /// A group of owners: the dimension and the category of values.csv.
  struct Group: Hashable {
    let breakdown: String
    let category: String
  }

  // Exact, so that no order of rows shows in the last digits.
  private var all = ExactSum()
  private var owned = ExactSum()
  /// Rows that were looked at.
  private(set) var rows = 0
  /// Rows whose number is not known.
  private(set) var rowsWithoutNumber = 0
  /// Rows whose owner is not known.
  private(set) var rowsWithoutOwner = 0
  private var sums: [Group: ExactSum] = [:]
  /// For each sector of a row, before not-for-profit providers are moved, whether a row names what of it it is.
  private var namesParts: [Sector: Bool] = [:]
  private let rule: NotForProfitRule

  init(_ rule: NotForProfitRule) { self.rule = rule }

  /// Adds a row; `number` is `nil` where the list does not say it.
  mutating func add(_ ownership: Ownership, _ number: Double?) {
    rows += 1
    if ownership.sector == .unknown { rowsWithoutOwner += 1 }
    let named = ownership.subsector != .unknown || ownership.providerType != nil
    namesParts[ownership.sector] = namesParts[ownership.sector] == true || named
    guard let number else {
      rowsWithoutNumber += 1
      return
    }
    all.add(number)
    if ownership.sector(rule) != .unknown { owned.add(number) }
    for group in Self.groups(of: ownership, rule) {
      sums[group, default: ExactSum()].add(number)
    }
  }

  /// The sum over all rows whose number is known.
  var total: Double { all.value }

  /// The sum of a group.
  func sum(_ breakdown: String, _ category: String) -> Double {
    sums[Group(breakdown: breakdown, category: category)]?.value ?? 0
  }

  /// Whether the rows name the sector that a group divides and none of them what of it they are: 0 would then be no count.
  func isUnsaid(_ group: Group) -> Bool {
    let sector: Sector
    switch group.breakdown {
    case "profit", "typology4": sector = .privateSector
    case "subsector": sector = Subsector(rawValue: group.category)?.sector ?? .unknown
    default: return false
    }
    return sector != .unknown && namesParts[sector] == false
  }

  /// The sum over those whose owner is known.
  var known: Double { owned.value }

  /// The groups that an owner belongs to.
  static func groups(of ownership: Ownership, _ rule: NotForProfitRule) -> [Group] {
    var groups = [
      Group(breakdown: "sector", category: ownership.sector(rule).rawValue),
      Group(breakdown: "subsector", category: ownership.subsector.rawValue),
    ]
    if let type = ownership.providerType {
      groups.append(Group(breakdown: "typology4", category: type.rawValue))
    }
    if let profit = ownership.profit {
      groups.append(Group(breakdown: "profit", category: profit.rawValue))
    }
    return groups
  }

  /// Every group that is shown, in print order.
  static let allGroups: [Group] =
    Sector.allCases.map { Group(breakdown: "sector", category: $0.rawValue) }
    + ProfitStatus.allCases.map { Group(breakdown: "profit", category: $0.rawValue) }
    + Subsector.allCases.map { Group(breakdown: "subsector", category: $0.rawValue) }
    + ProviderType.allCases.map { Group(breakdown: "typology4", category: $0.rawValue) }

  /// The groups that are shown of an area: the four-way typology of the country alone.
  static func groups(of area: Area) -> [Group] {
    area.kind == .country ? allGroups : allGroups.filter { $0.breakdown != "typology4" }
  }

  /// Informal and technology actors stand in no registry: none there says nothing of how many there are (pse.md C.6).
  static let unlisted: Set<String> = [
    Subsector.informal.rawValue, Subsector.technology.rawValue,
    ProviderType.technologyActor.rawValue,
  ]
}
