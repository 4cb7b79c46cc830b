internal import Tabular

/// Rows of a `stock` input.
enum StockRecords {
  static let columns: [Column] = [
    Column("country_iso3", aliases: ["iso3", "country"], required: true), Column("admin1"),
    Column("facility_id", aliases: ["facility"], required: true), Column("sector"),
    Column("subsector"), Column("owner_raw", aliases: ["owner", "ownership"]),
    Column("item_id", aliases: ["item"], required: true),
    Column("visit_date", aliases: ["date"], required: true), Column("item_expected"),
    Column("available_valid_unit", aliases: ["available"]), Column("stockout_days"),
    Column("stockout_days_90d"), Column("reference_days"),
  ]

  /// Understands a row; `nil` where the item is not expected at the facility.
  static func visit(
    _ row: InputRow, _ owner: Ownership, _ area: Area
  ) throws(Diagnostic) -> StockVisit? {
    let facility = try row.required("facility_id")
    let item = try row.required("item_id").collapsed
    _ = try row.required("visit_date")
    guard try row.flag("item_expected") ?? true else { return nil }
    let ofNinety = row.has("stockout_days_90d")
    let given = try row.quantity("reference_days")
    return StockVisit(
      area: area, ownership: owner, facility: facility, item: item,
      date: try row.date("visit_date"), isAvailable: try row.flag("available_valid_unit"),
      daysOut: try row.quantity(ofNinety ? "stockout_days_90d" : "stockout_days"),
      referenceDays: given ?? (ofNinety ? 90 : nil), location: row.place("facility_id"))
  }
}
