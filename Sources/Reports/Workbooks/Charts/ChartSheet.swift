internal import Indicators

/// A sheet of charts with the table that they are drawn from (workbook.md §4 and §5.7).
enum ChartSheet {
  /// How to read bars that float.
  static let intervalLines: [SheetText] = [
    "A bar reaches from the lower to the upper limit of uncertainty; its colour changes at the estimate.",
    "A hatched bar from 0 is an estimate without limits.",
  ]

  /// The quantity on an axis: an index says more than its scale.
  static func axisTitle(of unit: Unit) -> SheetText {
    let heading = unit.presentation.heading
    return unit == .index
      ? "Index, \(heading)" : .known(heading.prefix(1).uppercased() + heading.dropFirst())
  }

  /// The sheet; nil without a chart.
  static func make(
    _ name: String, title: SheetText, table: String, _ columns: [SheetColumn],
    _ rows: [[SheetCell]], _ charts: [SheetChart], lines: [SheetText] = []
  ) -> SheetModel? {
    guard !charts.isEmpty else { return nil }
    var sheet = SheetModel(
      name, title: title,
      lines: [
        charts.count == 1
          ? "This worksheet contains one table; the chart at its side is drawn from it and described in words."
          : "This worksheet contains one table; the charts at its side are drawn from it and described in words."
      ] + lines,
      table: SheetTable(
        table, columns, rows: rows.map { $0.map { $0 == .text("") ? .blank : $0 } }))
    sheet.charts = charts
    return sheet
  }
}
