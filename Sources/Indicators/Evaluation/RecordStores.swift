/// What the inputs hold beside observations and governance: one store for each family of records.
public struct RecordStores: Sendable {
  /// Surveys with estimates that the manifest lists, in its order.
  public var surveys: [SurveyRecord] = []
  /// Where people seek care, one for each input.
  public var careSeeking: [CareRecord] = []

  /// Inputs of households, in the manifest's order.
  public var households: [HouseholdRecord] = []

  /// Outcomes by subgroup.
  public var inequalities = InequalityRecords()

  /// The countries, or parts of them, that any store holds something of.
  public var areas: Set<Area> {
    Set(samples.map(\.area)).union(careSeeking.flatMap(\.tabulated).map(\.area))
      .union(inequalities.all.map(\.area))
      .union(portfolio.areas).union(market.areas).union(services.areas).union(digital.areas)
      .union(custom.values.flatMap { $0.all.map(\.area) })
      .union(facilities.areas).union(contracts.areas).union(reporting.areas)
  }

  /// The newest day that any store names; `nil` where none does.
  public var newestDate: CalendarDate? {
    let periods =
      samples.map(\.period) + careSeeking.flatMap(\.tabulated).map(\.period)
      + inequalities.all.map(\.period)
    let surveyed = periods.compactMap { Int($0.suffix(4)) }.max()
      .flatMap { CalendarDate(year: $0, month: 12, day: 31) }
    return [
      surveyed, portfolio.newestDate, market.newestDate, services.newestDate, digital.newestDate,
      facilities.newestDate, contracts.newestDate, reporting.newestDate,
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
  /// Facility lists (pse.md C.1).
  var facilities = FacilityLists()
  /// All administrative units of countries, where an input lists them (pse.md C4).
  var gazetteer = Gazetteer()
  /// Facilities that a purchaser has contracted (pse.md C8).
  var contracts = ContractRecords()
  /// Routine reports, expected and received (pse.md C.3).
  var reporting = ReportingRecords()
  /// How the parts of countries are written.
  var places = PlaceNames()

  /// All surveys of microdata.
  private var samples: [SurveySample] {
    surveys.flatMap(\.samples) + households.flatMap(\.samples) + careSeeking.flatMap(\.samples)
  }

  /// Indicators that the manifest names beside those of the catalogue; each once, whichever input names it first.
  var indicators: [Indicator] {
    var known = Set(Catalogue.all.map(\.id))
    let own =
      surveys.flatMap(\.indicators) + households.flatMap(\.indicators)
      + CareRecord.indicators(of: careSeeking) + inequalities.indicators
    return own.filter { known.insert($0.id).inserted }
  }

  /// Empty stores.
  public init() {}
}
