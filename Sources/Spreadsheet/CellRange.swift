/// A rectangle of cells, corners included; rows and columns are counted from 0.
package struct CellRange: Hashable, Sendable {
  /// The rows.
  package var rows: ClosedRange<Int>
  /// The columns.
  package var columns: ClosedRange<Int>

  /// Names a rectangle; whether it is on the sheet is checked where it is used.
  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// The first cell.
  package var first: CellReference {
    CellReference(row: rows.lowerBound, column: columns.lowerBound)
  }

  /// The last cell.
  package var last: CellReference {
    CellReference(row: rows.upperBound, column: columns.upperBound)
  }

  /// The range with its sheet, for formulas and defined names: `'Key figures'!$A$1:$B$9`.
  package func absoluteText(on sheet: String) -> String {
    var text = SheetName.quoted(sheet) + "!"
    append(to: &text)
    return text
  }

  /// Adds the range without its sheet, for texts in which it follows a sheet’s name: `$A$1:$B$9`.
  package func append(to text: inout String) {
    first.append(to: &text)
    guard first != last else { return }
    text += ":"
    last.append(to: &text)
  }

  func overlaps(_ other: CellRange) -> Bool {
    rows.overlaps(other.rows) && columns.overlaps(other.columns)
  }

  func checked() throws(SpreadsheetError) {
    try first.checked()
    try last.checked()
  }
}
