import Tabular

/// All that reading a small file gives, for comparison.
struct Reading {
  var labels: [String] = []
  var rows: [[String]] = []
  var log = DiagnosticLog()
  var failure: Diagnostic?
  var dialect: CSVDialect?
  var counts = Counts()

  struct Counts: Equatable {
    var read = 0
    var rejected = 0
    var blank = 0
    var headerLine = 0
  }

  /// Reads a text as the file `t.csv`.
  init(_ text: String, options: CSVOptions = CSVOptions(), chunkBytes: Int = 65536) {
    self.init(Array(text.utf8), options: options, chunkBytes: chunkBytes)
  }

  /// Reads bytes as the file `t.csv`.
  init(_ bytes: [UInt8], options: CSVOptions = CSVOptions(), chunkBytes: Int = 65536) {
    do throws(Diagnostic) {
      var reader = try CSVReader(
        .bytes(bytes), named: "t.csv", options: options, chunkBytes: chunkBytes)
      labels = reader.labels
      dialect = reader.dialect
      do throws(Diagnostic) {
        while let record = try reader.next(&log) {
          rows.append((0..<record.count).map { record[$0] })
        }
      } catch {
        failure = error
      }
      counts = Counts(
        read: reader.rowsRead, rejected: reader.rowsRejected, blank: reader.blankLines,
        headerLine: reader.headerLine)
    } catch {
      failure = error
    }
  }

  /// What was said, the failure last.
  var text: String {
    [log.text, failure?.text ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The codes of what was said, in order.
  var codes: [String] { (log.kept + [failure].compactMap(\.self)).map(\.code.rawValue) }
}

extension CSVOptions {
  /// Options with one thing changed.
  static func with(_ change: (inout CSVOptions) -> Void) -> CSVOptions {
    var options = CSVOptions()
    change(&options)
    return options
  }
}
