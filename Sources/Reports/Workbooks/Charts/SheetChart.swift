package import Spreadsheet

/// A chart as a value: drawn from rows of its sheet's own table, beside it.
package struct SheetChart: Sendable, Hashable {
  /// One column of the table as a series; its heading is the series' name.
  package struct Series: Sendable, Hashable {
    /// The column's place in the table.
    package var column: Int
    /// How it looks.
    package var look: ChartLook
  }

  /// How it is drawn.
  package var kind: Chart.Kind
  /// The title.
  package var title: SheetText
  /// What it shows, for those who do not see it.
  package var description: SheetText
  /// What the categories are; empty where the title says it.
  package var categoryTitle: SheetText
  /// The quantity with its unit.
  package var valueTitle: SheetText
  /// The ends of the axis of values.
  package var valueLimits: ClosedRange<Double>?
  /// The steps of the axis of values.
  package var valueStep: Double?
  /// The ends of the axis of years in a scatter.
  package var categoryLimits: ClosedRange<Double>?
  /// The rows of the table that it is drawn from.
  package var rows: Range<Int>
  /// The column with the names of the categories, or the years.
  package var category: Int
  /// The series.
  package var series: [Series]
  /// The height in pixels.
  package var height = 360
}

extension SheetChart {
  /// The width in pixels: half a page that lies.
  static let width = 640
  /// The chart on the cells of a sheet whose table has its headings in `header`; mirrored where the sheet is read from the right.
  func placed(header: Int, isMirrored: Bool) -> Chart {
    let range = { (column: Int) in
      CellRange(
        rows: (header + 1 + rows.lowerBound)...(header + rows.upperBound),
        columns: column...column)
    }
    var chart = Chart(
      kind, title: title.plain, description: description.plain,
      categoryTitle: categoryTitle.plain, valueTitle: valueTitle.plain, valueLimits: valueLimits,
      valueStep: valueStep,
      series: series.map {
        ChartSeries(
          name: CellReference(row: header, column: $0.column), categories: range(category),
          values: range($0.column), look: $0.look)
      }, width: Self.width, height: height)
    chart.categoryLimits = categoryLimits
    chart.isMirrored = isMirrored
    return chart
  }
}
