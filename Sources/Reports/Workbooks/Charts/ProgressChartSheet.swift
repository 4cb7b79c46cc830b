internal import Indicators

/// How many countries of each group are in which class of progress.
enum ProgressChartSheet {
  private static let id = "uhc.sci.on_track"

  static func make(
    _ evaluation: Evaluation, index: ValueIndex, scope: ReportScope
  ) -> SheetModel? {
    let context = evaluation.context
    let held = ChartAreas.groups(context, scope).map {
      ($0, index.latestBreakdown("class", of: id, $0))
    }.filter { !$0.1.isEmpty }
    let classes = Set(held.flatMap { $0.1.map(\.category) }).sorted { order($0) < order($1) }
    var built = StackedRows(
      lead: [SheetColumn("Period"), SheetColumn("Group", width: 12...32)],
      parts: classes.map { .known($0.prefix(1).uppercased() + $0.dropFirst()) })
    built.add(
      held.map { area, values in
        let numbers = Dictionary(values.map { ($0.category, $0.number) }) { first, _ in first }
        return (
          [.period(values.first?.period ?? ""), .text(context.countries.name(of: area))],
          classes.map { ((numbers[$0] ?? nil).map { .number($0, format: "0") }) ?? .blank }
        )
      })
    guard !built.rows.isEmpty else { return nil }
    built.draw(
      from: 0, title: "Countries by class of progress on service coverage",
      about: """
        one for each group: number of countries in each class of progress on the service coverage index
        """,
      categoryTitle: "Group", valueTitle: "Number of countries")
    return ChartSheet.make(
      "Progress charts", title: "Service coverage: on-track status", table: "t_progress_charts",
      built.columns, built.rows, built.charts,
      lines: [
        "Only countries with figures of two years are counted; Notes and the column Note of Service coverage give the rule."
      ])
  }

  /// From reached to away from the target; unknown classes at the end, by name.
  private static func order(_ name: String) -> (Int, String) {
    let known = ["at target", "on track", "off track", "moving away"]
    return (known.firstIndex(of: name) ?? known.count, name)
  }
}
