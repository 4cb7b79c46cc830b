extension Sheet {
  /// Draws a chart from cells of this sheet, its corner at a cell.
  ///
  /// The cells are written before: the library copies their numbers into the chart, so that previewers show
  /// it, and copies a formula's number as 0. Therefore values are cells with plain numbers, and empty cells
  /// are cells that are not written.
  package mutating func addChart(
    _ chart: Chart, row: Int, column: Int
  ) throws(SpreadsheetError) {
    let place = CellReference(row: row, column: column)
    do throws(SpreadsheetError) {
      try place.checked()
      let ready = try chart.prepared()
      var points = 0
      for series in ready.series { points += try checkedPoints(of: series, in: ready.kind) }
      let drawn = try content.addChart(ready.kind)
      for series in ready.series { try drawn.add(series, on: name) }
      drawn.dress(ready)
      try library.insert(drawn, ready, at: place)
      expectation.charts += 1
      expectation.chartPoints += points
    } catch {
      throw error.located(sheet: name, cell: place)
    }
  }

  /// How many numbers a series has; throws when its cells are not there or are of another kind.
  private func checkedPoints(
    of series: ChartSeries, in kind: Chart.Kind
  ) throws(SpreadsheetError) -> Int {
    guard cells.contains(row: series.name.row, column: series.name.column) else {
      throw SpreadsheetError(.chart, "the name of a series, \(series.name.text), is not written")
    }
    for range in [series.categories, series.values] {
      try range.checked()
      guard range.rows.count == 1 || range.columns.count == 1 else {
        throw SpreadsheetError(.chart, "a series has more than one row and column")
      }
    }
    let count = series.values.rows.count * series.values.columns.count
    guard count == series.categories.rows.count * series.categories.columns.count,
      count <= Chart.pointLimit
    else {
      throw SpreadsheetError(
        .chart, "a series has not one category for each value, or over \(Chart.pointLimit) values")
    }
    try checkCategories(of: series, numbers: kind == .scatter)
    return try numbers(in: series.values)
  }

  private func checkCategories(
    of series: ChartSeries, numbers: Bool
  ) throws(SpreadsheetError) {
    for row in series.categories.rows {
      for column in series.categories.columns {
        let isThere =
          numbers
          ? cells.containsNumber(row: row, column: column)
          : cells.contains(row: row, column: column)
        guard isThere else {
          let cell = CellReference(row: row, column: column).text
          throw SpreadsheetError(
            .chart, "the category \(cell) is not written" + (numbers ? " as a number" : ""))
        }
      }
    }
  }

  private func numbers(in range: CellRange) throws(SpreadsheetError) -> Int {
    var count = 0
    for row in range.rows {
      for column in range.columns {
        guard cells.contains(row: row, column: column) else { continue }
        guard cells.containsNumber(row: row, column: column) else {
          throw SpreadsheetError(
            .chart,
            "the value \(CellReference(row: row, column: column).text) is no plain number")
        }
        count += 1
      }
    }
    guard count > 0 else { throw SpreadsheetError(.chart, "a series has no number") }
    return count
  }
}
