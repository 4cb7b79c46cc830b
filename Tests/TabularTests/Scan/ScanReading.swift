import Tabular

/// All that the scan of a small file gives, row by row, for comparison.
struct ScanReading: Equatable {
  /// A row: what stands in its cells and where, in the order of the file.
  struct Row: Equatable, Sendable {
    var ordinal: Int
    var cells: [String]
  }

  var labels: [String] = []
  var rows: [Row] = []
  var texts: [[String]] = []
  var log = DiagnosticLog()
  var failure: Diagnostic?
  var summary: ScanSummary?
  var dialect: CSVDialect?
  var headerLine = 0

  /// What was said, the failure last.
  var text: String {
    [log.text, failure?.text ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  static func == (left: ScanReading, right: ScanReading) -> Bool {
    left.labels == right.labels && left.rows == right.rows && left.texts == right.texts
      && left.log.kept == right.log.kept && left.failure == right.failure
      && left.summary == right.summary && left.dialect == right.dialect
      && left.headerLine == right.headerLine
  }
}

extension ScanReading {
  /// What a scan is asked for: of the columns that the file has, those at these positions.
  struct Wish: Sendable {
    var columns: [ScanColumn]
    var missing: Set<String> = []
    var options = CSVOptions()
  }

  /// What the scan gives.
  init(
    scanning source: ByteSource, _ wish: Wish, chunkBytes: Int = 256 * 1024, threads: Int = 1
  ) async {
    do throws(Diagnostic) {
      let scan = try ColumnScan(
        source, named: "t.csv", options: wish.options, chunkBytes: chunkBytes)
      (labels, dialect, headerLine) = (scan.labels, scan.dialect, scan.headerLine)
      let columns = wish.columns.filter { $0.position < scan.labels.count }
      let result = try await scan.run(
        columns, missing: wish.missing, threads: threads, &log, initial: { [Row]() },
        each: { rows, batch in
          for row in 0..<batch.rowCount { rows.append(Self.row(row, of: batch, columns)) }
        },
        merge: { whole, part, map in
          whole = (whole + part).sorted { $0.ordinal < $1.ordinal }
        })
      (rows, texts, summary) = (result.state, result.texts, result.summary)
    } catch {
      failure = error
    }
  }

  private static func row(
    _ row: Int, of batch: borrowing ScanBatch, _ columns: [ScanColumn]
  ) -> Row {
    var cells = ["line \(batch.line(of: row))"]
    for (index, column) in columns.enumerated() {
      let place =
        "\(batch.location(row: row, column: index)) \(batch.text(row: row, column: index))"
      switch column {
      case .number:
        let problem = batch.problem(row: row, column: index)?.text ?? ""
        let bits = batch.numbers(index)[row].bitPattern
        cells.append("\(place): \(bits), \(batch.states(index)[row]) \(problem)")
      case .code:
        let code = batch.codes(index)[row]
        let text = batch.text(of: code, in: index)
        cells.append("\(place): \(text)\(code == 0 ? " (0)" : "")")
      }
    }
    return Row(ordinal: batch.ordinal + row, cells: cells)
  }
}
