internal import Tabular

extension InputFile {
  /// Reads a file of one record kind: binds its columns by name, stops where a required one is missing, and hands out rows.
  func readRecords(
    _ columns: [Column], _ log: inout DiagnosticLog,
    _ take: (InputRow) throws(Diagnostic) -> Void
  ) -> InputSummary {
    read(&log) { header, log in
      var found = DiagnosticLog()
      let binding = ColumnBinding(
        columns, labels: header.labels, file: file, headerLine: header.line,
        renamed: specification.columns, log: &found)
      log.merge(found)
      return found.contains(.error) ? nil : binding
    } each: { (row, _) throws(Diagnostic) in
      try take(row)
    }
  }
}
