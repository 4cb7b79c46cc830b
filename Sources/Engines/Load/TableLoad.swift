package import Tabular

/// Puts the rows of a file into a table of an engine: all of them, or the table stays as it was.
package struct TableLoad: Sendable {
  /// What was done.
  package struct Summary: Sendable {
    package let columns: [LoadColumn]
    /// The rows of each server.
    package let rows: [(host: String, count: Int)]
    /// Tables of killed loads that were removed.
    package let removed: [String]
  }

  private let file: String
  private let address: EngineAddress
  private let texts: Set<String>
  private let order: [String]
  /// Lines that are sent at once.
  private static let batchBytes = 4 << 20

  /// Prepares the load of a file; `texts` are columns that stay texts, `order` those by which ClickHouse keeps rows in order.
  package init(file: String, into address: EngineAddress, texts: Set<String>, order: [String]) {
    (self.file, self.address, self.texts, self.order) = (file, address, texts, order)
  }

  /// Reads the file twice: to judge every row before a server hears of it, then to send the rows.
  package func run(
    _ log: inout DiagnosticLog, progress: (String) -> Void
  ) throws(Diagnostic) -> Summary? {
    var loaders: [any EngineLoader] = []
    do throws(EngineError) { loaders = try self.loaders(address, order: order) } catch {
      throw error.diagnostic(at: nil)
    }
    return try run(loaders, &log, progress: progress)
  }

  /// The same with servers that are known already.
  package func run(
    _ loaders: [any EngineLoader], _ log: inout DiagnosticLog, progress: (String) -> Void
  ) throws(Diagnostic) -> Summary? {
    guard let judged = try judge(&log, progress) else { return nil }
    do throws(LoadFailure) {
      return try send(judged, loaders, &log, progress)
    } catch {
      for loader in loaders { loader.abandon() }
      throw error.diagnostic
    }
  }

  private struct Judged {
    let columns: [LoadColumn]
    let rows: Int
    let grammar: NumberGrammar
  }

  private func judge(
    _ log: inout DiagnosticLog, _ progress: (String) -> Void
  ) throws(Diagnostic) -> Judged? {
    var reader = try CSVReader(.file(file), named: file)
    let grammar = NumberGrammar(reader.dialect)
    let labels = reader.labels
    for name in texts.sorted() + order where !labels.contains(name) {
      throw Diagnostic(
        .error, "missing-label", "there is no column \"\(name)\"",
        at: SourceLocation(file: file, line: reader.headerLine),
        hint: Spelling.nearest(to: name, among: labels).map { "did you mean \"\($0)\"?" })
    }
    var census = [ColumnCensus](repeating: ColumnCensus(), count: labels.count)
    while let row = try reader.next(&log) {
      for place in labels.indices {
        census[place].note(ColumnCensus.cell(row.bytes(of: place), grammar))
      }
      if reader.rowsRead.isMultiple(of: 100_000) {
        progress("\(file): \(reader.rowsRead) rows read")
      }
    }
    guard !log.contains(.error) else { return nil }
    for (label, census) in zip(labels, census) where census.isTooLong && !texts.contains(label) {
      log.report(
        Diagnostic(
          .warning, "type-error",
          "\"\(label)\" holds numbers of more than 15 digits: it stays a text",
          at: SourceLocation(file: file), hint: "round them if they are to be summed"))
    }
    let columns = zip(labels, census).map { $1.column($0, isText: texts.contains($0)) }
    return Judged(columns: columns, rows: reader.rowsRead, grammar: grammar)
  }

  private func send(
    _ judged: Judged, _ loaders: [any EngineLoader], _ log: inout DiagnosticLog,
    _ progress: (String) -> Void
  ) throws(LoadFailure) -> Summary {
    var removed: [String] = []
    for loader in loaders {
      removed += try loading { () throws(EngineError) in try loader.begin(judged.columns) }
        .map { "\(loader.host): \($0)" }
    }
    let sent = try sendRows(judged, loaders, &log, progress)
    for (loader, count) in zip(loaders, sent) {
      let found = try loading { () throws(EngineError) in try loader.count() }
      guard found != count else { continue }
      throw LoadFailure(
        EngineError(
          .incomplete, loader.host,
          "\(count) rows were sent and \(found) are there: the old table stays"))
    }
    for (place, loader) in loaders.enumerated() {
      do throws(EngineError) { try loader.publish() } catch {
        throw LoadFailure(error, published: loaders[..<place].map(\.host))
      }
    }
    return Summary(
      columns: judged.columns, rows: Array(zip(loaders.map(\.host), sent)), removed: removed)
  }

  /// Sends the rows in turn to each server; gives back how many each got.
  private func sendRows(
    _ judged: Judged, _ loaders: [any EngineLoader], _ log: inout DiagnosticLog,
    _ progress: (String) -> Void
  ) throws(LoadFailure) -> [Int] {
    var sent = [Int](repeating: 0, count: loaders.count)
    var waiting = loaders.map { _ in LoadRows(judged.columns, judged.grammar) }
    func flush(_ place: Int) throws(LoadFailure) {
      let lines = waiting[place].bytes
      guard !lines.isEmpty else { return }
      try loading { () throws(EngineError) in try loaders[place].add(lines) }
      sent[place] += waiting[place].count
      waiting[place].clear()
      progress("\(address.shortText): \(sent.reduce(0, +)) of \(judged.rows) rows")
    }
    do throws(Diagnostic) {
      var reader = try CSVReader(.file(file), named: file)
      var (rows, place) = (0, 0)
      while let row = try reader.next(&log) {
        waiting[place].append(row)
        if waiting[place].bytes.count >= Self.batchBytes {
          do throws(LoadFailure) { try flush(place) } catch { throw error.diagnostic }
        }
        (rows, place) = (rows + 1, (place + 1) % loaders.count)
      }
      guard rows == judged.rows else {
        throw Diagnostic(
          .error, "source-error", "the file changed while it was loaded",
          at: SourceLocation(file: file), hint: "load it again when it is at rest")
      }
    } catch { throw LoadFailure(error) }
    for place in loaders.indices { try flush(place) }
    return sent
  }

  private func loading<T>(_ body: () throws(EngineError) -> T) throws(LoadFailure) -> T {
    do throws(EngineError) { return try body() } catch { throw LoadFailure(error) }
  }
}
