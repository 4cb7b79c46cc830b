internal import Tabular

/// Rows of a `platforms` input.
enum PlatformRecords {
  static let columns: [Column] =
    [
      Column("platform_id", aliases: ["id"], required: true),
      Column("country_iso3", aliases: ["iso3", "country", "region", "area"], required: true),
      Column("name", aliases: ["title"]), Column("established_date", aliases: ["established"]),
      Column("has_terms_of_reference"), Column("meetings_planned_12m", aliases: ["planned"]),
      Column("meetings_held_12m", aliases: ["held"]),
      Column("meetings_with_private_chair_or_cochair_12m"), Column("decisions_taken_12m"),
      Column("decisions_implemented_12m"), Column("minutes_public"), Column("seats_total"),
    ] + DialoguePlatform.seatGroups.map { Column("seats_\($0)") }

  /// Understands a row.
  static func platform(
    _ row: InputRow, _ resolver: CountryResolver, _ remarks: inout DiagnosticLog
  ) throws(Diagnostic) -> DialoguePlatform {
    var platform = DialoguePlatform(
      try row.required("platform_id"), in: try row.area(part: "", resolver))
    platform.location = row.place("platform_id")
    platform.name = row.text("name")
    platform.established = try row.date("established_date")
    platform.hasTerms = try row.flag("has_terms_of_reference")
    platform.hasPublicMinutes = try row.flag("minutes_public")
    platform.planned = try row.quantity("meetings_planned_12m")
    platform.held = try row.quantity("meetings_held_12m")
    platform.privatelyChaired = try row.quantity("meetings_with_private_chair_or_cochair_12m")
    platform.taken = try row.quantity("decisions_taken_12m")
    platform.implemented = try row.quantity("decisions_implemented_12m")
    platform.seats = try row.quantity("seats_total")
    for group in DialoguePlatform.seatGroups {
      platform.seatsByGroup[group] = try row.quantity("seats_\(group)")
    }
    if let taken = platform.taken, let implemented = platform.implemented, implemented > taken {
      remarks.report(
        row.warning(
          "decisions_implemented_12m", "row-constraint",
          "platform \"\(platform.id)\" implemented more decisions than it took"))
    }
    return platform
  }
}
