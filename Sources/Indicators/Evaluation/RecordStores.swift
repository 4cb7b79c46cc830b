/// What the inputs hold beside observations and governance: one store for each family of records.
public struct RecordStores: Sendable {
  /// The countries, or parts of them, that any store holds something of.
  public var areas: Set<Area> { portfolio.areas.union(market.areas) }

  /// The newest day that any store names; `nil` where none does.
  public var newestDate: CalendarDate? {
    [portfolio.newestDate, market.newestDate].compactMap { $0 }.max()
  }

  /// Initiatives, commitments, events, platforms and pledges.
  public internal(set) var portfolio = PortfolioStore()
  /// Prices, caps and stock.
  var market = MarketStore()
  /// How the parts of countries are written.
  var places = PlaceNames()

  /// Empty stores.
  public init() {}
}
