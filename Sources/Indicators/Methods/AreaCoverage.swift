internal import Statistics

/// The service coverage of one area: its tracers, and what was published of it.
struct AreaCoverage {
  let area: Area
  let context: EvaluationContext
  let inputs: TracerInputs

  init(_ area: Area, in context: EvaluationContext) {
    self.area = area
    self.context = context
    inputs = TracerInputs(area, in: context)
  }

  var edition: ServiceCoverageEdition { context.edition }

  func published(_ key: String) -> Series { context.observations.series(key, in: area) }

  /// The edition's years between the first and the last observation of any tracer; the last observed year where none of
  /// them lies between.
  var tracerYears: [Int] {
    guard let span = inputs.span else { return [] }
    let years = edition.reportingYears.isEmpty ? inputs.observedYears : edition.reportingYears
    let within = years.filter(span.contains)
    return within.isEmpty ? [span.upperBound] : within
  }

  func years(publishedAs keys: [String]) -> [Int] {
    let given = keys.flatMap { published($0).observations.map(\.year) }
    return Array(Set(tracerYears + given)).sorted()
  }

  /// Scores of a year for which there are tracers: nothing is carried beyond the span of all
  /// observations.
  func scores(in year: Int) -> CoverageScores? {
    guard let span = inputs.span, span.contains(year) else { return nil }
    return CoverageScores(inputs, in: year, context: context)
  }

  /// Every tracer's score, as a breakdown.
  func tracers(_ indicator: Indicator) -> [TracedValue] {
    tracerYears.flatMap { year in
      (scores(in: year)?.scores ?? []).map { tracer($0, in: year, indicator) }
    }
  }

  private func tracer(_ score: TracerScore, in year: Int, _ indicator: Indicator) -> TracedValue {
    let evidence = score.evidence
    let remarks = zip(score.tracer.parts, score.raw).map { part, observation in
      let note = observation.note.isEmpty ? "" : " (\(observation.note))"
      return "\(part.input) \(Remark.number(observation.value, decimals: 4)) \(part.unit)\(note)"
    }
    let outcome: IndicatorValue.Outcome
    switch score.outcome {
    case .score(let number): outcome = .value(number)
    case .notApplicable:
      outcome = .missing(.notApplicable, because: "the tracer is used in malaria countries only")
    case .missing(let inputs):
      outcome = .missing(
        .notAvailable, because: "no observation of \(inputs.joined(separator: ", "))")
    }
    return TracedValue(
      IndicatorValue(
        indicator.id, area, String(year), outcome, unit: indicator.unit, breakdown: "tracer",
        category: score.tracer.key, dataType: evidence.dataType, flags: evidence.sortedFlags,
        source: evidence.source,
        note: Remark.note(outcome, ["edition \(edition.name)"] + remarks)), evidence,
      instrument: "computed")
  }

  /// The share of tracers that rest on the area's own data; a published share stands.
  func availability(_ indicator: Indicator) -> [TracedValue] {
    years(publishedAs: [indicator.id]).map { year in
      if let given = published(indicator.id)[year] { return passed(given, indicator) }
      let all = scores(in: year)?.scores ?? []
      let (own, applicable) = CoverageScores.availability(all)
      let share = applicable == 0 ? 0 : 100 * Double(own) / Double(applicable)
      return TracedValue(
        IndicatorValue(
          indicator.id, area, String(year), .value(share), unit: indicator.unit, count: applicable,
          numerator: Double(own), denominator: Double(applicable),
          source: CoverageScores(inputs, in: year, context: context).evidence(of: all).source,
          note: "edition \(edition.name); "
            + CoverageScores.remarks(all).joined(separator: "; ")), Evidence(),
        instrument: "computed")
    }
  }

  /// A published value as it was read.
  func passed(_ given: Observation, _ indicator: Indicator) -> TracedValue {
    let evidence = Evidence(given)
    return TracedValue(
      IndicatorValue(
        indicator.id, area, String(given.year), .value(given.value), unit: indicator.unit,
        interval: given.interval, dataType: given.dataType, flags: evidence.sortedFlags,
        source: given.source,
        note: Remark.joined([given.note, "as published"])), evidence, instrument: "published")
  }
}
