/// Measures of prices and stock.
public enum MarketMeasure: Hashable, Sendable {
  /// C9: prices at or below the cap, of those in scope.
  case compliance
  /// C9: the median of price over cap.
  case capRatio
  /// C9: by how much the prices above their cap are above it.
  case overcharge
  /// C9: observations that are not in scope, by reason.
  case excluded
  /// C9b: the median of price over an international reference price.
  case referenceRatio
  /// C10a: items available on the day.
  case availability
  /// C10b: items absent on any day of the reference period.
  case stockOut
  /// C10b: days of absence.
  case daysOut
  /// C10c: facilities with all items.
  case allItems
}
