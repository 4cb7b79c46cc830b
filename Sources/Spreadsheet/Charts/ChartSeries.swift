/// One series of a chart, on cells of the chart's own sheet that have been written.
package struct ChartSeries: Hashable, Sendable {
  /// The cell with its name, most often a table's heading.
  package var name: CellReference
  /// The cells with what its points are called, or where they stand in a scatter: one row or column.
  package var categories: CellRange
  /// The cells with its numbers; a cell that is not written is a gap.
  package var values: CellRange
  /// How it looks.
  package var look: ChartLook

  /// Makes a series.
  package init(
    name: CellReference, categories: CellRange, values: CellRange, look: ChartLook
  ) {
    self.name = name
    self.categories = categories
    self.values = values
    self.look = look
  }
}
