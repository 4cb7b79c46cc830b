internal import Foundation
internal import Indicators
internal import Tabular

/// run.json as it stands on disk.
struct RunRecord: Codable, Sendable {
  struct Input: Codable, Sendable {
    let path, kind, layout, sha256: String
    let bytes, rows, rejected: Int
  }
  struct File: Codable, Sendable {
    let path, sha256: String
    let bytes: Int
  }
  struct Settings: Codable, Sendable {
    let sha256: String
  }
  struct Fault: Codable, Sendable {
    let code, message: String
    let file: String?
    let line, column: Int?
  }
  struct Report: Codable, Sendable {
    let id: String
    var status: String
    let key: String?
    let outputs: [File]
    var seconds: Double
    let error: Fault?
  }
  struct Count: Codable, Sendable {
    let severity, code: String
    let count: Int
  }

  var schema = 1
  let version: String
  let arguments: [String]
  let started, finished: String
  let asOf: String?
  let key: String?
  let interrupted: Bool?
  let manifest: Settings?
  let membership: String?
  let summary: [String: Int]?
  let inputs: [Input]
  let reports: [Report]
  let diagnostics: [Count]
  /// The manifests of a run over several; their reports are in `reports`, too.
  var runs: [Run]?

  enum CodingKeys: String, CodingKey {
    case schema, version, arguments, started, finished, key, interrupted, summary, inputs, reports
    case diagnostics, manifest, membership, runs
    case asOf = "as_of"
  }

  /// The file's bytes.
  var bytes: [UInt8] {
    JSONOutput.page(self).map { Array("\($0)\n".utf8) } ?? []
  }
}

extension RunRecord.Report {
  /// The entry on one line of the journal.
  var line: [UInt8]? {
    JSONOutput.line(self).map { Array("\($0)\n".utf8) }
  }

  /// An entry from a line of the journal.
  init?(line: String) {
    guard let found = try? JSONDecoder().decode(Self.self, from: Data(line.utf8)) else {
      return nil
    }
    self = found
  }

  init(_ entry: RunReport.Entry) {
    id = entry.name
    status = entry.status
    key = entry.key
    outputs = entry.outputs.map {
      RunRecord.File(path: $0.path, sha256: $0.sha256, bytes: $0.bytes)
    }
    seconds = (entry.seconds * 1000).rounded() / 1000
    error = entry.error.map(RunRecord.Fault.init)
  }
}

extension RunRecord.Fault {
  init(_ error: Diagnostic) {
    (code, message, file) = (error.code.rawValue, error.message, error.location?.file)
    (line, column) = (error.location?.line, error.location?.column)
  }
}

extension RunRecord {
  /// Reads a run.json; `nil` where it is not there, or is something else.
  init?(path: String) {
    guard let data = FileManager.default.contents(atPath: path),
      let found = try? JSONDecoder().decode(RunRecord.self, from: data), found.schema == 1
    else { return nil }
    self = found
  }

  init(_ report: RunReport) {
    let time = { (seconds: Double) in Date(timeIntervalSince1970: seconds).ISO8601Format() }
    version = ToolVersion.text
    arguments = report.arguments
    (started, finished) = (time(report.started), time(report.finished))
    asOf = report.asOf?.description
    key = report.key
    interrupted = report.isInterrupted ? true : nil
    manifest = report.manifestSHA256.map { Settings(sha256: $0) }
    membership = report.membership
    // values.csv is an output and no report.
    summary = Dictionary(
      report.entries.filter { $0.name != "values.csv" }.map { ($0.status, 1) },
      uniquingKeysWith: +)
    inputs = report.inputs.map {
      Input(
        path: $0.path, kind: $0.kind, layout: $0.layout, sha256: $0.sha256, bytes: $0.bytes,
        rows: $0.rows, rejected: $0.rejected)
    }
    reports = report.entries.map(Report.init)
    diagnostics = report.tallies.map {
      Count(severity: $0.severity.rawValue, code: $0.code.rawValue, count: $0.count)
    }
  }

  /// The same run, of which everything was found to be up to date.
  func skipped(_ arguments: [String], started: Double, finished: Double) -> RunRecord {
    let time = { (seconds: Double) in Date(timeIntervalSince1970: seconds).ISO8601Format() }
    return RunRecord(
      version: version, arguments: arguments, started: time(started), finished: time(finished),
      asOf: asOf, key: key, interrupted: nil, manifest: manifest, membership: membership,
      summary: ["skipped": max(0, reports.count - 1)],
      inputs: inputs,
      reports: reports.map { entry in
        var entry = entry
        (entry.status, entry.seconds) = ("skipped", 0)
        return entry
      }, diagnostics: diagnostics)
  }
}
