internal import Tabular

/// Rows of a `campaign-sites` input.
enum CampaignSiteRecords {
  static let columns: [Column] =
    [
      Column("country_iso3", aliases: ["iso3", "country"], required: true),
      Column("admin1", aliases: ["state", "region", "district", "province"]),
      Column("site_id", aliases: ["facility_id"]), Column("sector"), Column("subsector"),
      Column("owner_raw", aliases: ["owner", "ownership"]), Column("campaign"), Column("period"),
      Column("date"), Column("year"), Column("empanelled", aliases: ["sites_empanelled"]),
      Column("active", aliases: ["sites_active"], required: true),
    ] + CampaignSite.functions.map { Column("offers_\($0)") }

  /// Understands a row.
  static func site(
    _ row: InputRow, _ owner: Ownership, _ area: Area
  ) throws(Diagnostic) -> CampaignSite {
    var offers: [String: Bool] = [:]
    for function in CampaignSite.functions {
      offers[function] = try row.flag("offers_\(function)")
    }
    // A list of sites without the column holds those that are empanelled.
    let empanelled = row.has("empanelled") ? try number("empanelled", row) : 1
    return CampaignSite(
      area: area, ownership: owner, campaign: row.known("campaign").collapsed,
      period: try PaymentRecords.period(row), empanelled: empanelled,
      active: try number("active", row), offers: offers, location: row.place("active"))
  }

  /// A number of sites, or yes or no for the one site of the row.
  private static func number(_ column: String, _ row: InputRow) throws(Diagnostic) -> Double? {
    switch ClosedList.normalised(row.known(column)) {
    case "yes", "y", "true": return 1
    case "no", "n", "false": return 0
    case "unknown": return nil
    default: return try row.quantity(column)
    }
  }
}
