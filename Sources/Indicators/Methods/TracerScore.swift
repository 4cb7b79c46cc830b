internal import Statistics

/// A tracer's score in an area and year, with what it rests on.
struct TracerScore {
  enum Outcome: Hashable {
    /// 1 to 100, or above 0 where scores below 1 are left.
    case score(Double)
    /// Dropped: the tracer does not apply here.
    case notApplicable
    /// Inputs of which the area has no observation in any year.
    case missing([String])
  }

  let tracer: Tracer
  let outcome: Outcome
  /// The raw values, in the order of the tracer's parts.
  let raw: [Observation]

  /// Scores a tracer on values that are filled in by uhc.md A3, steps 1 to 3.
  init(_ tracer: Tracer, from inputs: TracerInputs, in year: Int, liftingBelowOne: Bool) {
    self.tracer = tracer
    guard tracer.applies(in: inputs.area) else {
      outcome = .notApplicable
      raw = []
      return
    }
    let filled = tracer.parts.map { inputs[$0.input].filled(in: year) }
    raw = filled.compactMap { $0 }
    let missing = zip(tracer.parts, filled).filter { $0.1 == nil }.map(\.0.input)
    guard missing.isEmpty else {
      outcome = .missing(missing)
      return
    }
    let parts = zip(tracer.parts, raw).map { $0.transform.score(of: $1.value) }
    outcome = .score(Self.cut(tracer.joined(parts), liftingBelowOne: liftingBelowOne))
  }

  /// A score of 0 or less becomes 1, one above 100 becomes 100; whether 0 to 1 is lifted too is a
  /// setting (uhc.md A1).
  static func cut(_ score: Double, liftingBelowOne: Bool) -> Double {
    if score <= 0 || (liftingBelowOne && score < 1) { return 1 }
    return min(score, 100)
  }

  var score: Double? {
    guard case .score(let score) = outcome else { return nil }
    return score
  }

  /// Whether the area's own observations stand behind it.
  var restsOnOwnData: Bool { score != nil && !raw.contains { $0.dataType == .imputed } }

  var evidence: Evidence {
    var evidence = Evidence()
    for observation in raw { evidence.add(observation) }
    return evidence
  }

  /// The tracer's key, and which of its parts are missing where not all are.
  var complaint: String? {
    guard case .missing(let inputs) = outcome else { return nil }
    return inputs == [tracer.key] || inputs.count == tracer.parts.count
      ? tracer.key : "\(tracer.key) (\(inputs.joined(separator: ", ")))"
  }
}
