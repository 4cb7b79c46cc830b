internal import Indicators
internal import Statistics

/// The subgroups of each set of the equity sheet, with their intervals, as bars beside their table.
enum EquityChartSheet {
  /// The most charts: more are no picture any more; their rows are in the table of all the same.
  static let mostCharts = 24

  static func make(
    _ evaluation: Evaluation, index: ValueIndex, scope: ReportScope
  ) -> SheetModel? {
    let context = evaluation.context
    var built = IntervalRows(
      lead: [
        SheetColumn("Area", width: 10...22), SheetColumn("Indicator", width: 14...30),
        SheetColumn("Dimension", width: 12...30), SheetColumn("Period"),
        SheetColumn("Subgroup", width: 12...30),
      ], categoryTitle: "Subgroup")
    let sets = EquitySheet.sets(context, index, scope)
    for set in sets.prefix(mostCharts) {
      let area = context.countries.name(of: set.record.area)
      let (title, dimension) = (set.record.title, set.record.dimension)
      built.add(
        set.subgroups.map { value in
          (
            [
              .text(area), .known(title), .known(dimension), .period(value.period),
              .known(value.category),
            ], limited(value)
          )
        }, title: "\(.known(title)) by \(.known(dimension)), \(area), \(set.record.period)",
        about: """
          one for each subgroup: \(.known(title)) by \(.known(dimension)) in \(area), \(set.record.period)
          """)
    }
    let rest = max(0, sets.count - mostCharts)
    return ChartSheet.make(
      "Equity charts", title: "Equity: the subgroups with their limits", table: "t_equity_charts",
      built.columns, built.rows, built.charts,
      lines: built.lines
        + [
          "Where the input has standard errors alone, limits are the estimate less and plus 1.96 of them, within the scale."
        ]
        + (rest > 0
          ? ["The first \(mostCharts) sets in the order of Equity; \(rest) more are in its table."]
          : []))
  }

  /// The subgroup's own limits, else those of its standard error (95 %, normal), never outside of what the unit can be.
  private static func limited(_ value: IndicatorValue) -> IndicatorValue {
    guard value.interval == nil, let number = value.number, let error = value.standardError,
      error > 0
    else { return value }
    var limited = value
    let most = value.unit == .percent ? max(number, 100) : .greatestFiniteMagnitude
    limited.interval = Interval(
      max(min(number, 0), number - 1.959963984540054 * error),
      min(most, number + 1.959963984540054 * error))
    return limited
  }
}
