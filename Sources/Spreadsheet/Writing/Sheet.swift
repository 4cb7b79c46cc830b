/// A sheet that is lent by its workbook; rows and columns are counted from 0.
package struct Sheet: ~Copyable {
  let library: XlsxSheet
  var content: WorkbookContent
  var expectation: WorkbookExpectation.Sheet
  var cells = WrittenCells()
  var tables: [CellRange] = []
  private let index: Int

  init(_ name: String, _ library: XlsxSheet, of content: consuming WorkbookContent) {
    self.library = library
    index = content.sheetNames.count - 1
    self.content = content
    expectation = WorkbookExpectation.Sheet(name: name)
    expectation.digest = TextDigest()
  }

  /// The sheet's name.
  package var name: String { expectation.name }

  /// Writes one cell; throws when the value cannot be written or the cell has been written before.
  package mutating func write(
    _ value: CellValue, row: Int, column: Int, style: Style
  ) throws(SpreadsheetError) {
    let cell = CellReference(row: row, column: column)
    do throws(SpreadsheetError) {
      try cell.checked()
      let format = try content.format(for: style)
      try write(value, at: cell, format)
    } catch {
      throw error.located(sheet: name, cell: cell)
    }
  }

  private mutating func write(
    _ value: CellValue, at cell: CellReference, _ format: XlsxFormat
  ) throws(SpreadsheetError) {
    switch value {
    case .number(let number):
      let number = try Self.finite(number)
      try claim(cell, isNumber: true)
      try library.write(number, cell.row, cell.column, format)
    case .text(""), .blank:
      try claim(cell)
      try library.writeBlank(cell.row, cell.column, format)
    case .text(let text):
      let text = try CellText.prepared(text)
      try claim(cell, text: text)
      guard !text.isEmpty else { return try library.writeBlank(cell.row, cell.column, format) }
      try library.write(text, cell.row, cell.column, format)
    case .formula(let formula, let cached):
      let formula = try FormulaText.prepared(formula)
      let cached = try Self.finite(cached)
      try claim(cell)
      try library.write(formula: formula, cached: cached, cell.row, cell.column, format)
    case .link(let target, let text):
      try write(target, text, at: cell, format)
    }
  }

  private mutating func write(
    _ target: LinkTarget, _ text: String, at cell: CellReference, _ format: XlsxFormat
  ) throws(SpreadsheetError) {
    let address = try target.address()
    let text = try CellText.prepared(text)
    guard !text.isEmpty else { throw SpreadsheetError(.link, "the link has no words") }
    guard expectation.links < LinkTarget.countLimit else {
      throw SpreadsheetError(.link, "a sheet can hold \(LinkTarget.countLimit) links at most")
    }
    try claim(cell, text: text)
    expectation.links += 1
    if case .sheet(let name, _) = target {
      content.noteLink(to: name, from: self.name, cell: cell)
    }
    try library.write(link: address, text: text, cell.row, cell.column, format)
  }

  /// Takes down that a cell is written, and its words.
  mutating func claim(
    _ cell: CellReference, text: String = "", isNumber: Bool = false
  ) throws(SpreadsheetError) {
    guard cells.insert(row: cell.row, column: cell.column, isNumber: isNumber) else {
      throw SpreadsheetError(.writtenTwice, "the cell has been written before")
    }
    guard !text.isEmpty else { return }
    expectation.texts += 1
    expectation.digest?.add(TextDigest.hash(text), row: cell.row, column: cell.column)
  }

  /// A number that XML can hold; −0 becomes 0, because it would be shown with its sign (traps 2 and 3).
  private static func finite(_ number: Double) throws(SpreadsheetError) -> Double {
    guard number.isFinite else {
      throw SpreadsheetError(.notFinite, "\(number) is not a number that a cell can hold")
    }
    return number == 0 ? 0 : number
  }

  /// Gives the workbook back, with what was written here.
  consuming func finish() -> WorkbookContent {
    var done = expectation
    done.cells = cells.count
    done.rows = cells.rowCount
    content.finish(done, at: index)
    return content
  }
}
