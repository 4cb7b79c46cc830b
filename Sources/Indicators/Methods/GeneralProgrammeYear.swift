/// The UHC Billion's arithmetic for one area and year, on values of exactly that year.
struct GeneralProgrammeYear {
  /// A mean, or what is missing for it.
  enum Result {
    case value(Double)
    case missing([String])

    var number: Double? {
      guard case .value(let number) = self else { return nil }
      return number
    }

    var missing: [String] {
      guard case .missing(let what) = self else { return [] }
      return what
    }
  }

  private let observations: [String: Observation]

  init(_ area: Area, _ year: Int, in table: ObservationTable) {
    var found: [String: Observation] = [:]
    for key in GeneralProgrammeTracer.all.map(\.input) + [GeneralProgrammeTracer.hardship] {
      found[key] = TracerInputs.series(key, in: area, table)[year]
    }
    observations = found
  }

  /// The arithmetic mean of a group's tracers.
  func mean(of group: GeneralProgrammeTracer.Group) -> Result {
    let members = GeneralProgrammeTracer.all.filter { $0.group == group }
    let missing = members.filter { !$0.isOptional && observations[$0.input] == nil }
    guard missing.isEmpty else { return .missing(missing.map(\.input)) }
    let scores = members.compactMap { member in
      observations[member.input].map { member.score(of: $0.value) }
    }
    return .value(scores.reduce(0, +) / Double(scores.count))
  }

  /// The arithmetic mean of the four groups.
  var averageCoverage: Result {
    let means = GeneralProgrammeTracer.Group.allCases.map(mean)
    let missing = means.flatMap(\.missing)
    guard missing.isEmpty else { return .missing(missing) }
    return .value(means.compactMap(\.number).reduce(0, +) / Double(means.count))
  }

  /// Average coverage times the share of people without financial hardship.
  var singleMeasure: Result {
    let hardship = observations[GeneralProgrammeTracer.hardship]?.value
    guard case .value(let coverage) = averageCoverage, let hardship else {
      return .missing(
        averageCoverage.missing + (hardship == nil ? [GeneralProgrammeTracer.hardship] : []))
    }
    return .value(coverage * (100 - hardship) / 100)
  }

  /// What the figures rest on; hardship is only part of the single measure.
  func evidence(withHardship: Bool, group: GeneralProgrammeTracer.Group? = nil) -> Evidence {
    var evidence = Evidence()
    for tracer in GeneralProgrammeTracer.all where group == nil || tracer.group == group {
      if let observation = observations[tracer.input] { evidence.add(observation) }
    }
    if withHardship, let hardship = observations[GeneralProgrammeTracer.hardship] {
      evidence.add(hardship)
    }
    return evidence
  }

  /// Whether a key has a value of the year.
  func holds(_ key: String) -> Bool { observations[key] != nil }

  /// Whether bed nets are among the tracers, for the note.
  var hasNets: Bool { observations["itn"] != nil }
}
