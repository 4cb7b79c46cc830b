internal import Glibc
internal import Indicators
internal import Tabular

/// What a run that wrote into its folder tells: status, lines and one sentence.
struct RunEnding {
  let report: RunReport
  let folder: String
  let prepared: Prepared
  /// What kept run.json from being written.
  let failure: Diagnostic?

  private var built: [RunReport.Entry] { report.entries.filter { $0.status == "built" } }

  func outcome(signal: CInt?) -> BuildOutcome {
    var log = prepared.log
    let failures = report.entries.compactMap(\.error) + [failure].compactMap(\.self)
    for failure in failures { log.report(failure) }
    for warning in report.entries.compactMap(\.warning) { log.report(warning) }
    // values.csv comes first and is no report: alone it makes no partial success.
    let hasReports = built.contains { $0.name != "values.csv" }
    let status: ExitStatus =
      signal.map { ExitStatus(signal: $0) }
      ?? (failures.isEmpty ? .done : hasReports ? .partial : ExitStatus(worstOf: failures))
    var outcome = BuildOutcome(status: status, log: log, lines: lines, summary: summary)
    if failure == nil { outcome.record = RunRecord(report) }
    return outcome
  }

  private var lines: [String] {
    built.flatMap { entry in
      entry.outputs.map { "\(folder)/\($0.path)  \($0.bytes) bytes" }
    }
  }

  /// One sentence on what was made, and one on what to look at.
  private var summary: String {
    let reports = report.entries.dropFirst()
    guard report.entries.first?.error == nil else {
      return "No report was made: values.csv cannot be written."
    }
    let planned = prepared.planned.count
    let made = reports.count { $0.status == "built" }
    let failed = reports.count { $0.error != nil }
    let left = planned - reports.count
    let values = prepared.evaluation.values
    let current = reports.count { $0.status == "skipped" }
    let counts = [
      made > 0 || current == 0 ? "\(made) built" : nil,
      current > 0 ? "\(current) up to date" : nil, failed > 0 ? "\(failed) failed" : nil,
      left > 0 ? "\(left) not begun or not finished" : nil,
    ].compactMap(\.self).joined(separator: ", ")
    let sentence =
      "\(BuildOutcome.count(planned, "report")): \(counts); "
      + "\(BuildOutcome.count(values.count, "value")), "
      + "\(values.count { $0.number == nil }) of them missing with a reason."
    guard failure == nil else { return sentence + " run.json is not written." }
    if report.isInterrupted { return sentence + " Interrupted; run it again to make the rest." }
    guard failed == 0 else { return sentence + " What failed and why: \(folder)/run.json" }
    let next = reports.first?.outputs.first?.path ?? "values.csv"
    return sentence + " Next: look at \(folder)/\(next)"
  }
}
