/// A cell's place on a sheet; row and column are counted from 0, as in the calls that write.
package struct CellReference: Hashable, Sendable {
  /// How many rows a sheet has.
  package static let rowLimit = 1_048_576
  /// How many columns a sheet has.
  package static let columnLimit = 16_384

  /// The row, counted from 0.
  package var row: Int
  /// The column, counted from 0.
  package var column: Int

  /// Names a cell; whether it is on the sheet is checked where it is used.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The first cell, `A1`.
  package static let first = CellReference(row: 0, column: 0)

  /// Whether a sheet has such a cell.
  package var isOnSheet: Bool {
    (0..<Self.rowLimit).contains(row) && (0..<Self.columnLimit).contains(column)
  }

  /// The cell's name, for example `B7`; without a meaning when there is no such cell.
  package var text: String { Self.letters(of: column) + String(row &+ 1) }

  /// The cell's name that does not move when a formula is copied, for example `$B$7`.
  package var absoluteText: String {
    var text = ""
    append(to: &text)
    return text
  }

  /// Adds `absoluteText`; workbooks hold tens of thousands of formulas, so no piece is made for it.
  func append(to text: inout String) {
    text += "$"
    text += Self.letters(of: column)
    text += "$"
    text += String(row &+ 1)
  }

  /// A column's letters: 0 is `A`, 26 is `AA`.
  package static func letters(of column: Int) -> String {
    if short.indices.contains(column) { return short[column] }
    return spelt(column)
  }

  /// The letters of the first columns, which are those that tables have.
  private static let short = (0..<64).map { spelt($0) }

  private static func spelt(_ column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest >= 0 {
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest = rest / 26 - 1
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  func checked() throws(SpreadsheetError) {
    guard isOnSheet else {
      throw SpreadsheetError(
        .outOfRange,
        "row \(row) and column \(column), counted from 0, are outside of "
          + "\(Self.rowLimit) rows and \(Self.columnLimit) columns")
    }
  }
}
