internal import Tabular

/// An item looked for at a facility on a day: one row of a `stock` input (pse.md C.5).
struct StockVisit: OwnedRecord, Hashable {
  var area: Area
  var ownership: Ownership
  var facility: String
  var item: String
  var date: CalendarDate?
  /// At least one valid unit was seen.
  var isAvailable: Bool?
  /// Days without the item in the reference period.
  var daysOut: Double?
  /// The length of the reference period.
  var referenceDays: Double?
  var location: SourceLocation?
}
