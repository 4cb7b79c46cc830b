/// The forms in which reporting is handed over, told apart by their columns (pse.md C.3).
enum ReportingForm {
  /// Ours: a row for each facility and period.
  case own
  /// DHIS2 analytics: a row for each rate, period and organisation unit.
  case analytics
  /// DHIS2 complete data set registrations.
  case registrations
  /// DHIS2 data values: a unit with a value has reported.
  case dataValues

  static let columns: [Column] = [
    Column("country_iso3", aliases: ["iso3", "country_code", "country"]),
    Column("facility_id", aliases: ["orgunit", "organisationunitid", "ou", "organisation unit"]),
    Column("admin1"), Column("owner_raw", aliases: ["owner", "ownership", "facility ownership"]),
    Column("sector"), Column("subsector"),
    Column("dataset", aliases: ["data set"]),
    Column("dataelement", aliases: ["data element"]), Column("dx", aliases: ["data", "dataid"]),
    Column("period", aliases: ["pe", "periodid"], required: true),
    Column("expected"), Column("received"),
    Column("received_date", aliases: ["date", "registration_date", "created", "timestamp"]),
    Column("due_date"), Column("completed"), Column("value"), Column("numerator"),
    Column("denominator"), Column("deleted"),
  ]

  init(_ row: InputRow) {
    if row.has("dx") {
      self = .analytics
    } else if row.has("dataelement") {
      self = .dataValues
    } else {
      self = row.has("received") || row.has("expected") ? .own : .registrations
    }
  }
}
