internal import Tabular

/// Rows of a `pledges` input.
enum PledgeRecords {
  static let columns: [Column] = [
    Column("donor", aliases: ["funder", "name"], required: true),
    Column("pledged", aliases: ["pledge", "pledges", "Pledges (USD)"], required: true),
    Column(
      "contributed", aliases: ["paid", "contributions", "Contributions (USD)"], required: true),
    Column("currency"), Column("period", aliases: ["cycle"]), Column("year"),
    Column("country_iso3", aliases: ["iso3", "country", "area"]), Column("name_publicly"),
  ]

  /// Understands a row.
  static func pledge(
    _ row: InputRow, _ resolver: CountryResolver, _ remarks: inout DiagnosticLog
  ) throws(Diagnostic) -> Pledge {
    let donor = try row.required("donor")
    let isNamed = try row.flag("name_publicly") != false
    let area =
      row.text("country_iso3").isEmpty ? Area.world : try row.area(part: "", resolver)
    var pledge = Pledge(by: isNamed ? donor : "", to: area)
    pledge.location = row.place("donor")
    pledge.cycle = row.text("period").isEmpty ? row.text("year") : row.text("period")
    pledge.pledged = try row.quantity("pledged")
    // A refund beyond what was paid is a negative contribution: rare, and true.
    pledge.paid = try row.number("contributed")
    pledge.currency = row.text("currency").uppercased()
    if let pledged = pledge.pledged, let paid = pledge.paid, paid > pledged {
      remarks.report(
        Diagnostic(
          .note, "row-constraint", "a contribution is above its pledge",
          at: row.place("contributed")))
    }
    return pledge
  }
}
