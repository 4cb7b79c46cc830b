/// What the inputs hold beside observations and governance: one store for each family of records.
public struct RecordStores: Sendable {
  /// The countries, or parts of them, that any store holds something of.
  public var areas: Set<Area> {
    portfolio.areas.union(market.areas).union(services.areas).union(digital.areas)
      .union(custom.values.flatMap { $0.all.map(\.area) })
  }

  /// The newest day that any store names; `nil` where none does.
  public var newestDate: CalendarDate? {
    [
      portfolio.newestDate, market.newestDate, services.newestDate, digital.newestDate,
    ].compactMap { $0 }.max()
  }

  /// Initiatives, commitments, events, platforms and pledges.
  public internal(set) var portfolio = PortfolioStore()
  /// Prices, caps and stock.
  var market = MarketStore()
  /// What providers did in programmes, and what they were paid.
  var services = ProgrammeStore()
  /// The sums of the manifest's own indicators, by id.
  var custom: [String: CustomTallies] = [:]
  /// Digital solutions.
  package internal(set) var digital = DigitalStore()
  /// How the parts of countries are written.
  var places = PlaceNames()

  /// Empty stores.
  public init() {}
}
