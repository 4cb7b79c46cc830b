internal import Tabular

/// Rows of `price-caps` and `prices` inputs.
enum PriceRecords {
  static let capColumns: [Column] = [
    Column("country_iso3", aliases: ["iso3", "country"], required: true),
    Column("item_id", aliases: ["item"], required: true), Column("cap", required: true),
    Column("currency", required: true), Column("valid_from"), Column("valid_to"),
    Column("applies_to_sector"), Column("legal_reference"),
  ]

  static let priceColumns: [Column] = [
    Column("country_iso3", aliases: ["iso3", "country"], required: true), Column("admin1"),
    Column("observation_id"), Column("facility_id"), Column("sector"), Column("subsector"),
    Column("owner_raw", aliases: ["owner", "ownership"]),
    Column("item_id", aliases: ["item"], required: true),
    Column("observed_date", aliases: ["date"], required: true), Column("price", required: true),
    Column("currency", required: true), Column("reference_price"),
  ]

  /// Understands a cap; one without an end is taken as still in force, and said.
  static func cap(
    _ row: InputRow, _ resolver: CountryResolver, _ remarks: inout DiagnosticLog
  ) throws(Diagnostic) -> PriceCap {
    let item = try row.required("item_id")
    guard let cap = try row.quantity("cap"), cap > 0 else {
      throw row.complaint("cap", "required-value", "the cap of \"\(item)\" is no amount above 0")
    }
    let end = try row.date("valid_to")
    if end == nil {
      remarks.report(
        row.warning(
          "valid_to", "required-value", "the cap of \"\(item)\" has no end date",
          hint: "it is taken as still in force"))
    }
    return PriceCap(
      area: try row.area(part: "", resolver), item: item.collapsed, cap: cap,
      currency: try row.required("currency").uppercased(), from: try row.date("valid_from"),
      to: end, sector: try sector(row), location: row.place("item_id"))
  }

  private static func sector(_ row: InputRow) throws(Diagnostic) -> Sector? {
    let text = ClosedList.normalised(row.known("applies_to_sector"))
    if ["", "all", "any", "both"].contains(text) { return nil }
    if let sector = Sector(rawValue: text) { return sector }
    throw row.complaint(
      "applies_to_sector", "constraint-error", "\"\(text)\" is no sector",
      expected: "public, private, or all")
  }

  /// Understands an observed price.
  static func price(
    _ row: InputRow, _ resolver: CountryResolver, _ owner: Ownership, _ area: Area
  ) throws(Diagnostic) -> ObservedPrice {
    ObservedPrice(
      area: area, ownership: owner, item: try row.required("item_id").collapsed,
      date: try row.date("observed_date"), price: try row.quantity("price"),
      currency: row.known("currency").uppercased(),
      reference: try row.quantity("reference_price"), location: row.place("item_id"))
  }
}
