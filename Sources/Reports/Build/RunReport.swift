internal import Foundation
public import Indicators
public import Tabular

/// run.json: what a run read, made and found; the only output that holds the clock.
public struct RunReport: Sendable {
  /// A report that was made, or was not.
  public struct Entry: Sendable {
    /// `built`, `failed` or `invalid`.
    public var status: String
    /// The report's name: its main file.
    public var name: String
    /// The files that were written.
    public var outputs: [Output]
    /// Seconds of work.
    public var seconds: Double
    /// What went wrong.
    public var error: Diagnostic?

    /// A report of which nothing has gone wrong yet.
    init(name: String) {
      status = "built"
      self.name = name
      outputs = []
      seconds = 0
    }
  }

  /// A file that was written.
  public struct Output: Sendable, Hashable {
    /// Its name inside the output folder.
    public var path: String
    /// Its size.
    public var bytes: Int
    /// Its SHA-256.
    public var sha256: String
  }

  /// The program's arguments.
  public var arguments: [String] = []
  /// When the run began, in seconds since 1970.
  public var started = 0.0
  /// When it ended.
  public var finished = 0.0
  /// The report date; `nil` where the run ended before it was known.
  public var asOf: CalendarDate?
  /// The files that were read.
  public var inputs: [InputSummary] = []
  /// The reports.
  public var entries: [Entry] = []
  /// Whether a signal ended the run before all reports were made.
  public var isInterrupted = false
  /// Problems by code.
  public var tallies: [DiagnosticLog.Tally] = []

  /// An empty report of a run.
  public init(asOf: CalendarDate?) { self.asOf = asOf }

  /// The file's bytes.
  public var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(Form(self))).map { Array($0) + [10] } ?? []
  }

  private struct Form: Encodable {
    struct Input: Encodable {
      let path, kind, layout, sha256: String
      let bytes, rows, rejected: Int
    }
    struct File: Encodable {
      let path, sha256: String
      let bytes: Int
    }
    struct Fault: Encodable {
      let code, message: String
      let file: String?
      let line, column: Int?
    }
    struct Report: Encodable {
      let id, status: String
      let outputs: [File]
      let seconds: Double
      let error: Fault?
    }
    struct Count: Encodable {
      let severity, code: String
      let count: Int
    }
    let schema = 1
    let version: String
    let arguments: [String]
    let started, finished: String
    let asOf: String?
    let interrupted: Bool?
    let inputs: [Input]
    let reports: [Report]
    let diagnostics: [Count]

    enum CodingKeys: String, CodingKey {
      case schema, version, arguments, started, finished, interrupted, inputs, reports, diagnostics
      case asOf = "as_of"
    }

    init(_ report: RunReport) {
      let time = { (seconds: Double) in
        Date(timeIntervalSince1970: seconds).ISO8601Format()
      }
      version = ToolVersion.text
      arguments = report.arguments
      (started, finished) = (time(report.started), time(report.finished))
      asOf = report.asOf?.description
      interrupted = report.isInterrupted ? true : nil
      inputs = report.inputs.map {
        Input(
          path: $0.path, kind: $0.kind, layout: $0.layout, sha256: $0.sha256, bytes: $0.bytes,
          rows: $0.rows, rejected: $0.rejected)
      }
      reports = report.entries.map { entry in
        Report(
          id: entry.name, status: entry.status,
          outputs: entry.outputs.map { File(path: $0.path, sha256: $0.sha256, bytes: $0.bytes) },
          seconds: (entry.seconds * 1000).rounded() / 1000,
          error: entry.error.map {
            Fault(
              code: $0.code.rawValue, message: $0.message, file: $0.location?.file,
              line: $0.location?.line, column: $0.location?.column)
          })
      }
      diagnostics = report.tallies.map {
        Count(severity: $0.severity.rawValue, code: $0.code.rawValue, count: $0.count)
      }
    }
  }
}

/// The version of the program.
public enum ToolVersion {
  /// As printed by `--version` and held in every workbook's properties.
  public static let text = "0.1.0"
}
