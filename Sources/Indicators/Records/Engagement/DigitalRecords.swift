internal import Tabular

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
