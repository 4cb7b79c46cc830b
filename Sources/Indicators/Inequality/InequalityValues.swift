internal import Statistics
internal import Tabular

/// Values of outcomes by subgroup, and of inequality between them (stats.md 2).
enum InequalityValues {
  /// The values of an `.inequality` indicator; none for the entries that stand for all outcomes.
  static func values(of indicator: Indicator, in context: EvaluationContext) -> [IndicatorValue] {
    guard case .inequality(let topic, let code?) = indicator.formula else { return [] }
    return context.records.inequalities.records(of: code).flatMap { record in
      switch topic {
      case .subgroups: subgroups(indicator, record)
      case .measure(let measure):
        record.result(measure).map { [value(indicator, record, measure, $0)] } ?? []
      }
    }
  }

  private static func subgroups(
    _ indicator: Indicator, _ record: InequalityRecord
  ) -> [IndicatorValue] {
    record.shownOrder.map { place in
      let (group, data) = (record.groups[place], record.data.groups[place])
      let outcome: IndicatorValue.Outcome =
        group.suppression.map { .missing(.suppressed, because: $0) }
        ?? data.estimate.map { .value($0) }
        ?? .missing(.notAvailable, because: "no value for this subgroup")
      return IndicatorValue(
        indicator.id, record.area, record.period, outcome,
        unit: InequalityTopic.subgroups.unit(of: record),
        breakdown: record.dimension, category: group.name,
        // What a file says of the precision of a value that it does not give is about nothing.
        interval: data.estimate == nil ? nil : group.interval,
        standardError: data.estimate == nil ? nil : data.standardError, count: group.cases,
        dataType: record.dataType, flags: group.isSmallSample ? [.smallSample] : [],
        source: group.source,
        note: NoteText.joined([
          data.population.map { "population \($0.shortestText)" } ?? "",
          data.isReference ? "reference subgroup" : "", group.flag, record.origin,
        ]))
    }
  }

  private static func value(
    _ indicator: Indicator, _ record: InequalityRecord, _ measure: InequalityMeasure,
    _ result: Result<InequalityEstimate, UndefinedInequality>
  ) -> IndicatorValue {
    let words = InequalityWords(record, measure)
    let unit = InequalityTopic.measure(measure).unit(of: record)
    var value: IndicatorValue
    switch result {
    case .failure(let reason):
      value = IndicatorValue(
        indicator.id, record.area, record.period,
        .missing(
          words.isNotApplicable(reason) ? .notApplicable : .notAvailable,
          because: words.text(reason)),
        unit: unit, breakdown: record.dimension)
      value.note = record.origin
    case .success(let found):
      value = IndicatorValue(
        indicator.id, record.area, record.period, .value(found.value), unit: unit,
        breakdown: record.dimension, interval: found.limits.flatMap { shown($0, measure) },
        standardError: found.standardError, count: found.groups)
      value.flags = words.flags(found)
      let used = found.compared.isEmpty ? Array(record.groups.indices) : found.compared
      if used.contains(where: { record.groups[$0].isSmallSample }) {
        value = value.flagged(.smallSample)
      }
      value.note = NoteText.joined(words.parts(found) + [record.origin])
    }
    value.source = record.source
    return value
  }

  /// What cannot be below 0 has no limit below 0 on a page.
  private static func shown(_ limits: Interval, _ measure: InequalityMeasure) -> Interval? {
    guard [.betweenGroupVariance, .theil, .logDeviation].contains(measure) else { return limits }
    return Interval(max(0, limits.lower), max(0, limits.upper))
  }
}

extension IndicatorValue {
  /// Whether its count is of subgroups: a measure of inequality between them.
  package var countsSubgroups: Bool {
    indicator.hasPrefix("ineq.") && !indicator.hasPrefix("ineq.estimate")
  }
}
