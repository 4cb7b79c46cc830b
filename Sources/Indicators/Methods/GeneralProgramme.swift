internal import Statistics

/// The GPW13 UHC Billion: average service coverage, the single measure, and what changed since 2018
/// (uhc.md A7).
public enum GeneralProgramme {
  /// The year that changes are counted from.
  public static let baseline = 2018

  /// The values of a part of the UHC Billion, in the years in which a country holds an input that
  /// only it uses.
  public static func values(
    of indicator: Indicator, in context: EvaluationContext
  ) -> [IndicatorValue] {
    guard case .generalProgramme(let part) = indicator.formula else { return [] }
    let table = context.observations
    return table.areas(holding: GeneralProgrammeTracer.ownKeys).flatMap { area in
      let years = Set(
        GeneralProgrammeTracer.ownKeys.flatMap {
          table.series($0, in: area).observations.map(\.year)
        })
      return years.sorted().flatMap { year in
        let figures = Figures(
          indicator: indicator, area: area, year: year, context: context,
          now: GeneralProgrammeYear(area, year, in: table))
        return figures.values(of: part)
      }
    }
  }

  /// What is said of one area and year.
  private struct Figures {
    let indicator: Indicator
    let area: Area
    let year: Int
    let context: EvaluationContext
    let now: GeneralProgrammeYear

    func values(of part: GeneralProgrammePart) -> [IndicatorValue] {
      switch part {
      case .averageCoverage:
        [value(now.averageCoverage, now.evidence(withHardship: false), notes: [nets])]
      case .groups:
        GeneralProgrammeTracer.Group.allCases.map { group in
          value(
            now.mean(of: group), now.evidence(withHardship: false, group: group), group: group,
            notes: group == .infectious ? [nets] : [])
        }
      case .singleMeasure:
        [value(now.singleMeasure, now.evidence(withHardship: true), notes: [nets])]
      case .change: year > baseline ? [change] : []
      case .contribution: year > baseline ? [contribution] : []
      }
    }

    private var nets: String { now.hasNets ? "" : "without bed nets" }

    private func value(
      _ result: GeneralProgrammeYear.Result, _ evidence: Evidence,
      group: GeneralProgrammeTracer.Group? = nil, notes: [String]
    ) -> IndicatorValue {
      let outcome = Self.outcome(result, in: year)
      return IndicatorValue(
        indicator.id, area, String(year), outcome, unit: indicator.unit,
        breakdown: group == nil ? "" : "group", category: group?.rawValue ?? "",
        dataType: evidence.dataType, flags: evidence.sortedFlags, source: evidence.source,
        note: Remark.note(outcome, ["GPW13 method"] + notes))
    }

    private static func outcome(
      _ result: GeneralProgrammeYear.Result, in year: Int
    ) -> IndicatorValue.Outcome {
      switch result {
      case .value(let number): .value(number)
      case .missing(let what):
        .missing(
          .notAvailable, because: "no value of \(year) for \(what.joined(separator: ", "))")
      }
    }

    /// The change of the single measure since the baseline, with the evidence of both years.
    private var movement: (outcome: IndicatorValue.Outcome, evidence: Evidence) {
      let then = GeneralProgrammeYear(area, baseline, in: context.observations)
      var evidence = then.evidence(withHardship: true)
      evidence.merge(now.evidence(withHardship: true))
      let (before, after) = (then.singleMeasure, now.singleMeasure)
      guard let first = before.number, let last = after.number else {
        let outcome =
          before.number == nil
          ? Self.outcome(before, in: baseline) : Self.outcome(after, in: year)
        return (outcome, evidence)
      }
      return (.value(last - first), evidence)
    }

    private var change: IndicatorValue { moved(movement.outcome, movement.evidence) }

    private var contribution: IndicatorValue {
      let (outcome, evidence) = movement
      guard case .value(let points) = outcome else { return moved(outcome, evidence) }
      guard let people = context.populations.population(of: area, in: year) else {
        return moved(
          .missing(.notAvailable, because: "no population of \(year)"), evidence)
      }
      var seen = evidence
      seen.add(places: people.source)
      if people.year != year { seen.mark(.weightsOfOtherYear) }
      return moved(
        .value(people.persons * points / 100), seen,
        note: "population of \(people.year): \(Remark.number(people.persons, decimals: 0))")
    }

    private func moved(
      _ outcome: IndicatorValue.Outcome, _ evidence: Evidence, note: String = ""
    ) -> IndicatorValue {
      IndicatorValue(
        indicator.id, area, "\(baseline)-\(year)", outcome, unit: indicator.unit,
        dataType: evidence.dataType, flags: evidence.sortedFlags, source: evidence.source,
        note: Remark.note(outcome, ["GPW13 method, single measure", note]))
    }
  }
}
