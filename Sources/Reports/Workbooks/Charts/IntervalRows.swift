internal import Indicators
internal import Spreadsheet
internal import Statistics

/// Rows with an estimate and its limits, and the lying bars drawn from them (workbook.md §6, A).
///
/// A bar reaches from the lower limit to the upper one and changes its colour at the estimate; spreadsheets
/// have no limits of one's own for bars. An estimate without limits is a hatched bar from 0. The steps are
/// numbers of the table, because the library copies no formula's number into a chart.
struct IntervalRows {
  /// What stands before the figures; the last of these columns names the bars.
  let lead: [SheetColumn]
  /// What the bars are, as the title of their axis.
  let categoryTitle: SheetText
  private(set) var rows: [[SheetCell]] = []
  private(set) var charts: [SheetChart] = []
  private var holdsFewCases = false

  init(lead: [SheetColumn], categoryTitle: SheetText) {
    self.lead = lead
    self.categoryTitle = categoryTitle
  }

  static let figures = [
    SheetColumn("Estimate"), SheetColumn("Lower limit"), SheetColumn("Upper limit"),
    SheetColumn("Unit", width: 6...16), SheetColumn("Data type", width: 6...12),
    SheetColumn("Mark"),
    SheetColumn("Lower limit to estimate"), SheetColumn("Estimate to upper limit"),
    SheetColumn("Estimate without limits"),
  ]

  var columns: [SheetColumn] { lead + Self.figures }

  /// How to read the bars, and parentheses where a figure stands in some.
  var lines: [SheetText] {
    ChartSheet.intervalLines + (holdsFewCases ? [MarkLegend.fewCases] : [])
  }

  /// Adds a block of rows, and its chart where there are numbers that bars can show.
  mutating func add(
    _ block: [(lead: [SheetCell], value: IndicatorValue)], title: SheetText, about: SheetText
  ) {
    let start = rows.count
    rows += block.map { $0.lead + Self.cells($0.value) }
    if block.contains(where: \.value.isFromFewCases) { holdsFewCases = true }
    let shown = block.map(\.value).filter { $0.number != nil }
    guard shown.count > 1, shown.allSatisfy(Self.canBeDrawn) else { return }
    let unit = SheetText.known(shown[0].unit.presentation.heading)
    let limited = shown.filter { $0.interval != nil }
    let first = lead.count
    var series: [SheetChart.Series] = []
    if !limited.isEmpty {
      series += [
        .init(column: first + 1, look: .unseen),
        .init(column: first + 6, look: .belowEstimate),
        .init(column: first + 7, look: .aboveEstimate),
      ]
    }
    if limited.count < shown.count {
      series.append(
        .init(column: first + 8, look: limited.isEmpty ? ChartLook.bars[0] : .withoutLimits))
    }
    let numbers = shown.compactMap(\.number)
    let ends = [numbers.min() ?? 0, numbers.max() ?? 0].map {
      SheetText.figure($0, shown[0].unit, isMarked: false)
    }
    charts.append(
      SheetChart(
        kind: .stackedBars, title: title,
        description: """
          Lying bars, \(about). \(shown.count) estimates from \(ends[0]) to \(ends[1]) (\(unit)); \
          \(limited.count) of them with limits. The numbers are in the table of this sheet.
          """,
        categoryTitle: categoryTitle, valueTitle: ChartSheet.axisTitle(of: shown[0].unit),
        rows: start..<rows.count,
        // A legend of four names takes two lines.
        category: first - 1, series: series,
        height: 150 + 22 * block.count + (series.count > 3 ? 24 : 0)))
  }

  /// A bar that crosses 0, or whose estimate is outside of its limits, would lie.
  private static func canBeDrawn(_ value: IndicatorValue) -> Bool {
    guard let number = value.number, number >= 0 else { return false }
    guard let limits = value.interval else { return true }
    return limits.lower >= 0 && limits.lower <= number && number <= limits.upper
  }

  private static func cells(_ value: IndicatorValue) -> [SheetCell] {
    let format = value.unit.presentation.cellFormat
    let cell = { (number: Double?) in
      number.map { SheetCell.number($0, format: format) } ?? .blank
    }
    let (number, limits) = (value.number, value.interval)
    let step = { (from: Double?, to: Double?) -> SheetCell in
      guard canBeDrawn(value), let from, let to else { return .blank }
      return cell(to - from)
    }
    return [
      DataSheet.main(value), cell(limits?.lower), cell(limits?.upper),
      .known(value.unit.presentation.heading), .known(value.dataType.rawValue),
      DataSheet.mark(value),
      step(limits?.lower, number), step(number, limits?.upper),
      limits == nil ? cell(number) : .blank,
    ]
  }
}
