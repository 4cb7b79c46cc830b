internal import Foundation
internal import Indicators
public import Tabular

/// What a CSV file is: the answer of `describe`.
public struct FileDescription: Sendable {
  /// For people; empty where the file cannot be read.
  public let text: String
  /// For machines.
  public let json: String
  /// What is wrong with the file.
  public let log: DiagnosticLog

  private struct Form: Encodable {
    struct Column: Encodable {
      let name: String
      let filled, numbers: Int
      let example: String
    }
    let file: String
    var encoding = "", delimiter = "", decimal = "", newline = "", layout = "", sha256 = ""
    var byteOrderMark = false
    var preambleLines = 0, headerLine = 0, rows = 0, rejected = 0, blankLines = 0, bytes = 0
    var columns: [Column] = []
  }

  private struct Counter {
    var filled = 0
    var numbers = 0
    var example = ""
  }

  /// Reads a file and describes it; what cannot be read is in the log.
  public static func make(of path: String, encoding: String? = nil) -> FileDescription {
    var form = Form(file: path)
    var log = DiagnosticLog()
    var options = CSVOptions()
    options.encoding = encoding
    options.header = .matching { Layout.detect($0) != nil }
    options.footers = ["Data from database:", "Last Updated:"]
    do throws(Diagnostic) {
      try read(path, options, &form, &log)
    } catch {
      var complaint = error
      // There is no manifest here that paths could start from.
      if complaint.concern == .missingInput { complaint.hint = nil }
      log.report(complaint)
    }
    let json = JSONOutput.page(form) ?? "{}"
    return FileDescription(text: page(form), json: json, log: log)
  }

  private static func read(
    _ path: String, _ options: CSVOptions, _ form: inout Form, _ log: inout DiagnosticLog
  ) throws(Diagnostic) {
    var reader = try CSVReader(
      path == "-" ? .standardInput : .file(path), named: path, options: options)
    let dialect = reader.dialect
    form.encoding = dialect.encoding
    form.byteOrderMark = dialect.hasByteOrderMark
    form.delimiter = dialect.delimiter == "\t" ? "tab" : String(dialect.delimiter)
    form.decimal = String(dialect.decimal.rawValue)
    form.newline = dialect.newline
    form.preambleLines = dialect.preambleLines
    form.headerLine = reader.headerLine
    form.layout = Layout.detect(reader.labels)?.rawValue ?? "none that is known"
    let labels = reader.labels
    var counters = [Counter](repeating: Counter(), count: labels.count)
    let grammar = NumberGrammar(dialect)
    while let record = try reader.next(&log) {
      for index in labels.indices where index < record.count && !record.isBlank(index) {
        counters[index].filled += 1
        let text = record[index]
        if counters[index].example.isEmpty { counters[index].example = String(text.prefix(24)) }
        if case .number = grammar.read(text) { counters[index].numbers += 1 }
      }
    }
    form.rows = reader.rowsRead
    form.rejected = reader.rowsRejected
    form.blankLines = reader.blankLines
    form.columns = zip(labels, counters).map {
      .init(name: $0, filled: $1.filled, numbers: $1.numbers, example: $1.example)
    }
    let fingerprint = try reader.fingerprint()
    form.bytes = fingerprint.bytes
    form.sha256 = fingerprint.sha256
  }

  private static func page(_ form: Form) -> String {
    guard !form.encoding.isEmpty else { return "" }
    var lines = [
      form.file,
      "  layout:    \(form.layout)",
      "  encoding:  \(form.encoding)\(form.byteOrderMark ? " with byte order mark" : "")",
      "  delimiter: \(form.delimiter)   decimal mark: \(form.decimal)   line ends: \(form.newline)",
      "  header:    line \(form.headerLine)\(form.preambleLines > 0 ? ", after \(form.preambleLines) lines of preamble" : "")",
      "  rows:      \(form.rows) read, \(form.rejected) rejected, \(form.blankLines) blank lines",
      "  bytes:     \(form.bytes)   SHA-256: \(form.sha256)",
      "  columns:   \(form.columns.count)",
    ]
    let width = min(form.columns.map(\.name.count).max() ?? 0, 40)
    for column in form.columns {
      let name = column.name.padding(
        toLength: max(width, column.name.count), withPad: " ", startingAt: 0)
      let example = column.example.isEmpty ? "" : ", for example \(column.example)"
      lines.append("    \(name)  \(column.filled) filled, \(column.numbers) numbers\(example)")
    }
    return lines.joined(separator: "\n")
  }
}
