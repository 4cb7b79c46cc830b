internal import Tabular

/// Prices, price caps and stock (pse.md C9, C10).
struct MarketStore: Sendable {
  /// The caps.
  var caps: [PriceCap] = []
  /// The observed prices.
  var prices: [ObservedPrice] = []
  /// The items looked for at facilities.
  var stock: [StockVisit] = []

  /// The areas that it holds something of.
  var areas: Set<Area> {
    Set(caps.map(\.area) + prices.map(\.area) + stock.map(\.area))
  }

  /// The newest day of an observation or visit.
  var newestDate: CalendarDate? { (prices.compactMap(\.date) + stock.compactMap(\.date)).max() }

  /// What only prices and caps together show: a price in another currency than its cap, and an item without any.
  var complaints: [Diagnostic] {
    guard !caps.isEmpty else { return [] }
    return prices.compactMap { price in
      guard case .left(.otherCurrency) = PriceScope(price, caps) else { return nil }
      return Diagnostic(
        .warning, "constraint-error",
        "the price is in \(price.currency.isEmpty ? "no stated currency" : price.currency), and its cap is not",
        at: price.location, expected: "the currency of the cap; nothing is converted",
        hint: "the observation is left out and counted")
    }
  }
}
