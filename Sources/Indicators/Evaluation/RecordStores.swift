/// What the inputs hold beside observations and governance: one store for each family of records.
public struct RecordStores: Sendable {
  /// Surveys with estimates that the manifest lists, in its order.
  public var surveys: [SurveyRecord] = []
  /// Where people seek care, one for each input.
  public var careSeeking: [CareRecord] = []

  /// The countries, or parts of them, that any store holds something of.
  public var areas: Set<Area> {
    Set(samples.map(\.area)).union(careSeeking.flatMap(\.tabulated).map(\.area))
  }

  /// The newest day that any store names; `nil` where none does.
  public var newestDate: CalendarDate? {
    (samples.map(\.period) + careSeeking.flatMap(\.tabulated).map(\.period))
      .compactMap { Int($0.suffix(4)) }.max()
      .flatMap { CalendarDate(year: $0, month: 12, day: 31) }
  }

  /// All surveys of microdata.
  private var samples: [SurveySample] {
    surveys.flatMap(\.samples) + careSeeking.flatMap(\.samples)
  }

  /// Empty stores.
  public init() {}
}
