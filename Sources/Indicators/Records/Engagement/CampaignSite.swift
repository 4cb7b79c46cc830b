internal import Tabular

/// Sites in a campaign or portal: one row of a `campaign-sites` input (pse.md E5); one site, or many counted together.
struct CampaignSite: OwnedRecord, Hashable {
  /// What a portal may do for a site (background of pse.md F).
  static let functions = [
    "enrolment", "registration", "verification", "administration", "feedback", "grievance",
    "comorbidity",
  ]

  var area: Area
  var ownership: Ownership
  var campaign: String
  var period: String
  /// Sites empanelled, and of these active: 1 and 0 where the row is one site.
  var empanelled: Double?
  var active: Double?
  /// Whether the site offers each function.
  var offers: [String: Bool] = [:]
  var location: SourceLocation?
}
