/// Financial protection of countries: estimated from households where the inputs have them, else as published (uhc.md B).
enum HouseholdEstimates {
  /// The values of a `.households` indicator; none for an indicator of another kind.
  ///
  /// Where a survey and a published figure are of one country and year, the survey's stands, and the other is kept under the breakdown
  /// `published`.
  static func values(of indicator: Indicator, in context: EvaluationContext) -> [IndicatorValue] {
    let found = estimated(indicator, in: context)
    let published = Published.values(of: indicator, in: context)
    guard !published.isEmpty else { return found }
    let given = Set(published.map(place))
    let numbers = Dictionary(
      found.filter { $0.breakdown.isEmpty && $0.number != nil }.map { (place($0), $0) },
      uniquingKeysWith: { first, _ in first })
    let kept = found.filter {
      !$0.breakdown.isEmpty || $0.number != nil || !given.contains(place($0))
    }
    return kept + published.map { apart($0, beside: numbers[place($0)]) }
  }

  /// What the inputs' households give.
  static func estimated(
    _ indicator: Indicator, in context: EvaluationContext
  ) -> [IndicatorValue] {
    guard case .households(let measure) = indicator.formula else { return [] }
    return context.records.households.flatMap { record -> [IndicatorValue] in
      guard record.indicators.contains(where: { $0.id == indicator.id }) else { return [] }
      return record.samples.flatMap { sample in
        HouseholdQuestion(
          record: record, sample: sample, indicator: indicator, measure: measure,
          thresholds: context.thresholds
        ).values
      }
    }
  }

  private static func place(_ value: IndicatorValue) -> String {
    "\(value.area.code) \(value.period)"
  }

  private static func apart(
    _ published: IndicatorValue, beside own: IndicatorValue?
  ) -> IndicatorValue {
    guard let own, let theirs = published.number, let ours = own.number else { return published }
    var value = published
    (value.breakdown, value.category) = ("published", "as published")
    value.note = NoteText.joined([
      published.note,
      "estimated here: \(NoteText.decimal(ours, places: 2)), "
        + "published less estimated: \(NoteText.decimal(theirs - ours, places: 2))",
    ])
    return value
  }
}
