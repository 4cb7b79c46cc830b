import Indicators
import Tabular
import TestSupport

/// Invented assessments: those of the shared templates, and small ones made up in a test.
enum GovernanceSamples {
  /// The invented countries XAA, XBB (African Region) and XCC (Eastern Mediterranean Region).
  static let countries = CountryTable([
    Country(iso3: "XAA", name: "Aland", region: "AFR", regionBefore2025: "AFR"),
    Country(iso3: "XBB", name: "Beland", region: "AFR", regionBefore2025: "AFR"),
    Country(iso3: "XCC", name: "Celand", region: "EMR", regionBefore2025: "EMR"),
  ])

  /// The templates' assessments, read once through the field readers.
  static func templates() throws -> (GovernanceAssessments, [Diagnostic]) { try loaded.get() }

  private static let loaded = Result { try read() }

  private static func read() throws -> (GovernanceAssessments, [Diagnostic]) {
    var assessments = GovernanceAssessments()
    var problems: [Diagnostic] = []
    let file = "governance_assessment_synthetic.csv"
    for (index, row) in try Shared.table("data/templates/" + file).enumerated() {
      let place = SourceLocation(file: file, line: index + 2)
      guard let rating = GovernanceRating(fields: row, at: place, problems: &problems)
      else { continue }
      problems += assessments.add(rating)
    }
    let groups = "governance_ratings_by_group_synthetic.csv"
    for (index, row) in try Shared.table("data/templates/" + groups).enumerated() {
      let place = SourceLocation(file: groups, line: index + 2)
      guard let rating = GroupRating(fields: row, at: place, problems: &problems)
      else { continue }
      problems += assessments.add(rating)
    }
    return (assessments, problems + assessments.diagnostics())
  }

  /// One row of a governance input.
  static func row(_ changes: [String: String] = [:]) -> [String: String] {
    [
      "country_iso3": "XAA", "assessment_id": "A1", "assessment_date": "2024-05-15", "round": "1",
      "method": "joint", "scope": "national", "mechanism_id": "DS1", "level": "progressing",
      "confidence": "medium", "evidence_note": "", "evidence_url": "",
    ].merging(changes) { $1 }
  }

  /// Assessments of rows that must all be accepted; the problems of those that are not.
  static func assessments(
    _ rows: [[String: String]]
  ) -> (GovernanceAssessments, [Diagnostic]) {
    var assessments = GovernanceAssessments()
    var problems: [Diagnostic] = []
    for (index, fields) in rows.enumerated() {
      let place = SourceLocation(file: "gov.csv", line: index + 2)
      guard let rating = GovernanceRating(fields: fields, at: place, problems: &problems)
      else { continue }
      problems += assessments.add(rating)
    }
    return (assessments, problems)
  }

  /// Rows of one assessment from mechanism to level.
  static func rows(
    _ levels: KeyValuePairs<String, String>, _ changes: [String: String] = [:]
  ) -> [[String: String]] {
    levels.map { row(["mechanism_id": $0.key, "level": $0.value].merging(changes) { $1 }) }
  }
}
