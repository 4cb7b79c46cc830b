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

  /// Tells the form by the columns that there are.
  init(_ has: (String) -> Bool) {
    if has("dx") {
      self = .analytics
    } else if has("dataelement") {
      self = .dataValues
    } else {
      self = has("received") || has("expected") ? .own : .registrations
    }
  }

  /// The columns that are looked at in a row of the form.
  var columns: Set<String> {
    let common: Set = [
      "country_iso3", "facility_id", "admin1", "owner_raw", "sector", "subsector", "period",
      "deleted",
    ]
    return switch self {
    case .own:
      common.union(["dataset", "expected", "received", "received_date", "due_date"])
    case .analytics: common.union(["dx", "value", "numerator", "denominator"])
    case .registrations: common.union(["dataset", "received_date", "completed"])
    case .dataValues: common.union(["dataset", "value"])
    }
  }
}
