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
