internal import Statistics

/// All tracer scores of an area and year, and what follows from them (uhc.md A2, A3).
struct CoverageScores {
  let edition: ServiceCoverageEdition
  let scores: [TracerScore]

  /// An index made from scores, or what is missing for it.
  enum Result {
    case value(Double)
    case missing([String])
  }

  /// Scores every tracer of the context's edition.
  init(_ inputs: TracerInputs, in year: Int, context: EvaluationContext) {
    edition = context.edition
    let lifting = context.thresholds["sci-floor-below-one"] != 0
    scores = context.edition.tracers.map {
      TracerScore($0, from: inputs, in: year, liftingBelowOne: lifting)
    }
  }

  func scores(of subindex: Subindex) -> [TracerScore] {
    scores.filter { $0.tracer.subindex == subindex }
  }

  /// The weighted geometric mean of the tracers that apply; every one of them is needed.
  func subindex(_ subindex: Subindex) -> Result {
    var missing: [String] = []
    var values: [(Double, Double)] = []
    // A plain loop: swiftc 6.3.1 stops in its optimiser at the same written with two `compactMap`s.
    for tracer in scores where tracer.tracer.subindex == subindex {
      if let complaint = tracer.complaint { missing.append(complaint) }
      if let score = tracer.score { values.append((score, tracer.tracer.weight)) }
    }
    guard missing.isEmpty else { return .missing(missing) }
    return values.isEmpty
      ? .missing(["every tracer of \(subindex.rawValue)"]) : .value(GeometricMean.of(values))
  }

  func evidence(of scores: [TracerScore]) -> Evidence {
    var evidence = Evidence()
    for score in scores { evidence.merge(score.evidence) }
    return evidence
  }

  /// How many of the tracers that apply rest on the area's own observations.
  static func availability(_ scores: [TracerScore]) -> (own: Int, applicable: Int) {
    (scores.count { $0.restsOnOwnData }, scores.count { $0.outcome != .notApplicable })
  }

  /// What a reader must know of the inputs: how many are own data, and which were filled in and
  /// how.
  static func remarks(_ scores: [TracerScore]) -> [String] {
    let availability = availability(scores)
    var remarks = [
      "\(availability.own) of \(availability.applicable) tracers rest on the country's own data"
    ]
    let ways: [(ValueFlag, String)] = [
      (.interpolated, "interpolated"), (.carriedForward, "carried forward"),
      (.carriedBack, "carried back"),
    ]
    for (flag, words) in ways {
      let keys = scores.filter { $0.raw.contains { $0.flags.contains(flag) } }.map(\.tracer.key)
      if !keys.isEmpty { remarks.append("\(words): \(keys.joined(separator: ", "))") }
    }
    let imputed = scores.filter { $0.raw.contains { $0.dataType == .imputed } }.map(\.tracer.key)
    if !imputed.isEmpty { remarks.append("imputed: \(imputed.joined(separator: ", "))") }
    return remarks
  }
}
