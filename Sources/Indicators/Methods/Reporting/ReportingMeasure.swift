/// Measures of routine reporting (pse.md C.3).
public enum ReportingMeasure: String, Hashable, Sendable {
  /// C6a: received over expected.
  case completeness
  /// C6b: received in time over expected, as DHIS2 counts.
  case timeliness
  /// C6b: received in time over received.
  case timelinessOfReceived
  /// C6c: units with at least one report over units that must report.
  case anyReport
  /// C6d: units with every report over units that must report.
  case everyReport
  /// C6e: units that must report over the licensed facilities of the list.
  case enrolment
}
