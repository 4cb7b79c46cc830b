extension Sheet {
  /// Marks a range as a table with one header row, and writes the header's cells.
  ///
  /// The data cells below the header are written apart; the headings of the columns `numbers` stand at the right,
  /// over their figures; those of `stepped` a step in, as the words below them. The name is unique in the workbook, headers differ
  /// without regard to case and are at most 255 characters; there is at least one row, and tables do not
  /// overlap. The library checks none of this, and a spreadsheet would “repair” the file.
  package mutating func addTable(
    named name: String, header: [String], rows: Int, firstRow: Int, firstColumn: Int,
    showsFilter: Bool = false, style: Style = .header, numbers: Set<Int> = [],
    stepped: Set<Int> = []
  ) throws(SpreadsheetError) {
    do throws(SpreadsheetError) {
      let range = try range(header.count, rows, firstRow, firstColumn)
      if let problem = FormulaName.problem(of: name, limit: FormulaName.tableLimit) {
        throw SpreadsheetError(.table, "the table name “\(name)” \(problem)")
      }
      let texts = try Self.prepared(header)
      let format = try content.format(for: style)
      var end = style
      end.alignment = .right
      let formatOfNumbers = numbers.isEmpty ? format : try content.format(for: end)
      var inside = style
      inside.indent += 1
      let formatInside = stepped.isEmpty ? format : try content.format(for: inside)
      let formats = header.indices.map { column in
        if numbers.contains(column) { return formatOfNumbers }
        return stepped.contains(column) ? formatInside : format
      }
      guard content.claim(name) else {
        throw SpreadsheetError(.table, "the name “\(name)” is taken by a table or a name")
      }
      for (offset, text) in texts.enumerated() {
        try claim(CellReference(row: firstRow, column: firstColumn + offset), text: text)
      }
      try library.addTable(name, texts, range, formats, filter: showsFilter)
      tables.append(range)
      expectation.tables += 1
    } catch {
      throw error.located(
        sheet: self.name, cell: CellReference(row: firstRow, column: firstColumn))
    }
  }

  private func range(
    _ columns: Int, _ rows: Int, _ firstRow: Int, _ firstColumn: Int
  ) throws(SpreadsheetError) -> CellRange {
    guard columns > 0, rows > 0 else {
      throw SpreadsheetError(.table, "a table needs a column and a row below its header")
    }
    try CellReference(row: firstRow, column: firstColumn).checked()
    guard rows < CellReference.rowLimit else {
      throw SpreadsheetError(.outOfRange, "\(rows) rows are more than a sheet has")
    }
    let range = CellRange(
      rows: firstRow...(firstRow + rows), columns: firstColumn...(firstColumn + columns - 1))
    try range.checked()
    guard !tables.contains(where: range.overlaps) else {
      throw SpreadsheetError(.table, "the table overlaps another")
    }
    return range
  }

  private static func prepared(_ header: [String]) throws(SpreadsheetError) -> [String] {
    var texts: [String] = []
    var known: Set<String> = []
    for title in header {
      let text = try CellText.prepared(title, limit: 255)
      guard text.contains(where: { !$0.isWhitespace }) else {
        throw SpreadsheetError(.table, "column \(texts.count + 1) of the table has no header")
      }
      guard known.insert(text.lowercased()).inserted else {
        throw SpreadsheetError(.table, "the header “\(title)” is there twice")
      }
      texts.append(text)
    }
    return texts
  }
}
