internal import Tabular

/// Rows of a `payments` input.
enum PaymentRecords {
  static let columns: [Column] = [
    Column("country_iso3", aliases: ["iso3", "country"], required: true),
    Column("admin1", aliases: ["county", "region", "district", "province"]),
    Column("payee", aliases: ["facility_id", "facility_name", "vendor", "provider"]),
    Column("sector"), Column("subsector"),
    Column("owner_raw", aliases: ["owner", "ownership"]), Column("level"),
    Column("amount", aliases: ["paid", "total"], required: true),
    Column("claims", aliases: ["number_of_claims"]), Column("currency"),
    Column("period"), Column("date", aliases: ["paid_date"]), Column("year"),
  ]

  /// Understands a row.
  static func payment(
    _ row: InputRow, _ owner: Ownership, _ area: Area
  ) throws(Diagnostic) -> Payment {
    Payment(
      area: area, ownership: owner, period: try period(row), payee: row.known("payee").collapsed,
      level: row.known("level").collapsed,
      // A correction of an earlier payment may be below zero.
      amount: try row.number("amount"), claims: try row.quantity("claims"),
      currency: row.known("currency").uppercased(), location: row.place("amount"))
  }

  /// The period of a row: as named, else its year, else that of its day; empty where nothing says it.
  static func period(_ row: InputRow) throws(Diagnostic) -> String {
    let text = row.known("period")
    if !text.isEmpty { return ReportingPeriod(text)?.code ?? text.collapsed }
    return try row.year(orOf: try row.date("date")).map(String.init) ?? ""
  }
}
