internal import Foundation
internal import Indicators
internal import Tabular

/// The run over one manifest, once it and its templates are in order.
struct ManifestRun: Sendable {
  let opened: OpenedManifest
  let options: BuildOptions
  let interruption: Interruption
  /// What other manifests of the run have read.
  var shared: SharedInputs?
  /// The files of the run as they were at first sight.
  var watch = InputWatch()
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
    watch.note(ContentKey.paths(opened.manifest))
    let clashes = overwritten(["values.csv", "run.json"])
    guard clashes.isEmpty else { return BuildOutcome(clashes) }
    if options.isDryRun { return await plan() }
    // A folder that is there is locked before anything is read, so that the second of two runs ends at once.
    var lock: FolderLock?
    defer { lock?.release() }
    do throws(Diagnostic) {
      if FileManager.default.fileExists(atPath: folder + "/.") { lock = try await takeLock() }
    } catch {
      return nothing(DiagnosticLog(), error)
    }
    let earlier = EarlierRun(folder: folder)
    if let record = unchanged(earlier) { return finish(record) }
    guard let reading = await read() else { return await interruptedEarly(&lock, earlier) }
    let prepared: Prepared
    switch reading {
    case .failure(let problems): return BuildOutcome(problems.diagnostics)
    case .success(let ready): prepared = ready
    }
    if let refusal = refusal(prepared) { return refusal }
    do throws(Diagnostic) {
      if lock == nil {
        try OutputFile("\(folder)/values.csv").makeFolder()
        lock = try await takeLock()
      }
    } catch {
      return nothing(prepared.log, error)
    }
    return await publish(prepared, earlier)
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
        threads: options.jobs > 0 ? options.jobs : nil, shared: shared, progress: progress
      ).map { prepared in
        var prepared = prepared
        let old = options.maxAge.flatMap { Freshness.complaint(prepared.evaluation, limit: $0) }
        prepared.remarks = [old].compactMap(\.self)
        return prepared
      }
    }
  }

  /// What of these names would take the place of something that the run reads.
  private func overwritten(_ names: [String]) -> [Diagnostic] {
    OverwrittenInput.problems(opened.manifest, names, in: folder)
  }

  /// Why nothing may be written: invalid data, or warnings where they count.
  private func refusal(_ prepared: Prepared) -> BuildOutcome? {
    var log = prepared.log
    let names = prepared.planned.flatMap(\.fileNames)
    for problem in watch.changes(of: opened.manifest, read: prepared.evaluation.inputs)
      + overwritten(names)
    {
      log.report(problem)
    }
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

  /// What a run would do, and how it would end as far as that can be told.
  private func plan() async -> BuildOutcome {
    let earlier = EarlierRun(folder: folder)
    if let record = unchanged(earlier) {
      return BuildOutcome(
        status: .done, log: DiagnosticLog(),
        lines: record.reports.map { "up to date: \(folder)/\($0.id)" }
          + ["would write \(folder)/run.json: every run writes it"],
        summary: "\(BuildOutcome.count(record.reports.count - 1, "report")): "
          + "\(record.reports.count - 1) up to date.")
    }
    guard let reading = await read() else { return interrupted(DiagnosticLog()) }
    switch reading {
    case .failure(let problems): return BuildOutcome(problems.diagnostics)
    case .success(let prepared):
      if let refusal = refusal(prepared) { return refusal }
      if let obstacle = FolderLock.obstacle(folder) { return nothing(prepared.log, obstacle) }
      let plan = RunPlan(prepared, options, earlier, watch)
      let reports = plan.steps.dropFirst()
      let current = reports.count { $0.reason == nil }
      return BuildOutcome(
        status: .done, log: prepared.log, lines: plan.lines(folder),
        summary: "\(BuildOutcome.count(reports.count, "report")): "
          + "\(reports.count - current) would be built, \(current) up to date.")
    }
  }

  /// The record of the run whose outputs are all in place, made from what is there now: then nothing need be read.
  private func unchanged(_ earlier: EarlierRun) -> RunRecord? {
    guard !options.isForced, options.onlyFailed == nil, options.maxAge == nil,
      let record = earlier.report,
      record.key != nil,
      let key = ContentKey(opened.manifest, asOf: options.date(of: opened.manifest), watch),
      earlier.isComplete(key.run)
    else { return nil }
    let hasWarnings = record.diagnostics.contains { $0.severity == "warning" }
    return options.isStrict && hasWarnings ? nil : record
  }

  private func publish(_ prepared: Prepared, _ earlier: EarlierRun) async -> BuildOutcome {
    let plan = RunPlan(prepared, options, earlier, watch)
    progress("writing \(BuildOutcome.count(plan.steps.count { $0.reason != nil }, "file"))")
    var report = RunReport(asOf: prepared.evaluation.context.asOf)
    report.inputs = prepared.evaluation.inputs
    let journal = RunJournal(folder: folder)
    let publisher = Publisher(
      folder: folder, prepared: prepared, options: options, interruption: interruption, plan: plan,
      journal: journal)
    report.entries = await publisher.run()
    var log = prepared.log
    for warning in report.entries.compactMap(\.warning) { log.report(warning) }
    report.tallies = log.tallies
    let isWhole =
      report.entries.count == plan.steps.count
      && zip(report.entries, plan.steps).allSatisfy { $0.error == nil && $0.key == $1.key }
    report.key = isWhole ? plan.key?.run : nil
    // What was given up when a signal came, or took too long, may have left something half-made.
    OutputFolder(path: folder).sweep()
    let failure = write(&report)
    conclude(journal, report, earlier, isWritten: failure == nil)
    return RunEnding(report: report, folder: folder, prepared: prepared, failure: failure)
      .outcome(signal: interruption.signal)
  }

  /// Takes the journal away when run.json tells everything; after a signal it keeps what the run did not come to.
  private func conclude(
    _ journal: RunJournal, _ report: RunReport, _ earlier: EarlierRun, isWritten: Bool
  ) {
    guard isWritten else { return journal.removeIfEmpty() }
    let told = Set(report.entries.map(\.name))
    let rest = earlier.entries.values.filter { !told.contains($0.id) }.sorted { $0.id < $1.id }
    guard interruption.signal != nil, !rest.isEmpty else { return journal.remove() }
    for entry in rest { journal.add(entry) }
  }

  /// Writes run.json; gives what kept it from being written.
  private func write(_ report: inout RunReport) -> Diagnostic? {
    report.manifestSHA256 = opened.sha256
    report.membership = opened.manifest.areas.membership.rawValue
    report.arguments = options.arguments
    report.started = started
    report.finished = Date().timeIntervalSince1970
    report.isInterrupted = interruption.signal != nil
    return OutputFolder(path: folder).write(report.bytes)
  }

  /// The ending of a run that found everything up to date.
  private func finish(_ record: RunRecord) -> BuildOutcome {
    let now = record.skipped(
      options.arguments, started: started, finished: Date().timeIntervalSince1970)
    if let failure = OutputFolder(path: folder).write(now.bytes) {
      return nothing(DiagnosticLog(), failure)
    }
    let warnings = record.diagnostics.filter { $0.severity == "warning" }.map(\.count)
    let count = record.reports.count - 1
    var outcome = BuildOutcome(
      status: .done, log: DiagnosticLog(), lines: [],
      summary: "\(BuildOutcome.count(count, "report")): \(count) up to date."
        + (warnings.isEmpty
          ? "" : " \(BuildOutcome.count(warnings.reduce(0, +), "warning")) when they were built."))
    outcome.record = now
    return outcome
  }

  /// The ending of a run that a signal ended before anything was made: run.json says so.
  private func interruptedEarly(
    _ lock: inout FolderLock?, _ earlier: EarlierRun
  ) async -> BuildOutcome {
    var log = DiagnosticLog()
    var record: RunRecord?
    do throws(Diagnostic) {
      if lock == nil {
        try OutputFile("\(folder)/run.json").makeFolder()
        lock = try await takeLock()
      }
      var report = RunReport(asOf: options.asOf ?? opened.manifest.asOf ?? options.epoch)
      let journal = RunJournal(folder: folder)
      if let failure = write(&report) { throw failure }
      conclude(journal, report, earlier, isWritten: true)
      record = RunRecord(report)
    } catch {
      log.report(error)
    }
    var outcome = interrupted(log)
    outcome.record = record
    return outcome
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
