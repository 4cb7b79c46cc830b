package import Tabular

/// A digital solution for health: one row of a `digital` input (pse.md F).
package struct DigitalSolution: AreaRecord, Hashable {
  /// The categories of pse.md F, a closed list.
  static let categories = [
    "telemedicine", "diagnostics", "virtual_primary_care", "tele_pharmacy", "ai", "wearables",
    "mobile_apps", "drones", "chatbots", "drug_delivery", "medical_payments",
    "chronic_care_management", "primary_care_referrals", "drug_discovery", "genomics",
    "surveillance", "tracing", "other",
  ]

  /// Its id.
  package var id: String
  /// The country or group.
  package var area: Area
  /// Its name; empty where the input does not say that it may be named publicly.
  package var name: String
  /// One of the closed list, or `not_stated`.
  package var category: String
  /// The sector of its owner.
  package var sector: Sector
  /// Whether it is licensed.
  package var isLicensed: Bool?
  /// Whether it uses national ids of patients or facilities.
  package var usesNationalIDs: Bool?
  /// Whether it reports to a national system.
  package var reports: Bool?
  /// `none`, `partial`, `full`; empty where it is not known.
  package var interoperability: String
  /// Whether it complies with data protection.
  package var protectsData: Bool?
  /// Active users in the last 12 months.
  package var users: Double?
  /// Encounters in the last 12 months.
  package var encounters: Double?
  /// The period that the file or the manifest names.
  package var period: String
  /// Where it was read.
  package var location: SourceLocation?

  /// Whether it exchanges data at all; `nil` where that is not known.
  var isIntegrated: Bool? { interoperability.isEmpty ? nil : interoperability != "none" }
}

/// Rows of a `digital` input.
enum DigitalRecords {
  static let columns: [Column] = [
    Column("solution_id", aliases: ["id"], required: true),
    Column("country_iso3", aliases: ["iso3", "country", "region"], required: true), Column("name"),
    Column("category", required: true),
    Column("owner_sector", aliases: ["sector"], required: true), Column("licensed"),
    Column("uses_national_patient_or_facility_id"), Column("reports_to_national_system"),
    Column("interoperability"), Column("data_protection_compliant"), Column("active_users_12m"),
    Column("encounters_12m"), Column("name_publicly"), Column("period"), Column("date"),
    Column("year"),
  ]

  /// Understands a row.
  static func solution(
    _ row: InputRow, _ resolver: CountryResolver, _ remarks: inout DiagnosticLog
  ) throws(Diagnostic) -> DigitalSolution {
    let isNamed = try row.flag("name_publicly") == true
    let categories = ClosedWords(known: DigitalSolution.categories)
    let levels = ClosedWords(known: ["none", "partial", "full", "unknown"])
    let level = levels.read("interoperability", of: row, &remarks).first ?? ""
    let owner = ClosedWords(known: Sector.allCases.map(\.rawValue))
    return DigitalSolution(
      id: try row.required("solution_id"), area: try row.area(part: "", resolver),
      name: isNamed ? row.text("name") : "",
      category: categories.read("category", of: row, &remarks).first ?? "not_stated",
      sector: owner.read("owner_sector", of: row, &remarks).first.flatMap { Sector(rawValue: $0) }
        ?? .unknown,
      isLicensed: try row.flag("licensed"),
      usesNationalIDs: try row.flag("uses_national_patient_or_facility_id"),
      reports: try row.flag("reports_to_national_system"),
      interoperability: level == "unknown" ? "" : level,
      protectsData: try row.flag("data_protection_compliant"),
      users: try row.quantity("active_users_12m"), encounters: try row.quantity("encounters_12m"),
      period: try PaymentRecords.period(row), location: row.place("solution_id"))
  }
}
