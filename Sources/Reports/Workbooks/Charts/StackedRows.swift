internal import Indicators
internal import Spreadsheet

/// Rows whose parts stand side by side in columns, and the bars drawn from them.
struct StackedRows {
  let lead: [SheetColumn]
  let parts: [SheetColumn]
  /// For each part the place of its look among those of bars.
  let looks: [Int]
  private(set) var rows: [[SheetCell]] = []
  private(set) var charts: [SheetChart] = []

  init(lead: [SheetColumn], parts: [SheetText], looks: [Int]? = nil) {
    self.looks = looks ?? Array(parts.indices)
    self.lead = lead
    self.parts = parts.map { SheetColumn($0) }
  }

  var columns: [SheetColumn] { lead + parts }

  /// Adds rows without a chart.
  mutating func add(_ block: [(lead: [SheetCell], parts: [SheetCell])]) {
    rows += block.map { $0.lead + $0.parts }
  }

  /// Draws the rows from a place on; the last of the leading columns names the bars.
  mutating func draw(
    from start: Int, title: SheetText, about: SheetText, categoryTitle: SheetText,
    valueTitle: SheetText,
    limits: ClosedRange<Double>? = nil
  ) {
    let drawn = rows[start...]
    let held = parts.indices.filter { part in
      drawn.contains { if case .number = $0[lead.count + part] { true } else { false } }
    }
    guard !held.isEmpty else { return }
    let bars = ChartLook.bars
    let totals = drawn.map { row in
      row.dropFirst(lead.count).reduce(0.0) {
        if case .number(let number, _) = $1 { $0 + number } else { $0 }
      }
    }
    charts.append(
      SheetChart(
        kind: .stackedBars, title: title,
        description: """
          Lying bars in parts, \(about). Parts: \(.row(held.map { parts[$0].heading }, separator: ", ")). \
          The numbers are in the table of this sheet.
          """,
        categoryTitle: categoryTitle, valueTitle: valueTitle, valueLimits: limits,
        // Few things counted need no halves.
        valueStep: limits == nil && totals.allSatisfy { $0 <= 10 } ? 1 : nil,
        rows: start..<rows.count, category: lead.count - 1,
        series: held.map { .init(column: lead.count + $0, look: bars[looks[$0] % bars.count]) },
        height: 150 + 24 * drawn.count))
  }
}
