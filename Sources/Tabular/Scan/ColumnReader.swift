/// What reads the cells of one column and remembers what it must from batch to batch.
struct ColumnReader: Sendable {
  private let position: Int
  private var cells: NumberColumn?
  private var table: CodeTable?

  /// The numbers of the batch, 0 where there is none.
  private(set) var numbers: [Double] = []
  /// What became of its cells.
  private(set) var states: [UInt8] = []
  /// The codes of its texts.
  private(set) var codes: [Int32] = []

  init(_ column: ScanColumn, grammar: NumberGrammar) {
    position = column.position
    switch column {
    case .number(let position): cells = NumberColumn(position, grammar: grammar)
    case .code(_, let blanks): table = CodeTable(blanks: blanks)
    }
  }

  /// The texts of the column so far; none where it is one of numbers.
  var texts: CodeTexts { table?.found ?? CodeTexts() }

  /// Reads the cells of rows that were read one by one.
  mutating func read(_ rows: [CSVRecord], from ordinal: Int) {
    cells?.read(rows, &numbers, &states)
    if let read = table?.read(rows, position: position, from: ordinal) { codes = read }
  }

  /// Reads the cells of a chunk.
  mutating func read(_ chunk: borrowing ScanChunk, from ordinal: Int) {
    cells?.read(chunk, &numbers, &states)
    if let read = table?.read(chunk, position: position, from: ordinal) { codes = read }
  }
}
