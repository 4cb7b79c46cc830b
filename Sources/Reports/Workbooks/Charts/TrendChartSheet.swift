internal import Indicators
internal import Spreadsheet
internal import Statistics

/// How the headline indicators of a report's own area have moved: the estimate, and its limits as broken lines.
enum TrendChartSheet {
  static func make(
    _ evaluation: Evaluation, index: ValueIndex, scope: ReportScope
  ) -> SheetModel? {
    let context = evaluation.context
    let area = scope.area ?? .world
    var rows: [[SheetCell]] = []
    var charts: [SheetChart] = []
    for indicator in Headline.indicators(of: context) where indicator.unit != .level {
      let points = points(of: indicator.id, area, index)
      guard let first = points.first?.year, let last = points.last?.year, points.count > 2 else {
        continue
      }
      let start = rows.count
      let name = context.countries.name(of: area)
      rows += points.map { row($0, indicator, name) }
      var chart = SheetChart(
        kind: .scatter, title: "\(.known(indicator.title)), \(name)",
        description: """
          Line over the years \(first) to \(last): \(.known(indicator.title)), \(name), \
          from \(text(points.first)) to \(text(points.last)). The numbers are in the table of this sheet.
          """,
        categoryTitle: "Year", valueTitle: ChartSheet.axisTitle(of: indicator.unit),
        rows: start..<rows.count, category: 2, series: [.init(column: 3, look: ChartLook.lines[0])])
      if points.contains(where: { $0.interval != nil }) {
        chart.series += [.init(column: 4, look: .limit), .init(column: 5, look: .limit)]
      }
      chart.categoryLimits = Double(first - 1)...Double(last + 1)
      chart.valueLimits = limits(of: points, indicator.unit)
      charts.append(chart)
    }
    return ChartSheet.make(
      "Trend charts", title: "Trends of the headline indicators", table: "t_trends",
      columns, rows, charts,
      lines: [
        "Only figures that can be compared: of the same countries as the newest one, from the same kind of source, and since the last change of the instrument.",
        "Broken lines are limits of uncertainty, where the source gives them.",
      ])
  }

  private static let columns = [
    SheetColumn("Area", width: 10...22), SheetColumn("Indicator", width: 14...30),
    SheetColumn("Year"), SheetColumn("Estimate"), SheetColumn("Lower limit"),
    SheetColumn("Upper limit"), SheetColumn("Unit", width: 6...16), SheetColumn("Data type"),
    SheetColumn("Source", width: 10...24),
  ]

  /// From 0, so that a slope looks as steep as it is; nil where there are numbers below 0.
  private static func limits(of points: [IndicatorValue], _ unit: Unit) -> ClosedRange<Double>? {
    let all = points.flatMap { [$0.number, $0.interval?.lower, $0.interval?.upper] }.compactMap(
      \.self)
    guard let least = all.min(), let most = all.max(), least >= 0, most > 0 else { return nil }
    if unit == .index, most <= 100 { return 0...100 }
    var step = 1.0
    while step * 10 <= most { step *= 10 }
    while step > most { step /= 10 }
    return 0...((most / (step / 2)).rounded(.up) * step / 2)
  }

  private static func text(_ value: IndicatorValue?) -> SheetText {
    value.flatMap { value in
      value.number.map { .figure($0, value.unit, isMarked: true) }
    } ?? ""
  }

  /// The numbers of a series that one line may join.
  private static func points(
    of indicator: String, _ area: Area, _ index: ValueIndex
  ) -> [IndicatorValue] {
    // Survey figures of a group rest on windows of years that overlap: a line would show one survey several times.
    if area.kind.isGroup, Catalogue.restsOnSurveyWindows(indicator) { return [] }
    guard let latest = index.latest(indicator, area), latest.number != nil,
      let last = latest.year
    else { return [] }
    let since = Catalogue.breaks(of: indicator).filter { $0 <= last }.max() ?? 0
    return index.series(indicator, area).filter { point in
      guard point.number != nil, let year = point.year, point.period.count == 4 else {
        return false
      }
      return year >= since && point.members == latest.members
        && (point.survey == nil) == (latest.survey == nil)
    }
  }

  private static func row(
    _ value: IndicatorValue, _ indicator: Indicator, _ name: String
  ) -> [SheetCell] {
    let format = value.unit.presentation.cellFormat
    let cell = { (number: Double?) in
      number.map { SheetCell.number($0, format: format) } ?? .blank
    }
    return [
      .text(name), .known(indicator.title), .period(value.period), cell(value.number),
      cell(value.interval?.lower), cell(value.interval?.upper),
      .known(value.unit.presentation.heading), .known(value.dataType.rawValue),
      .notes(value.source),
    ]
  }
}
