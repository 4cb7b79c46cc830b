internal import Statistics

/// A column as a heading and a function of the row: a table made of such columns cannot be ragged.
package struct TextColumn<Row> {
  /// What is true of the whole column.
  package let column: TextTable.Column
  /// What a row says in it.
  package let cell: (Row) -> Phrase

  /// Makes a column; a blank cell is shown as not available.
  package init(
    _ heading: Phrase, _ alignment: TextTable.Alignment = .text, priority: Int = 0,
    cell: @escaping (Row) -> Phrase
  ) {
    column = TextTable.Column(heading, alignment, priority: priority)
    self.cell = cell
  }
}

extension TextTable {
  /// Makes a table of rows of any kind; the columns say what each row shows.
  package init<Row>(
    of rows: [Row], columns: [TextColumn<Row>], caption: Phrase = Phrase(), notes: [Phrase] = []
  ) {
    self.init(
      whole: columns.map(\.column),
      rows: rows.map { row in
        columns.map { column in
          let cell = column.cell(row)
          return cell.isBlank ? Phrase(Missing.notAvailable.rawValue) : cell
        }
      }, caption: caption, notes: notes)
  }
}
