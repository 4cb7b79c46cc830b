internal import Foundation
internal import Indicators
internal import Tabular

extension RunRecord {
  /// One manifest of a run over several, which has a folder and a run.json of its own.
  struct Run: Codable, Sendable {
    let folder, manifest: String
    let exit: Int32
    /// The SHA-256 of the manifest.
    let sha256: String?
    /// What kept it from being made.
    let error: Fault?
  }

  /// What became of several manifests; names of reports and files begin with their folder.
  init(
    _ ended: [(job: BatchJob, outcome: BuildOutcome)], _ options: BuildOptions, started: Double,
    isInterrupted: Bool
  ) {
    let time = { (seconds: Double) in Date(timeIntervalSince1970: seconds).ISO8601Format() }
    let records = ended.compactMap { job, outcome in outcome.record.map { (job, $0) } }
    let reports = records.flatMap { job, record in
      record.reports.map { $0.below(job.name) }
    }
    let counted = records.flatMap { $0.1.reports.dropFirst() }.map { ($0.status, 1) }
    self.init(
      version: ToolVersion.text, arguments: options.arguments, started: time(started),
      finished: time(Date().timeIntervalSince1970), asOf: nil, key: nil,
      interrupted: isInterrupted ? true : nil, manifest: nil, membership: nil,
      summary: Dictionary(counted, uniquingKeysWith: +), inputs: Self.inputs(records),
      reports: reports, diagnostics: Self.diagnostics(ended.map(\.outcome)),
      runs: ended.map(Run.init))
  }

  /// Every file once, by its path from the current folder.
  private static func inputs(_ records: [(job: BatchJob, record: RunRecord)]) -> [Input] {
    var seen: Set<[String]> = []
    return records.flatMap { job, record in
      record.inputs.compactMap { input in
        let path =
          (try? job.opened.get().manifest).map { plain($0.resolved(input.path)) } ?? input.path
        guard seen.insert([path, input.kind, input.layout, input.sha256]).inserted else {
          return nil
        }
        return Input(
          path: input.path == "-" ? "-" : path, kind: input.kind, layout: input.layout,
          sha256: input.sha256, bytes: input.bytes, rows: input.rows, rejected: input.rejected)
      }
    }
  }

  /// The path without steps into a folder and out of it again.
  private static func plain(_ path: String) -> String {
    var steps: [Substring] = []
    for step in path.split(separator: "/") where step != "." {
      if step == "..", let last = steps.last, last != ".." {
        steps.removeLast()
      } else {
        steps.append(step)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + steps.joined(separator: "/")
  }

  private static func diagnostics(_ outcomes: [BuildOutcome]) -> [Count] {
    var log = DiagnosticLog()
    for outcome in outcomes { log.merge(outcome.log) }
    return log.tallies.map {
      Count(severity: $0.severity.rawValue, code: $0.code.rawValue, count: $0.count)
    }
  }
}

extension RunRecord.Run {
  init(_ job: BatchJob, _ outcome: BuildOutcome) {
    folder = job.name
    manifest = job.path
    exit = outcome.status.rawValue
    sha256 = (try? job.opened.get())?.sha256
    error =
      outcome.record == nil
      ? outcome.log.kept.filter { $0.severity == .error }.min().map(RunRecord.Fault.init) : nil
  }
}

extension RunRecord.Report {
  /// The same entry as seen from the folder above.
  func below(_ folder: String) -> Self {
    Self(
      id: "\(folder)/\(id)", status: status, key: key,
      outputs: outputs.map {
        RunRecord.File(path: "\(folder)/\($0.path)", sha256: $0.sha256, bytes: $0.bytes)
      }, seconds: seconds, error: error)
  }
}
