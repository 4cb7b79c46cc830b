internal import Indicators

/// Every sheet of charts for which there is data.
enum ChartSheets {
  static func make(
    _ evaluation: Evaluation, index: ValueIndex, scope: ReportScope
  ) -> [SheetModel] {
    [
      TrendChartSheet.make(evaluation, index: index, scope: scope),
      CountryChartSheet.make(evaluation, index: index, scope: scope),
      ProgressChartSheet.make(evaluation, index: index, scope: scope),
      GovernanceChartSheet.make(evaluation, index: index, scope: scope),
      SectorChartSheet.make(evaluation, index: index, scope: scope),
      QuintileChartSheet.make(evaluation, index: index, scope: scope),
      EquityChartSheet.make(evaluation, index: index, scope: scope),
    ].compactMap { $0 }
  }
}
