/// What the inputs hold beside observations and governance: one store for each family of records.
public struct RecordStores: Sendable {
  /// Surveys with estimates that the manifest lists, in its order.
  public var surveys: [SurveyRecord] = []

  /// Inputs of households, in the manifest's order.
  public var households: [HouseholdRecord] = []

  /// The countries, or parts of them, that any store holds something of.
  public var areas: Set<Area> { Set(samples.map(\.area)) }

  /// The newest day that any store names; `nil` where none does.
  public var newestDate: CalendarDate? {
    samples.compactMap { Int($0.period.suffix(4)) }.max()
      .flatMap { CalendarDate(year: $0, month: 12, day: 31) }
  }

  /// All surveys of microdata.
  private var samples: [SurveySample] {
    surveys.flatMap(\.samples) + households.flatMap(\.samples)
  }

  /// Indicators that the manifest names beside those of the catalogue; each once, whichever input names it first.
  var indicators: [Indicator] {
    var known = Set(Catalogue.all.map(\.id))
    return (surveys.flatMap(\.indicators) + households.flatMap(\.indicators)).filter {
      known.insert($0.id).inserted
    }
  }

  /// Empty stores.
  public init() {}
}
