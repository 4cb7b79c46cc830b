/// What the inputs hold beside observations and governance: one store for each family of records.
public struct RecordStores: Sendable {
  /// The countries, or parts of them, that any store holds something of.
  public var areas: Set<Area> { portfolio.areas }

  /// The newest day that any store names; `nil` where none does.
  public var newestDate: CalendarDate? { portfolio.newestDate }

  /// Initiatives, commitments, events, platforms and pledges.
  public internal(set) var portfolio = PortfolioStore()

  /// Empty stores.
  public init() {}
}
