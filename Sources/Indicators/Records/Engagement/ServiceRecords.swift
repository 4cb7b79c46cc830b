internal import Tabular

/// Rows of a `doses` or `services` input.
enum ServiceRecords {
  static let columns: [Column] = [
    Column("country_iso3", aliases: ["iso3", "country"], required: true),
    Column("admin1", aliases: ["district", "region", "province"]), Column("sector"),
    Column("subsector"),
    Column("owner_raw", aliases: ["owner", "ownership", "facility ownership"]),
    Column("item", aliases: ["antigen", "service", "data", "dataelement"], required: true),
    Column("period", aliases: ["pe"]), Column("year"),
    Column("value", aliases: ["doses", "number", "count"], required: true),
  ]

  /// Understands a row; `names` are the manifest's own names for the file's items.
  static func count(
    _ row: InputRow, _ owner: Ownership, _ area: Area, names: [String: String]
  ) throws(Diagnostic) -> ServiceCount {
    let item = try row.required("item").collapsed
    let text = row.known("period").isEmpty ? row.known("year") : row.known("period")
    guard let period = ReportingPeriod(text) else {
      throw row.complaint(
        row.known("period").isEmpty ? "year" : "period", "type-error",
        text.isEmpty ? "the row has no period" : "\"\(text)\" is not a period",
        expected: "as DHIS2 writes it: 2025, 2025Q1, 202501, 2025W1 or 20250131")
    }
    return ServiceCount(
      area: area, ownership: owner, item: names[item] ?? item, period: period,
      number: try row.quantity("value"), location: row.place("value"))
  }
}
