internal import Tabular

/// How far a country is by an indicator of the Global Digital Health Monitor: one row of a `digital-readiness` input (pse.md F6).
struct DigitalReadiness: AreaRecord, Hashable {
  var area: Area
  var period: String
  var indicator: String
  /// 1 to 5.
  var phase: Int
  var location: SourceLocation?
}
