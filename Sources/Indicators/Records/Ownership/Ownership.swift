/// What is known of a provider's owner.
public struct Ownership: Hashable, Sendable {
  /// The sector.
  public var sector: Sector
  /// The subsector; `unknown` where only the sector is known.
  public var subsector: Subsector
  /// The type of private provider.
  public var providerType: ProviderType?

  /// Nothing is known.
  public static let unknown = Ownership(.unknown)

  /// An owner of a subsector; the rest follows from it.
  public init(_ subsector: Subsector) {
    self.init(subsector.sector, subsector, subsector.providerType)
  }

  /// An owner as a file describes it.
  public init(_ sector: Sector, _ subsector: Subsector = .unknown, _ type: ProviderType? = nil) {
    self.sector = sector
    self.subsector = subsector
    providerType = type
  }

  /// For profit or not; `nil` for owners that are not private, informal, or of no known kind.
  public var profit: ProfitStatus? {
    switch providerType {
    case .formalForProfit: .forProfit
    case .notForProfit: .notForProfit
    case .informal, .technologyActor, nil: nil
    }
  }

  /// The sector that it is counted in.
  public func sector(_ rule: NotForProfitRule) -> Sector {
    rule == .asPublic && profit == .notForProfit ? .publicSector : sector
  }
}
