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
  }

  /// The newest day that any store names; `nil` where none does.
  public var newestDate: CalendarDate? {
    (samples.map(\.period) + careSeeking.flatMap(\.tabulated).map(\.period)
      + inequalities.all.map(\.period))
      .compactMap { Int($0.suffix(4)) }.max()
      .flatMap { CalendarDate(year: $0, month: 12, day: 31) }
  }

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
