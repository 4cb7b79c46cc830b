/// What the inputs hold beside observations and governance: one store for each family of records.
public struct RecordStores: Sendable {
  /// The countries, or parts of them, that any store holds something of.
  public var areas: Set<Area> { [] }

  /// The newest day that any store names; `nil` where none does.
  public var newestDate: CalendarDate? { nil }

  /// Empty stores.
  public init() {}
}
