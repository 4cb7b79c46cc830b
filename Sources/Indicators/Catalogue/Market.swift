extension Catalogue {
  /// Prices against caps, and items in stock (pse.md C9, C10).
  package static let market: [Indicator] = [
    Indicator(
      "pse.cap.price_compliance", "Prices at or below their cap", in: .percent, .higherIsBetter,
      .market(.compliance),
      definition: """
        100 × observed prices at or below the cap (plus the tolerance of the setting) / observations in scope: same country, item, \
        sector and currency, on a day when the cap is in force, with a price. By year and item.
        """,
      reading: "Observations are no sample of all prices. Nothing is converted between currencies.",
      reference: "pse.md C9"),
    Indicator(
      "pse.cap.price_ratio", "Median price over its cap", in: .ratio, .lowerIsBetter,
      .market(.capRatio),
      definition: "The median of price / cap over observations in scope.",
      reading: "1: at the cap.", reference: "pse.md C9"),
    Indicator(
      "pse.cap.price_overcharge", "Mean overcharge of prices above their cap", in: .percent,
      .lowerIsBetter, .market(.overcharge),
      definition:
        "The mean of 100 × (price / cap − 1) over observations in scope that are above their cap.",
      reading: "Says nothing of how many there are.", reference: "pse.md C9"),
    Indicator(
      "pse.cap.price_excluded", "Price observations that are not judged", in: .count, .neutral,
      .market(.excluded),
      definition: """
        Observations out of scope, by the first reason that holds: no cap for the item, other sector, no day, before or after the \
        cap, no price, other currency.
        """,
      reference: "pse.md C9"),
    Indicator(
      "pse.cap.price_reference_ratio", "Median price over a reference price", in: .ratio,
      .lowerIsBetter, .market(.referenceRatio),
      definition: "The median of price / international reference price, by owner and item.",
      reading: "The surveys of WHO and Health Action International call it the median price ratio.",
      reference: "pse.md C9b"),
    Indicator(
      "pse.cap.stock_availability", "Items available on the day of the visit", in: .percent,
      .higherIsBetter, .market(.availability),
      definition: """
        100 × expected items of which a valid, unexpired unit was seen / expected items looked for; by owner and item.
        """,
      reading: "Items that are not expected at the facility's level are not counted.",
      reference: "pse.md C10a"),
    Indicator(
      "pse.cap.stock_out", "Items out of stock in the reference period", in: .percent,
      .lowerIsBetter, .market(.stockOut),
      definition: "100 × expected items absent on at least one day / expected items with a record.",
      reading: "The length of the period, which the note gives, changes the figure.",
      reference: "pse.md C10b"),
    Indicator(
      "pse.cap.stock_days", "Days out of stock", in: .other("days"), .lowerIsBetter,
      .market(.daysOut),
      definition: "Σ days of absence in the reference period / expected items with a record.",
      reference: "pse.md C10b"),
    Indicator(
      "pse.cap.stock_all_items", "Facilities with all items", in: .percent, .higherIsBetter,
      .market(.allItems),
      definition:
        "100 × facilities where every expected item was available / facilities visited; by owner.",
      reading: "The list of items decides it: choose the tracer items with `where:`.",
      reference: "pse.md C10c"),
  ]
}
