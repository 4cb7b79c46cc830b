internal import Statistics

/// The States Parties' self-assessment of the International Health Regulations (uhc.md D1).
public enum SelfAssessment {
  /// The values of a part of the self-assessment for every country that holds a score of either
  /// edition, or a published average (input key `ihr`).
  public static func values(
    of indicator: Indicator, in context: EvaluationContext
  ) -> [IndicatorValue] {
    traced(indicator, in: context).map(\.value)
  }

  static func traced(_ indicator: Indicator, in context: EvaluationContext) -> [TracedValue] {
    guard case .healthSecurity(let part) = indicator.formula else { return [] }
    let table = context.observations
    let keys = InputKey.healthSecurity.map(\.key) + [published]
    return table.areas(holding: keys).flatMap { area in
      let reports = SelfAssessmentEdition.allCases.flatMap {
        SelfAssessmentReport.all(of: $0, by: area, in: table)
      }
      return switch part {
      case .country: country(indicator, area, reports, in: table)
      case .level: country(indicator, area, reports, in: table).map(level)
      case .capacities: reports.flatMap { capacities(indicator, area, $0) }
      }
    }
  }

  /// The input key of an average as published; it is also a tracer of the service coverage index.
  static let published = "ihr"

  /// The level that GPW13 shows for a score: below 30, 50, 70 and 90.
  public static func level(of score: Double) -> Int {
    1 + [30.0, 50, 70, 90].count { score >= $0 }
  }

  /// The instrument of a year for which only the average is known.
  static func instrument(of year: Int) -> String {
    switch year {
    case ..<2018: "questionnaire of 2010-2017"
    case ..<2021: SelfAssessmentEdition.first.name
    default: SelfAssessmentEdition.second.name
    }
  }

  private static func country(
    _ indicator: Indicator, _ area: Area, _ reports: [SelfAssessmentReport],
    in table: ObservationTable
  ) -> [TracedValue] {
    let given = table.series(published, in: area)
    let years = Set(given.observations.map(\.year) + reports.map(\.year))
    return years.sorted().compactMap { year in
      let report = reports.last { $0.year == year }
      if let passed = given[year] { return self.passed(passed, report, indicator, area) }
      return report.map { computed($0, indicator, area) }
    }
  }

  private static func computed(
    _ report: SelfAssessmentReport, _ indicator: Indicator, _ area: Area
  ) -> TracedValue {
    var evidence = report.evidence
    var notes = [report.edition.name]
    if !report.missing.isEmpty {
      evidence.mark(.incomplete)
      let names = report.missing.map(\.label).joined(separator: ", ")
      notes.append("not answered, counted as 0: \(names)")
    }
    return TracedValue(
      IndicatorValue(
        indicator.id, area, String(report.year), .value(report.score), unit: indicator.unit,
        count: report.scores.count, dataType: evidence.dataType, flags: evidence.sortedFlags,
        source: evidence.source, note: Remark.joined(notes)), evidence,
      instrument: report.edition.name)
  }

  private static func passed(
    _ given: Observation, _ report: SelfAssessmentReport?, _ indicator: Indicator, _ area: Area
  ) -> TracedValue {
    var evidence = Evidence(given)
    let instrument = report?.edition.name ?? instrument(of: given.year)
    var notes = [given.note, "as published", instrument]
    if let report, abs(report.score - given.value) > 0.5 + 1e-9 {
      evidence.mark(.differsFromComputed)
      notes.append("the capacities give \(Remark.number(report.score))")
    }
    return TracedValue(
      IndicatorValue(
        indicator.id, area, String(given.year), .value(given.value), unit: indicator.unit,
        interval: given.interval, dataType: evidence.dataType, flags: evidence.sortedFlags,
        source: given.source, note: Remark.joined(notes)), evidence, instrument: instrument)
  }

  private static func level(_ traced: TracedValue) -> TracedValue {
    var made = traced
    guard let score = traced.value.number else { return traced }
    made.value.outcome = .value(Double(level(of: score)))
    made.value.interval = nil
    made.value.count = nil
    made.value.note = Remark.joined(["score \(Remark.number(score))", traced.value.note])
    return made
  }

  private static func capacities(
    _ indicator: Indicator, _ area: Area, _ report: SelfAssessmentReport
  ) -> [TracedValue] {
    report.edition.capacities.map { capacity in
      let evidence = report.evidence(of: capacity)
      let outcome: IndicatorValue.Outcome =
        report.scores[capacity].map { .value($0) }
        ?? .missing(.notAvailable, because: "not answered; counts as 0 in the country's score")
      return TracedValue(
        IndicatorValue(
          indicator.id, area, String(report.year), outcome, unit: indicator.unit,
          breakdown: "capacity", category: capacity.label, dataType: evidence.dataType,
          flags: evidence.sortedFlags, source: evidence.source,
          note: Remark.note(outcome, [report.edition.name])), evidence,
        instrument: report.edition.name)
    }
  }
}
