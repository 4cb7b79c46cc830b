/// A CSV file read for a few of its columns, in batches, by several workers at once.
///
/// It finds header and dialect, counts rows, and says what is wrong with them exactly as `CSVReader`
/// does. What it gives does not depend on the number of threads, if the states of the consumer do not
/// depend on how the rows are shared out: every worker has a state of its own and sees its batches in
/// the order of the file, but which batches those are is chance. Sums must therefore be exact.
package struct ColumnScan: ~Copyable {
  private static let rowsPerBatch = 2048

  /// The labels of the columns, trimmed.
  package let labels: [String]
  /// The physical line of the header; 0 where the options say that there is none.
  package let headerLine: Int
  /// How the file is written.
  package let dialect: CSVDialect
  private let file: String
  private var reader: CSVReader

  /// Opens a source, works out its dialect and reads its header; `file` is its name in diagnostics.
  package init(
    _ source: ByteSource, named file: String, options: CSVOptions = CSVOptions(),
    chunkBytes: Int = 256 * 1024
  ) throws(Diagnostic) {
    reader = try CSVReader(source, named: file, options: options, chunkBytes: chunkBytes)
    labels = reader.labels
    headerLine = reader.headerLine
    dialect = reader.dialect
    self.file = file
  }

  /// Reads all rows into the states of the workers and merges them.
  ///
  /// `initial` makes an empty state: one for each worker and one that all are merged into; `each` adds
  /// a batch to a worker's state; `merge` adds a finished state, whose codes are the worker's, to the
  /// whole, whose codes are the file's. Throws where the file cannot be read to its end; what was wrong
  /// with rows before is in the log.
  package consuming func run<State: Sendable>(
    _ columns: [ScanColumn], missing: Set<String> = [], threads: Int? = nil,
    _ log: inout DiagnosticLog, initial: @escaping @Sendable () -> State,
    each: @escaping @Sendable (inout State, borrowing ScanBatch) -> Void,
    merge: (inout State, consuming State, CodeMap) -> Void
  ) async throws(Diagnostic) -> ScanResult<State> {
    var batch = ScanBatch(
      file: file, columns: columns, labels: labels,
      grammar: NumberGrammar(dialect, missing: missing))
    var state = initial()
    var ordinal = 0
    while true {
      let rows = try nextRows(&log)
      if rows.isEmpty { break }
      batch.fill(with: rows, from: ordinal)
      ordinal += rows.count
      each(&state, batch)
    }
    let (maps, texts) = CodeMap.unite([batch.tables], columns: columns.count)
    var whole = initial()
    merge(&whole, state, maps[0])
    let fingerprint = try reader.fingerprint()
    let summary = ScanSummary(
      rowsRead: reader.rowsRead, rowsRejected: reader.rowsRejected, blankLines: reader.blankLines,
      fingerprint: fingerprint)
    return ScanResult(state: whole, summary: summary, texts: texts)
  }

  private mutating func nextRows(_ log: inout DiagnosticLog) throws(Diagnostic) -> [CSVRecord] {
    var rows: [CSVRecord] = []
    while rows.count < Self.rowsPerBatch, let record = try reader.next(&log) { rows.append(record) }
    return rows
  }
}
