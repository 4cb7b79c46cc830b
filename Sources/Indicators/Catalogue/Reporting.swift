extension Catalogue {
  /// Routine reporting by owner (pse.md C6).
  package static let reporting: [Indicator] = [
    rate(
      "pse.hmis.completeness", "Completeness of routine reports", .completeness,
      "100 × reports received / reports expected, at most 100; by owner, data set and period.",
      reading: """
        Counts only units that must report: always read it with the enrolment. A high completeness with a low enrolment is \
        usual for private providers.
        """, "pse.md C6a"),
    rate(
      "pse.hmis.timeliness", "Timeliness of routine reports", .timeliness,
      "100 × reports received in time / reports expected, at most 100, as DHIS2 counts.",
      reading: "A report that never came is not in time.", "pse.md C6b"),
    rate(
      "pse.hmis.timeliness_received", "Timeliness of the reports received", .timelinessOfReceived,
      "100 × reports received in time / reports received.",
      reading: "Of what came: high where few report, and those on time.", "pse.md C6b"),
    rate(
      "pse.hmis.any_report", "Facilities with at least one report", .anyReport,
      "100 × facilities with at least one report in the year's periods / facilities that must report.",
      "pse.md C6c"),
    rate(
      "pse.hmis.all_reports", "Facilities with every report", .everyReport,
      "100 × facilities with every expected report / facilities that must report.", "pse.md C6d"),
    rate(
      "pse.hmis.enrolment", "Facilities enrolled in routine reporting", .enrolment,
      """
      100 × facilities that must report / licensed facilities of the list in the same sector; of all listed ones where the \
      list does not say until when a licence is valid.
      """, reading: "Whom the reporting system does not know, it does not miss.", "pse.md C6e"),
  ]

  private static func rate(
    _ id: String, _ title: String, _ measure: ReportingMeasure, _ definition: String,
    reading: String = "", _ reference: String
  ) -> Indicator {
    Indicator(
      id, title, in: .percent, .higherIsBetter, .reporting(measure),
      aggregates: [.pooled, .median], definition: definition, reading: reading,
      reference: reference)
  }
}
