extension Chart {
  /// How many series spreadsheets draw in one chart.
  static let seriesLimit = 255
  /// How many points spreadsheets draw in one series.
  static let pointLimit = 32_000

  /// The chart with its words as XML can hold them; refused without words, without series, or of no size.
  func prepared() throws(SpreadsheetError) -> Chart {
    var ready = self
    ready.title = try Self.line(title, "title", limit: 255)
    // What spreadsheets keep of a description.
    ready.description = try Self.line(description, "description", limit: 2_000)
    ready.valueTitle = try Self.line(valueTitle, "title of the axis of values", limit: 255)
    ready.categoryTitle = try CellText.line(categoryTitle)
    guard (1...Self.seriesLimit).contains(series.count) else {
      throw SpreadsheetError(.chart, "a chart has 1 to \(Self.seriesLimit) series")
    }
    guard (100...8_000).contains(width), (100...8_000).contains(height) else {
      throw SpreadsheetError(.chart, "a chart of \(width) to \(height) pixels cannot be drawn")
    }
    if let step = valueStep, !(step.isFinite && step > 0) {
      throw SpreadsheetError(.chart, "the steps of an axis are not above 0")
    }
    for limits in [valueLimits, categoryLimits].compactMap(\.self) {
      guard limits.lowerBound.isFinite, limits.upperBound.isFinite,
        limits.lowerBound < limits.upperBound
      else { throw SpreadsheetError(.chart, "the ends of an axis are no range") }
    }
    return ready
  }

  private static func line(
    _ text: String, _ what: String, limit: Int
  ) throws(SpreadsheetError) -> String {
    let line = try CellText.line(text)
    guard line.contains(where: { !$0.isWhitespace }) else {
      throw SpreadsheetError(.chart, "the chart has no \(what)")
    }
    guard line.utf16.count <= limit else {
      throw SpreadsheetError(.chart, "the chart’s \(what) is longer than \(limit) characters")
    }
    return line
  }
}
