internal import Tabular

/// What was read from one file, for run.json and the provenance sheet.
public struct InputSummary: Sendable, Hashable {
  /// The path as the manifest gives it.
  public var path: String
  /// The kind of input.
  public var kind: String
  /// The layout, for observations.
  public var layout: String
  /// Bytes of the file.
  public var bytes: Int
  /// SHA-256 of the file, in hexadecimal.
  public var sha256: String
  /// Rows read.
  public var rows: Int
  /// Rows that could not be used.
  public var rejected: Int
}

/// One file of an input: opened, its columns bound, its rows handed out one by one, its bytes hashed on the way.
struct InputFile {
  let specification: InputSpecification
  /// The path as the manifest gives it.
  let file: String
  /// The path on disk.
  let path: String
  /// What an engine told, in place of a file.
  var held: EngineRecords?

  var shortName: String {
    if held != nil { return file }
    return file == "-" ? "stdin" : String(file.split(separator: "/").last ?? Substring(file))
  }

  var options: CSVOptions {
    var options = CSVOptions()
    options.delimiter = specification.delimiter
    options.encoding = specification.encoding
    options.decimal = specification.decimal
    options.isLenient = specification.isLenient
    options.footers = ["Data from database:", "Last Updated:"]
    options.header =
      specification.providers.header.map { .none(columns: $0) }
      ?? .matching { Layout.detect($0) != nil }
    return options
  }

  /// Where the bytes come from.
  var source: ByteSource { file == "-" ? .standardInput : .file(path) }

  /// Options for a file whose first record names the columns.
  var plainOptions: CSVOptions {
    var plain = options
    (plain.header, plain.footers) = (.first, [])
    return plain
  }

  /// Nothing read yet.
  var emptySummary: InputSummary {
    InputSummary(
      path: file, kind: specification.kind.rawValue, layout: "", bytes: 0, sha256: "", rows: 0,
      rejected: 0)
  }

  /// Hands on what was found in rows: errors, or warnings where such rows are left out.
  func hand(_ found: DiagnosticLog, to log: inout DiagnosticLog) {
    guard specification.badRows == .leaveOut else { return log.merge(found) }
    log.merge(found.mapped { downgraded($0) })
  }

  /// Reads all rows: `bind` sees the header once; `each` takes a row or throws what is wrong with it.
  func read(
    _ log: inout DiagnosticLog,
    bind: (CSVReader.Header, inout DiagnosticLog) -> ColumnBinding?,
    each: (InputRow, inout DiagnosticLog) throws(Diagnostic) -> Void
  ) -> InputSummary {
    if let held { return read(held, &log, bind: bind, each: each) }
    var summary = emptySummary
    do throws(Diagnostic) {
      var reader = try CSVReader(
        source, named: file, options: options)
      let filter = bindFilter(reader.labels, line: reader.headerLine, &log)
      let header = CSVReader.Header(labels: reader.labels, line: reader.headerLine)
      guard let binding = bind(header, &log) else { return summary }
      let grammar = NumberGrammar(reader.dialect, missing: Set(specification.missing))
      var rejected = 0
      var passed = 0
      var scratch = DiagnosticLog()
      while let record = try reader.next(&scratch) {
        pass(&scratch, to: &log)
        guard filter.allSatisfy({ $0.values.contains(record[$0.column].trimmed) }) else { continue }
        passed += 1
        let row = InputRow(
          record: .file(record), binding: binding, grammar: grammar, file: file,
          shortName: shortName)
        do throws(Diagnostic) { try each(row, &log) } catch {
          rejected += 1
          log.report(downgraded(error))
        }
      }
      pass(&scratch, to: &log)
      summary.rows = reader.rowsRead
      summary.rejected = reader.rowsRejected + rejected
      reportNothing(summary, passed, isFiltered: !filter.isEmpty, &log)
      let fingerprint = try reader.fingerprint()
      summary.bytes = fingerprint.bytes
      summary.sha256 = fingerprint.sha256
    } catch {
      log.report(error)
    }
    return summary
  }

  /// Says so where there is no row, or none is left.
  func reportNothing(
    _ summary: InputSummary, _ passed: Int, isFiltered: Bool, _ log: inout DiagnosticLog
  ) {
    let (what, place) = (held == nil ? "file" : "table", SourceLocation(file: file))
    if summary.rows == 0 {
      log.report(
        Diagnostic(
          .error, "no-data",
          held == nil ? "the file has a header and no rows" : "the table has no rows", at: place,
          hint: held == nil
            ? "put the data under the header, or take the file out of the manifest" : nil))
    }
    guard summary.rows > 0, passed == 0, isFiltered else { return }
    log.report(
      Diagnostic(
        .error, "no-data", "`where` leaves no row of the \(what)", at: place,
        hint: held == nil ? "look at the file's values: `indicator-report describe \(file)`" : nil
      ))
  }

  /// Hands on what the reader said of rows that it refused.
  private func pass(_ scratch: inout DiagnosticLog, to log: inout DiagnosticLog) {
    guard !scratch.kept.isEmpty else { return }
    if specification.badRows == .stop {
      log.merge(scratch)
    } else {
      for diagnostic in scratch.kept { log.report(downgraded(diagnostic)) }
    }
    scratch = DiagnosticLog()
  }

  /// A bad row stops the input, or is left out where the manifest says so.
  func downgraded(_ diagnostic: Diagnostic) -> Diagnostic {
    guard specification.badRows == .leaveOut, diagnostic.severity == .error else {
      return diagnostic
    }
    var warning = diagnostic
    warning.severity = .warning
    warning.message += "; the row is left out"
    return warning
  }

  func bindFilter(
    _ labels: [String], line: Int?, _ log: inout DiagnosticLog
  ) -> [(column: Int, values: Set<String>)] {
    var filter: [(column: Int, values: Set<String>)] = []
    for (name, values) in specification.filter.sorted(by: { $0.key < $1.key }) {
      guard let column = labels.firstIndex(of: name) else {
        log.report(
          ColumnBinding.missing(
            name, for: nil, labels: labels, at: SourceLocation(file: file, line: line)))
        continue
      }
      filter.append((column, Set(values)))
    }
    return filter
  }
}

extension CSVReader {
  /// The header as a value: labels and the line they stand on; the columns of a table stand on none.
  struct Header {
    let labels: [String]
    let line: Int?
  }
}
