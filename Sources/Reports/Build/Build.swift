internal import Foundation
internal import Indicators
internal import Tabular

/// A whole run over one manifest: plan, read, compute, render, publish, report (batch.md §4).
public enum Build {
  /// Runs a manifest; never throws, because every ending has a status and a report.
  public static func run(
    _ path: String, _ options: BuildOptions,
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) async -> BuildOutcome {
    let started = Date().timeIntervalSince1970
    let prepared: Prepared
    switch await Prepared.make(
      path, asOf: options.asOf, epoch: options.epoch,
      threads: options.jobs > 0 ? options.jobs : nil, progress: progress)
    {
    case .failure(let problems): return BuildOutcome(problems.diagnostics)
    case .success(let ready): prepared = ready
    }
    if let refusal = refusal(prepared, options) { return refusal }
    let folder =
      options.output
      ?? prepared.evaluation.manifest.resolved(
        prepared.evaluation.manifest.output)
    if options.isDryRun { return plan(prepared, folder) }
    do throws(Diagnostic) { try OutputFile("\(folder)/values.csv").makeFolder() } catch {
      return nothing(prepared.log, error)
    }
    progress("writing \(BuildOutcome.count(prepared.planned.count, "file"))")
    var report = RunReport(asOf: prepared.evaluation.context.asOf)
    report.arguments = options.arguments
    report.started = started
    report.inputs = prepared.evaluation.inputs
    report.tallies = prepared.log.tallies
    let publisher = Publisher(folder: folder, prepared: prepared, options: options)
    report.entries = await publisher.run()
    report.finished = Date().timeIntervalSince1970
    return finish(report, prepared, folder)
  }

  /// Why nothing may be written: invalid data, or warnings where they count.
  private static func refusal(_ prepared: Prepared, _ options: BuildOptions) -> BuildOutcome? {
    let log = prepared.log
    let errors = log.count(.error)
    if errors > 0 {
      return BuildOutcome(
        status: ExitStatus(worstOf: log.kept), log: log, lines: [],
        summary: "Nothing was written: \(BuildOutcome.count(errors, "error")) in the inputs.")
    }
    let warnings = log.count(.warning)
    guard options.isStrict, warnings > 0 else { return nil }
    return BuildOutcome(
      status: .strictWarnings, log: log, lines: [],
      summary: "Nothing was written: \(BuildOutcome.count(warnings, "warning")) and --strict.")
  }

  private static func plan(_ prepared: Prepared, _ folder: String) -> BuildOutcome {
    let names = ["values.csv"] + prepared.planned.flatMap(\.fileNames) + ["run.json"]
    return BuildOutcome(
      status: .done, log: prepared.log,
      lines: names.map { "would write \(folder)/\($0)" },
      summary: "\(BuildOutcome.count(names.count, "file")) would be written.")
  }

  /// The ending of a run that could not begin to write.
  private static func nothing(_ log: DiagnosticLog, _ error: Diagnostic) -> BuildOutcome {
    var log = log
    log.report(error)
    return BuildOutcome(
      status: ExitStatus(error.concern), log: log, lines: [], summary: "Nothing was written.")
  }

  private static func finish(
    _ report: RunReport, _ prepared: Prepared, _ folder: String
  ) -> BuildOutcome {
    var log = prepared.log
    var failures = report.entries.compactMap(\.error)
    let isReportWritten = write(report, in: folder, &failures)
    for failure in failures { log.report(failure) }
    let built = report.entries.filter { $0.status == "built" }
    // values.csv comes first and is no report: alone it makes no partial success.
    let hasReports = built.contains { $0.name != "values.csv" }
    let status: ExitStatus =
      failures.isEmpty ? .done : hasReports ? .partial : ExitStatus(worstOf: failures)
    return BuildOutcome(
      status: status, log: log, lines: lines(built, folder),
      summary: summary(report, prepared, isReportWritten ? folder : nil))
  }

  /// One sentence on what was made, and one on what to look at; `folder` is that of run.json, `nil` where there is none.
  private static func summary(
    _ report: RunReport, _ prepared: Prepared, _ folder: String?
  ) -> String {
    let reports = report.entries.dropFirst()
    guard report.entries.first?.error == nil else {
      return "No report was made: values.csv cannot be written."
    }
    let built = reports.filter { $0.status == "built" }
    let values = prepared.evaluation.values
    let failed = built.count == reports.count ? "" : ", \(reports.count - built.count) failed"
    let made =
      "\(BuildOutcome.count(reports.count, "report")): \(built.count) built\(failed); "
      + "\(BuildOutcome.count(values.count, "value")), "
      + "\(values.count { $0.number == nil }) of them missing with a reason."
    guard let folder else { return made + " run.json is not written." }
    guard failed.isEmpty else { return made + " What failed and why: \(folder)/run.json" }
    let next = built.first?.outputs.first?.path ?? "values.csv"
    return made + " Next: look at \(folder)/\(next)"
  }

  private static func write(
    _ report: RunReport, in folder: String, _ failures: inout [Diagnostic]
  ) -> Bool {
    let file = OutputFile("\(folder)/run.json")
    do throws(Diagnostic) {
      try file.stage(report.bytes)
      try file.publish()
    } catch {
      failures.append(error)
      return false
    }
    return true
  }

  private static func lines(_ built: [RunReport.Entry], _ folder: String) -> [String] {
    built.flatMap { entry in
      entry.outputs.map { "\(folder)/\($0.path)  \($0.bytes) bytes" }
    }
  }
}
