internal import Foundation
internal import Indicators
internal import Tabular

/// A whole run over one manifest: plan, read, compute, render, publish, report (batch.md §4).
public enum Build {
  /// Runs a manifest; never throws, because every ending has a status and a report.
  public static func run(
    _ path: String, _ options: BuildOptions, progress: (String) -> Void = { _ in }
  ) async -> BuildOutcome {
    let started = Date().timeIntervalSince1970
    let prepared: Prepared
    switch Prepared.make(path, asOf: options.asOf, epoch: options.epoch, progress: progress) {
    case .failure(let problems): return BuildOutcome(problems.diagnostics)
    case .success(let ready): prepared = ready
    }
    if let refusal = refusal(prepared, options) { return refusal }
    let folder =
      options.output
      ?? prepared.evaluation.manifest.resolved(
        prepared.evaluation.manifest.output)
    if options.isDryRun { return plan(prepared, folder) }
    progress("writing \(BuildOutcome.count(prepared.planned.count, "file"))")
    var report = RunReport(asOf: prepared.evaluation.context.asOf)
    report.arguments = options.arguments
    report.started = started
    report.inputs = prepared.evaluation.inputs
    report.tallies = prepared.evaluation.log.tallies
    let publisher = Publisher(folder: folder, prepared: prepared, options: options)
    report.entries = await publisher.run()
    report.finished = Date().timeIntervalSince1970
    return finish(report, prepared, folder)
  }

  /// Why nothing may be written: invalid data, or warnings where they count.
  private static func refusal(_ prepared: Prepared, _ options: BuildOptions) -> BuildOutcome? {
    let log = prepared.evaluation.log
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
      status: .done, log: prepared.evaluation.log,
      lines: names.map { "would write \(folder)/\($0)" },
      summary: "\(BuildOutcome.count(names.count, "file")) would be written.")
  }

  private static func finish(
    _ report: RunReport, _ prepared: Prepared, _ folder: String
  ) -> BuildOutcome {
    var log = prepared.evaluation.log
    let failures = report.entries.compactMap(\.error)
    for failure in failures { log.report(failure) }
    let built = report.entries.filter { $0.status == "built" }
    let file = OutputFile("\(folder)/run.json")
    do throws(Diagnostic) {
      try file.makeFolder()
      try file.stage(report.bytes)
      try file.publish()
    } catch {
      log.report(error)
      let status: ExitStatus = built.isEmpty ? ExitStatus(worstOf: failures + [error]) : .partial
      return BuildOutcome(
        status: status, log: log, lines: lines(built, folder), summary: "run.json is not written.")
    }
    let values = prepared.evaluation.values
    let missing = values.count { $0.number == nil }
    let status: ExitStatus =
      failures.isEmpty ? .done : built.isEmpty ? ExitStatus(worstOf: failures) : .partial
    let failed = failures.isEmpty ? "" : ", \(failures.count) failed (see \(folder)/run.json)"
    return BuildOutcome(
      status: status, log: log, lines: lines(built, folder),
      summary:
        "\(BuildOutcome.count(report.entries.count, "report")): \(built.count) built\(failed); "
        + "\(values.count) values, \(missing) of them missing with a reason. "
        + "Next: look at \(folder)/\(built.first?.outputs.first?.path ?? "run.json")")
  }

  private static func lines(_ built: [RunReport.Entry], _ folder: String) -> [String] {
    built.flatMap { entry in
      entry.outputs.map { "\(folder)/\($0.path)  \($0.bytes) bytes" }
    }
  }
}
