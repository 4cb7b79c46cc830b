internal import Tabular

/// A price seen somewhere: one row of a `prices` input.
struct ObservedPrice: OwnedRecord, Hashable {
  var area: Area
  var ownership: Ownership
  var item: String
  var date: CalendarDate?
  var price: Double?
  var currency: String
  /// An international reference price of the same item, in the same currency.
  var reference: Double?
  var location: SourceLocation?
}
