internal import Foundation
internal import Indicators
internal import Tabular

/// The run over one manifest, once it and its templates are in order.
struct ManifestRun: Sendable {
  let opened: OpenedManifest
  let options: BuildOptions
  let interruption: Interruption
  let progress: @Sendable (String) -> Void

  private let started = Date().timeIntervalSince1970

  init(
    opened: OpenedManifest, options: BuildOptions, interruption: Interruption,
    progress: @escaping @Sendable (String) -> Void
  ) {
    self.opened = opened
    self.options = options
    self.interruption = interruption
    self.progress = progress
  }

  /// The folder that is written into.
  var folder: String { options.output ?? opened.manifest.resolved(opened.manifest.output) }

  /// How the run ends.
  func outcome() async -> BuildOutcome {
    if options.isDryRun { return await plan() }
    // A folder that is there is locked before anything is read, so that the second of two runs ends at once.
    var lock: FolderLock?
    defer { lock?.release() }
    do throws(Diagnostic) {
      if FileManager.default.fileExists(atPath: folder + "/.") { lock = try await takeLock() }
    } catch {
      return nothing(DiagnosticLog(), error)
    }
    guard let reading = await read() else { return await interruptedEarly(&lock) }
    let prepared: Prepared
    switch reading {
    case .failure(let problems): return BuildOutcome(problems.diagnostics)
    case .success(let ready): prepared = ready
    }
    if let refusal = refusal(prepared.log) { return refusal }
    do throws(Diagnostic) {
      if lock == nil {
        try OutputFile("\(folder)/values.csv").makeFolder()
        lock = try await takeLock()
      }
    } catch {
      return nothing(prepared.log, error)
    }
    return await publish(prepared)
  }

  private func takeLock() async throws(Diagnostic) -> FolderLock {
    let lock = try await FolderLock.take(folder, patience: options.patience, interruption)
    OutputFolder(path: folder).sweep()
    return lock
  }

  /// Everything that the reports are made of; `nil` where a signal came first.
  private func read() async -> Result<Prepared, ManifestProblems>? {
    await interruption.unlessRaised {
      await Prepared.make(
        opened, asOf: options.asOf, epoch: options.epoch,
        threads: options.jobs > 0 ? options.jobs : nil, progress: progress)
    }
  }

  /// Why nothing may be written: invalid data, or warnings where they count.
  private func refusal(_ log: DiagnosticLog) -> BuildOutcome? {
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

  private func plan() async -> BuildOutcome {
    guard let reading = await read() else { return interrupted(DiagnosticLog()) }
    switch reading {
    case .failure(let problems): return BuildOutcome(problems.diagnostics)
    case .success(let prepared):
      if let refusal = refusal(prepared.log) { return refusal }
      let names = ["values.csv"] + prepared.planned.flatMap(\.fileNames) + ["run.json"]
      return BuildOutcome(
        status: .done, log: prepared.log,
        lines: names.map { "would write \(folder)/\($0)" },
        summary: "\(BuildOutcome.count(names.count, "file")) would be written.")
    }
  }

  private func publish(_ prepared: Prepared) async -> BuildOutcome {
    progress("writing \(BuildOutcome.count(prepared.planned.count, "file"))")
    var report = RunReport(asOf: prepared.evaluation.context.asOf)
    report.inputs = prepared.evaluation.inputs
    report.tallies = prepared.log.tallies
    let publisher = Publisher(
      folder: folder, prepared: prepared, options: options, interruption: interruption)
    report.entries = await publisher.run()
    // What was given up when a signal came may have left something half-made.
    if interruption.signal != nil { OutputFolder(path: folder).sweep() }
    let failure = write(&report)
    return RunEnding(report: report, folder: folder, prepared: prepared, failure: failure)
      .outcome(signal: interruption.signal)
  }

  /// Writes run.json; gives what kept it from being written.
  private func write(_ report: inout RunReport) -> Diagnostic? {
    report.arguments = options.arguments
    report.started = started
    report.finished = Date().timeIntervalSince1970
    report.isInterrupted = interruption.signal != nil
    let file = OutputFile("\(folder)/run.json")
    do throws(Diagnostic) {
      // The reports' names are on disk before the file that speaks of them.
      try OutputFolder(path: folder).synchronise()
      try file.stage(report.bytes)
      try file.publish()
      try OutputFolder(path: folder).synchronise()
    } catch {
      return error
    }
    return nil
  }

  /// The ending of a run that a signal ended before anything was made: run.json says so.
  private func interruptedEarly(_ lock: inout FolderLock?) async -> BuildOutcome {
    var log = DiagnosticLog()
    do throws(Diagnostic) {
      if lock == nil {
        try OutputFile("\(folder)/run.json").makeFolder()
        lock = try await takeLock()
      }
      var report = RunReport(asOf: options.asOf ?? opened.manifest.asOf ?? options.epoch)
      if let failure = write(&report) { throw failure }
    } catch {
      log.report(error)
    }
    return interrupted(log)
  }

  private func interrupted(_ log: DiagnosticLog) -> BuildOutcome {
    BuildOutcome(
      status: ExitStatus(signal: interruption.signal ?? 0), log: log, lines: [],
      summary: "Interrupted before any report was made.")
  }

  /// The ending of a run that could not begin to write.
  private func nothing(_ log: DiagnosticLog, _ error: Diagnostic) -> BuildOutcome {
    var log = log
    log.report(error)
    return BuildOutcome(
      status: ExitStatus(error.concern), log: log, lines: [], summary: "Nothing was written.")
  }
}
