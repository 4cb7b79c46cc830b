/// A value with its evidence in full and the instrument that made it: rates never run across two of
/// these.
struct TracedValue: Sendable {
  var value: IndicatorValue
  var evidence: Evidence
  /// Edition, questionnaire, or whether published or computed; empty where there is only one sort.
  var instrument: String

  init(_ value: IndicatorValue, _ evidence: Evidence, instrument: String = "") {
    self.value = value
    self.evidence = evidence
    self.instrument = instrument
  }
}
