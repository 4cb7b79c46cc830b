/// A sheet as a value: what stands on it, before any cell is written.
package struct SheetModel: Sendable, Hashable {
  /// The sheet's name in English, by which others refer to it.
  package var name: String
  /// The name on the tab.
  package var tab: String
  /// The heading in A1.
  package var title: SheetText
  /// The lines between heading and table, one cell each in column A.
  package var lines: [SheetText]
  /// The table, where the sheet has one.
  package var table: SheetTable?
  /// Cells that formulas of other workbooks find by name, wherever their rows move.
  package var names: [CellName] = []
  /// Charts at the side of the table.
  package var charts: [SheetChart] = []

  /// Makes a sheet.
  package init(
    _ name: String, title: SheetText, lines: [SheetText] = [], table: SheetTable? = nil
  ) {
    self.name = name
    self.tab = name
    self.title = title
    self.lines = lines
    self.table = table
  }
}

/// A marked table: one row of unique headings, then rows of cells.
package struct SheetTable: Sendable, Hashable {
  /// The table's name, unique in the workbook.
  package var name: String
  /// The columns.
  package var columns: [SheetColumn]
  /// The rows, each as long as the columns.
  package var rows: [[SheetCell]]

  /// Makes a table.
  package init(_ name: String, _ columns: [SheetColumn], rows: [[SheetCell]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}

/// A column's heading and width.
package struct SheetColumn: Sendable, Hashable {
  /// The heading, with the unit where the column has one.
  package var heading: SheetText
  /// The least and greatest width, in characters.
  package var width: ClosedRange<Double>

  /// Makes a column.
  package init(_ heading: SheetText, width: ClosedRange<Double> = 8...40) {
    self.heading = heading
    self.width = width
  }
}

/// A cell's content with its look.
package enum SheetCell: Sendable, Hashable {
  /// A number, with the unit's number format.
  case number(Double, format: String)
  /// A formula on cells of the workbook, with the number that it gives.
  case formula(SheetFormula, cached: Double, format: String)
  /// A text; wrapped where the column is narrower.
  case text(String)
  /// A word of a status, which stands out in the form that people work in.
  case status(String, Emphasis)
  /// The program's words, or a word that it knows.
  case word(SheetText)
  /// A bracketed mark for a missing value, as `[x]`.
  case mark(String)
  /// A link to another sheet of the workbook.
  case sheetLink(String, text: SheetText)
  /// Nothing, in a row where that is explained by the status column.
  case blank

  /// A year as a number, so that it can be sorted and filtered; any other period as its text.
  static func period(_ text: String) -> SheetCell {
    guard text.count == 4, let year = Double(text) else { return .text(text) }
    return .number(year, format: "0")
  }

  /// The words of a cell that wraps.
  var words: String? {
    switch self {
    case .text(let text), .status(let text, _): text
    case .word(let text): text.plain
    case .number, .formula, .mark, .sheetLink, .blank: nil
    }
  }

  /// A word of a closed list or of the catalogue; nothing for an empty one.
  static func known(_ text: String) -> SheetCell { text.isEmpty ? .blank : .word(.known(text)) }

  /// Notes or sources in one cell, parted by `; `.
  static func notes(_ text: String) -> SheetCell { text.isEmpty ? .blank : .word(.notes(text)) }

  /// A breakdown's category: a key, which stays as it is in all languages, or words.
  static func category(_ text: String) -> SheetCell {
    text.contains(" ") ? .word(.known(text)) : .text(text)
  }

  /// Words of a closed list in one cell.
  static func known(_ texts: [String]) -> SheetCell {
    texts.isEmpty ? .blank : .word(.row(texts.map(SheetText.known), separator: "; "))
  }

  /// What stands in the cell, before it is said.
  var text: SheetText {
    if case .word(let text) = self { text } else { .given(shown) }
  }

  /// The text as shown, for estimating widths.
  package var shown: String {
    switch self {
    case .number(_, format: "0"), .formula(_, _, format: "0"): "00000"
    case .number(let number, _), .formula(_, let number, _):
      String(number.magnitude < 1e7 ? "-000000.0" : "-000 000 000")
    case .text(let text), .status(let text, _), .mark(let text): text
    case .word(let text), .sheetLink(_, let text): text.plain
    case .blank: ""
    }
  }
}
