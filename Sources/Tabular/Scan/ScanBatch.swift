/// A run of rows of a file, column by column: lent to the consumer of a scan, and refilled afterwards.
///
/// Columns are counted from 0 in the order in which they were asked for. Places and texts of cells are
/// worked out only when somebody asks.
package struct ScanBatch: ~Copyable {
  /// How many rows it has.
  package private(set) var rowCount = 0
  /// Where its first row stands among the rows of the file that can be used, counted from 0.
  package private(set) var ordinal = 0

  private let file: String
  private let labels: [String]
  private let layout: ScanChunk.Layout
  private let grammar: NumberGrammar
  private let columns: [ScanColumn]
  private var readers: [ColumnReader]
  /// The rows, if they were read one by one.
  private var records: [CSVRecord] = []
  private var isFromChunk = false
  private var firstLine = 1
  /// The bytes of the rows, if they were read at once.
  var chunk: ScanChunk

  init(_ request: ScanRequest) {
    file = request.file
    labels = request.labels
    layout = request.layout
    grammar = request.grammar
    columns = request.columns
    readers = request.columns.map { ColumnReader($0, grammar: request.grammar) }
    chunk = ScanChunk(capacity: request.chunkBytes)
  }

  /// The numbers of a column, 0 where there is none; meant to be read, not to be kept.
  package func numbers(_ column: Int) -> [Double] { readers[column].numbers }

  /// What became of the cells of a column of numbers: values of `CellState`.
  package func states(_ column: Int) -> [UInt8] { readers[column].states }

  /// The codes of a column's texts, as this worker gave them; 0 is an empty cell.
  package func codes(_ column: Int) -> [Int32] { readers[column].codes }

  /// The text of a code of this worker, unquoted and without blanks around it.
  package func text(of code: Int32, in column: Int) -> String {
    String(decoding: readers[column].texts.texts[Int(code)], as: UTF8.self)
  }

  /// The label of a column, as the file has it.
  package func label(of column: Int) -> String { labels[columns[column].position] }

  /// The text of a cell, unquoted.
  package func text(row: Int, column: Int) -> String {
    record(row)[columns[column].position]
  }

  /// The physical line on which a row begins.
  package func line(of row: Int) -> Int {
    guard isFromChunk else { return records[row].line }
    return firstLine + (chunk.shape.isLineARow ? row : chunk.breaks(before: chunk.start(row, 0)))
  }

  /// The place of a cell.
  package func location(row: Int, column: Int) -> SourceLocation {
    record(row).location(of: columns[column].position, in: file)
  }

  /// What is wrong with an invalid cell of a column of numbers; nil where nothing is.
  package func problem(row: Int, column: Int) -> Diagnostic? {
    grammar.microdataProblem(
      with: text(row: row, column: column), inColumn: labels[columns[column].position],
      at: location(row: row, column: column))
  }

  private func record(_ row: Int) -> CSVRecord {
    guard isFromChunk else { return records[row] }
    let raw = chunk.record(row, delimiter: layout.delimiter, line: line(of: row))
    return CSVRecord(raw, count: labels.count)
  }

  /// Makes the columns of rows that were read one by one.
  mutating func fill(with rows: [CSVRecord], from ordinal: Int) {
    (records, isFromChunk) = (rows, false)
    (rowCount, self.ordinal) = (rows.count, ordinal)
    for column in readers.indices {
      readers[column].read(rows, from: ordinal)
    }
  }

  /// Makes the columns of the rows that stand in the chunk, whose first one is on this line.
  mutating func fillFromChunk(line: Int, from ordinal: Int) {
    (records, isFromChunk, firstLine) = ([], true, line)
    (rowCount, self.ordinal) = (chunk.shape.rowCount, ordinal)
    for column in readers.indices {
      readers[column].read(chunk, from: ordinal)
    }
  }

  /// The texts that the worker met, column by column.
  var texts: [CodeTexts] { readers.map(\.texts) }
}
