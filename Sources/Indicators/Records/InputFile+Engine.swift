internal import Engines
internal import Tabular

extension InputFile {
  /// Hands out the rows of an engine's table as `read` does those of a file: tuple by tuple, once for each row or once for all.
  func read(
    _ held: EngineRecords, _ log: inout DiagnosticLog,
    bind: (CSVReader.Header, inout DiagnosticLog) -> ColumnBinding?,
    each: (InputRow, inout DiagnosticLog) throws(Diagnostic) -> Void
  ) -> InputSummary {
    var summary = emptySummary
    summary.path = held.address.text
    let filter = bindFilter(held.labels, line: nil, &log)
    guard let binding = bind(CSVReader.Header(labels: held.labels, line: nil), &log) else {
      return summary
    }
    // Decimals of an engine have a point, whatever its texts look like.
    let grammar = NumberGrammar(
      decimal: specification.decimal ?? .point, missing: Set(specification.missing))
    var passed = 0
    for tuple in held.tuples {
      let record = InputRecord.engine(tuple)
      guard filter.allSatisfy({ $0.values.contains(record[$0.column].trimmed) }) else { continue }
      passed += tuple.rows
      let row = InputRow(
        record: record, binding: binding, grammar: grammar, file: file, shortName: shortName,
        rows: held.isCounted ? 1 : tuple.rows)
      do throws(Diagnostic) {
        for _ in 0..<(held.isCounted ? tuple.rows : 1) { try each(row, &log) }
      } catch {
        summary.rejected += tuple.rows
        var complaint = error
        if tuple.rows > 1 { complaint.message += " (\(tuple.rows) rows that are alike)" }
        log.report(downgraded(complaint))
      }
    }
    summary.rows = held.rows
    reportNothing(summary, passed, isFiltered: !filter.isEmpty, &log)
    return summary
  }
}
