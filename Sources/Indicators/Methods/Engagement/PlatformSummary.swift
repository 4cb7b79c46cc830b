internal import Statistics

/// Platforms for dialogue (pse.md G8).
struct PlatformSummary {
  let indicator: Indicator
  let context: EvaluationContext

  func values(of measure: PlatformMeasure) -> [IndicatorValue] {
    let summary = RecordSummary<DialoguePlatform>(indicator: indicator, context: context)
    let platforms = context.records.portfolio.platforms
    return summary.values(of: platforms, in: context.asOf.description) { records in
      switch measure {
      case .number: return [.count(of: records)]
      case .activity: return ratios(\.held, of: \.planned, records, "planned meeting")
      case .privateChair: return ratios(\.privatelyChaired, of: \.held, records, "meeting")
      case .decisions: return ratios(\.implemented, of: \.taken, records, "decision")
      case .terms: return [.share(of: records, \.hasTerms, none: "no platform says so")]
      case .minutes: return [.share(of: records, \.hasPublicMinutes, none: "no platform says so")]
      case .seats: return seats(records)
      }
    }
  }

  /// A ratio of sums over the platforms that have both numbers, and each platform's own.
  private func ratios(
    _ part: KeyPath<DialoguePlatform, Double?>, of whole: KeyPath<DialoguePlatform, Double?>,
    _ records: [DialoguePlatform], _ what: String
  ) -> [Finding] {
    let held = records.filter { $0[keyPath: part] != nil && $0[keyPath: whole] != nil }
    guard !held.isEmpty else { return [] }
    let ratio = { (records: [DialoguePlatform]) in
      Finding.ratio(
        ExactSum(records.compactMap { $0[keyPath: part] }).value,
        of: ExactSum(records.compactMap { $0[keyPath: whole] }).value,
        none: "no \(what) is recorded"
      ).resting(on: records)
    }
    return ([ratio(held)] + held.map { ratio([$0]).of("platform", $0.id) })
      .map { $0.marked(.aboveAgreed, if: ($0.number ?? 0) > 100) }
  }

  private func seats(_ records: [DialoguePlatform]) -> [Finding] {
    DialoguePlatform.seatGroups.compactMap { group in
      let held = records.filter { $0.seats != nil && $0.seatsByGroup[group] != nil }
      guard !held.isEmpty else { return nil }
      return Finding.ratio(
        ExactSum(held.compactMap { $0.seatsByGroup[group] }).value,
        of: ExactSum(held.compactMap(\.seats)).value, none: "no seat is recorded"
      ).resting(on: held).under("seat", group)
    }
  }
}
