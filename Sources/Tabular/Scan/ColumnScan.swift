/// A CSV file read for a few of its columns, in batches, by several workers at once.
///
/// It finds header and dialect, counts rows, and says what is wrong with them exactly as `CSVReader`
/// does. What it gives does not depend on the number of threads, if the states of the consumer do not
/// depend on how the rows are shared out: every worker has a state of its own and sees its batches in
/// the order of the file, but which batches those are is chance. Sums must therefore be exact.
package struct ColumnScan: ~Copyable {
  /// The labels of the columns, trimmed; trailing ones that are empty are left out.
  package let labels: [String]
  /// The physical line of the header; 0 where the options say that there is none.
  package let headerLine: Int
  /// How the file is written.
  package let dialect: CSVDialect
  private let file: String
  private let layout: ScanChunk.Layout
  private let chunkBytes: Int
  private let desk: ScanDesk

  /// Opens a source, works out its dialect and reads its header; `file` is its name in diagnostics.
  ///
  /// The size of the chunks changes nothing in what is read.
  package init(
    _ source: ByteSource, named file: String, options: CSVOptions = CSVOptions(),
    chunkBytes: Int = 256 * 1024
  ) throws(Diagnostic) {
    let reader = try CSVReader(source, named: file, options: options)
    labels = reader.labels
    headerLine = reader.headerLine
    dialect = reader.dialect
    layout = reader.layout
    self.file = file
    self.chunkBytes = chunkBytes
    desk = ScanDesk(ScanIntake(reader, of: source, options: options, chunkBytes: chunkBytes))
  }

  /// Reads all rows into the states of the workers and merges them.
  ///
  /// `initial` makes an empty state: one for each worker and one that all are merged into; `each` adds
  /// a batch to a worker's state; `merge` adds a finished state, whose codes are the worker's, to the
  /// whole, whose codes are the file's. `progress` is told now and then how many bytes are done.
  /// Throws where the file cannot be read to its end; what was wrong with rows before is in the log.
  package consuming func run<State: Sendable>(
    _ columns: [ScanColumn], missing: Set<String> = [], threads: Int,
    _ log: inout DiagnosticLog, initial: @escaping @Sendable () -> State,
    each: @escaping @Sendable (inout State, borrowing ScanBatch) -> Void,
    merge: (inout State, consuming State, CodeMap) -> Void,
    progress: (@Sendable (Int) -> Void)? = nil
  ) async throws(Diagnostic) -> ScanResult<State> {
    let request = ScanRequest(
      file: file, labels: labels, layout: layout,
      grammar: NumberGrammar(dialect, missing: missing), columns: columns, chunkBytes: chunkBytes)
    let desk = desk
    let workers = await withTaskGroup { group in
      for number in 0..<max(1, threads) {
        group.addTask {
          let worker = ScanWorker(desk, request, state: initial(), each: each, progress: progress)
          return (number, worker.run())
        }
      }
      var finished = [(state: State, texts: [CodeTexts])?](repeating: nil, count: max(1, threads))
      for await (number, result) in group { finished[number] = result }
      return finished.compactMap(\.self)
    }
    let summary = try desk.finish(&log)
    let (maps, texts) = CodeMap.unite(workers.map(\.texts), columns: columns.count)
    var whole = initial()
    for (worker, map) in zip(workers, maps) { merge(&whole, worker.state, map) }
    return ScanResult(state: whole, summary: summary, texts: texts)
  }
}
