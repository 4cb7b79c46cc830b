internal import Tabular

/// The highest price that is allowed for an item: one row of a `price-caps` input (pse.md C.4).
struct PriceCap: AreaRecord, Hashable {
  var area: Area
  var item: String
  var cap: Double
  var currency: String
  var from: CalendarDate?
  /// The last day; `nil` for one that is still in force.
  var to: CalendarDate?
  /// The sector that it is for; `nil` for all.
  var sector: Sector?
  var location: SourceLocation?
}
