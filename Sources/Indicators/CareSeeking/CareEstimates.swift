/// The values of indicators of care seeking: from the sums of surveys, and from tabulations (pse.md B).
enum CareEstimates {
  /// The values of a `.care` indicator; none for an indicator of another kind.
  static func values(of indicator: Indicator, in context: EvaluationContext) -> [IndicatorValue] {
    context.records.careSeeking.flatMap { record -> [IndicatorValue] in
      let figures = record.tabulated.filter { $0.indicator == indicator.id }.map {
        CareFigureValue(record, context.thresholds).value(of: $0, indicator)
      }
      guard case .care(let measure) = indicator.formula else { return figures }
      let surveyed = record.samples.flatMap { sample in
        record.tables.flatMap { table in
          CareQuestion(record, table, indicator, sample, context.thresholds).values(of: measure)
        }
      }
      return figures + surveyed
    }
  }
}
