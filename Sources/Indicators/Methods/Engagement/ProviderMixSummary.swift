internal import Statistics
internal import Tabular

/// A programme's public-private mix by owner and level: coverage, treatment success and notifications (pse.md E1b to E1d).
struct ProviderMixSummary {
  let indicator: Indicator
  let context: EvaluationContext

  func values(of measure: ProviderMixMeasure) -> [IndicatorValue] {
    let summary = RecordSummary<ProviderMix>(indicator: indicator, context: context)
    let years = Dictionary(grouping: context.records.services.mix, by: \.year)
    return years.sorted { $0.key < $1.key }.flatMap { year, records in
      // Success is of patients who began treatment the year before.
      let period = measure == .success ? String(year - 1) : String(year)
      return summary.values(of: records, in: period) { findings(measure, $0, year) }
    }
  }

  private func findings(
    _ measure: ProviderMixMeasure, _ records: [ProviderMix], _ year: Int
  ) -> [Finding] {
    switch measure {
    case .coverage: ratios(records, .active, of: .providers)
    case .success:
      ratios(records, .treated, of: .cohort).map { $0.noting("cohort of \(year - 1)") }
    case .notifications: notifications(records)
    case .difference: differences(records)
    }
  }

  private func sum(
    _ records: [ProviderMix], _ measure: ProviderMix.Measure, _ owner: String, _ level: String
  ) -> (value: Double, records: [ProviderMix])? {
    let held = records.filter { $0.measure == measure && $0.owner == owner && $0.level == level }
    guard !held.isEmpty else { return nil }
    return (ExactSum(held.map(\.number)).value, held)
  }

  private func owners(_ records: [ProviderMix]) -> [String] {
    Set(records.filter { !$0.isNational }.map(\.owner)).sorted()
  }

  /// The nation, then each owner, then each owner and level.
  private func ratios(
    _ records: [ProviderMix], _ part: ProviderMix.Measure, of whole: ProviderMix.Measure
  ) -> [Finding] {
    let levels = Set(records.map(\.level)).sorted()
    return (["national"] + owners(records)).flatMap { owner in
      levels.compactMap { level -> Finding? in
        guard let above = sum(records, part, owner, level),
          let below = sum(records, whole, owner, level)
        else { return nil }
        let ratio = Finding.ratio(above.value, of: below.value, none: "the denominator is 0")
          .resting(on: above.records + below.records)
        if owner == "national" { return level.isEmpty ? ratio : ratio.under("level", level) }
        return level.isEmpty
          ? ratio.under("owner", owner) : ratio.under("owner+level", "\(owner)+\(level)")
      }
    }
  }

  private func notifications(_ records: [ProviderMix]) -> [Finding] {
    guard let national = sum(records, .notified, "national", "") else { return [] }
    let levels = Set(records.map(\.level)).sorted()
    return owners(records).flatMap { owner in
      levels.compactMap { level -> Finding? in
        guard let own = sum(records, .notified, owner, level) else { return nil }
        let share = Finding.ratio(own.value, of: national.value, none: "nobody was notified")
          .resting(on: own.records + national.records)
        return level.isEmpty
          ? share.under("owner", owner) : share.under("owner+level", "\(owner)+\(level)")
      }
    }
  }

  /// What the owners add up to, less what the whole country is given as.
  private func differences(_ records: [ProviderMix]) -> [Finding] {
    ProviderMix.Measure.allCases.compactMap { measure in
      guard let national = sum(records, measure, "national", "") else { return nil }
      let parts = owners(records).compactMap { sum(records, measure, $0, "") }
      guard !parts.isEmpty else { return nil }
      return Finding.number(ExactSum(parts.map(\.value)).value - national.value)
        .resting(on: national.records + parts.flatMap(\.records))
        .under("measure", measure.rawValue)
    }
  }
}
