internal import Tabular

/// How many doses or services providers of one owner gave in a period: one row of a `doses` or `services` input (pse.md E2, E3).
struct ServiceCount: OwnedRecord, Hashable {
  var area: Area
  var ownership: Ownership
  /// The antigen, or the service.
  var item: String
  /// The period, as DHIS2 writes it.
  var period: ReportingPeriod
  var number: Double?
  var location: SourceLocation?
}
