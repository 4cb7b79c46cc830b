/// A run of rows of a file, column by column: lent to the consumer of a scan, and refilled afterwards.
///
/// Columns are counted from 0 in the order in which they were asked for. Places and texts of cells are
/// worked out only when somebody asks.
package struct ScanBatch: ~Copyable {
  /// How many rows it has.
  package internal(set) var rowCount = 0
  /// Where its first row stands among the rows that can be used; grows from batch to batch of a worker.
  package internal(set) var ordinal = 0
  let file: String
  let columns: [ScanColumn]
  let labels: [String]
  let grammar: NumberGrammar
  var numberColumns: [[Double]]
  var stateColumns: [[UInt8]]
  var codeColumns: [[Int32]]
  var tables: [CodeTable]
  var records: [CSVRecord] = []

  init(file: String, columns: [ScanColumn], labels: [String], grammar: NumberGrammar) {
    self.file = file
    self.columns = columns
    self.labels = labels
    self.grammar = grammar
    numberColumns = columns.map { _ in [] }
    stateColumns = columns.map { _ in [] }
    codeColumns = columns.map { _ in [] }
    tables = columns.map { column in
      if case .code = column { CodeTable(isUsed: true) } else { CodeTable(isUsed: false) }
    }
  }

  /// The numbers of a column, 0 where there is none; meant to be read, not to be kept.
  package func numbers(_ column: Int) -> [Double] { numberColumns[column] }

  /// What became of the cells of a column of numbers: values of `CellState`.
  package func states(_ column: Int) -> [UInt8] { stateColumns[column] }

  /// The codes of a column's texts, as this worker gave them; 0 is an empty cell.
  package func codes(_ column: Int) -> [Int32] { codeColumns[column] }

  /// The text of a code of this worker, unquoted and without blanks around it.
  package func text(of code: Int32, in column: Int) -> String { tables[column].texts[Int(code)] }

  /// The text of a cell, unquoted.
  package func text(row: Int, column: Int) -> String {
    records[row][columns[column].position]
  }

  /// The physical line on which a row begins.
  package func line(of row: Int) -> Int { records[row].line }

  /// The place of a cell.
  package func location(row: Int, column: Int) -> SourceLocation {
    records[row].location(of: columns[column].position, in: file)
  }

  /// What is wrong with an invalid cell of a column of numbers; nil where nothing is.
  package func problem(row: Int, column: Int) -> Diagnostic? {
    grammar.microdataProblem(
      with: text(row: row, column: column), inColumn: labels[columns[column].position],
      at: location(row: row, column: column))
  }
}
