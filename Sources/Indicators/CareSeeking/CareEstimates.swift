internal import Statistics

/// The values of indicators of care seeking: from the sums of surveys, and from tabulations (pse.md B).
enum CareEstimates {
  /// The values of a `.care` indicator; none for an indicator of another kind.
  static func values(of indicator: Indicator, in context: EvaluationContext) -> [IndicatorValue] {
    context.records.careSeeking.flatMap { record -> [IndicatorValue] in
      let figures = record.tabulated.filter { $0.indicator == indicator.id }.map {
        CareFigureValue(record, context.thresholds).value(of: $0, indicator)
      }
      guard case .care(let measure) = indicator.formula else { return figures }
      let compared = equity(measure, indicator, record).map { figure -> IndicatorValue in
        var value = CareFigureValue(record, context.thresholds).value(of: figure, indicator)
        value.dataType = .computed
        return value
      }
      let surveyed = record.samples.flatMap { sample in
        record.tables.flatMap { table in
          CareQuestion(record, table, indicator, sample, context.thresholds).values(of: measure)
        }
      }
      return figures + compared + surveyed
    }
  }

  /// What a table's quintiles say of the rich and the poor; a comparison that the table itself holds stands alone.
  private static func equity(
    _ measure: CareMeasure, _ indicator: Indicator, _ record: CareRecord
  ) -> [CareFigure] {
    guard !record.tabulated.isEmpty,
      !record.tabulated.contains(where: { $0.indicator == indicator.id })
    else { return [] }
    let base = indicator.id.split(separator: ".").dropLast().joined(separator: ".")
    let equity = TabulatedEquity(record.tabulated.filter { $0.indicator == base })
    return switch measure {
    case .gap: equity.contrasts(indicator.id, isRatio: false)
    case .gapRatio: equity.contrasts(indicator.id, isRatio: true)
    case .poorest: equity.poorest(indicator.id)
    default: []
    }
  }
}
