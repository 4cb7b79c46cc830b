internal import Foundation
internal import Indicators
internal import Tabular

/// A run over several manifests: clashes are found before anything is read, what they share is read once, and one
/// run.json covers all where they write below one folder (batch.md §3, §4).
public struct Batch: Sendable {
  private let jobs: [BatchJob]
  private let options: BuildOptions
  private let interruption: Interruption
  private let progress: @Sendable (String) -> Void
  private let shared: SharedInputs
  private let watch = InputWatch()
  private let started = Date().timeIntervalSince1970

  /// Opens all manifests; nothing else is read yet.
  public init(
    _ manifests: [String], _ options: BuildOptions, _ interruption: Interruption = Interruption(),
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.options = options
    self.interruption = interruption
    self.progress = progress
    jobs = manifests.map { BatchJob($0, below: options.output) }
    shared = SharedInputs(jobs.compactMap { try? $0.opened.get().manifest })
  }

  /// Runs one manifest after the other; `show` gets the outcome of each, and at last that of the whole.
  public func run(show: (BuildOutcome) -> Void) async -> ExitStatus {
    let clashes = OutputClash.shared(
      jobs.compactMap { job in job.folder.map { (job.path, $0) } }, isNamed: options.output != nil)
    guard clashes.isEmpty else { return end(BuildOutcome(clashes), show) }
    var lock: FolderLock?
    defer { lock?.release() }
    do throws(Diagnostic) {
      lock = try await takeLock()
    } catch {
      return end(BuildOutcome([error]), show)
    }
    for job in jobs {
      if let manifest = try? job.opened.get().manifest { watch.note(ContentKey.paths(manifest)) }
    }
    var ended: [(job: BatchJob, outcome: BuildOutcome)] = []
    for job in jobs where interruption.signal == nil {
      let outcome = await outcome(of: job)
      show(outcome)
      ended.append((job, outcome))
      if outcome.status != .done, options.failsFast { break }
    }
    return end(conclusion(ended), show)
  }

  private func end(_ outcome: BuildOutcome, _ show: (BuildOutcome) -> Void) -> ExitStatus {
    show(outcome)
    return outcome.status
  }

  private func takeLock() async throws(Diagnostic) -> FolderLock? {
    guard let output = options.output, !options.isDryRun else { return nil }
    try OutputFile("\(output)/run.json").makeFolder()
    let lock = try await FolderLock.take(output, patience: options.patience, interruption)
    OutputFolder(path: output).sweep()
    return lock
  }

  private func outcome(of job: BatchJob) async -> BuildOutcome {
    let opened: OpenedManifest
    switch job.opened {
    case .failure(let problems): return BuildOutcome(problems.diagnostics)
    case .success(let found): opened = found
    }
    var own = options
    if options.output != nil { own.output = job.folder }
    own.onlyFailed = options.onlyFailed?.within(job.name)
    var run = ManifestRun(
      opened: opened, options: own, interruption: interruption, progress: progress)
    (run.shared, run.watch) = (shared, watch)
    var outcome = await run.outcome()
    shared.finish(opened.manifest)
    outcome.summary = "\(job.path): \(outcome.summary)"
    return outcome
  }

  /// The ending of the whole; of several manifests of which some were made is a partial success.
  private func conclusion(_ ended: [(job: BatchJob, outcome: BuildOutcome)]) -> BuildOutcome {
    let statuses = ended.map(\.outcome.status)
    let failed = statuses.filter { $0 != .done }
    let hasSome = statuses.contains { [.done, .partial].contains($0) }
    var status: ExitStatus = failed.isEmpty ? .done : hasSome ? .partial : failed[0]
    if let signal = interruption.signal { status = ExitStatus(signal: signal) }
    let left = jobs.count - ended.count
    var summary =
      "\(jobs.count) manifests: \(statuses.count { $0 == .done }) done"
      + (failed.isEmpty ? "" : ", \(failed.count) not or not wholly")
      + (left == 0 ? "" : ", \(left) not begun") + "."
    var log = DiagnosticLog()
    var lines: [String] = []
    if let output = options.output, options.isDryRun {
      lines = ["would write \(output)/run.json: every run writes it"]
    } else if let output = options.output {
      let record = RunRecord(
        ended.map { ($0.job, $0.outcome) }, options, started: started,
        isInterrupted: interruption.signal != nil)
      if let failure = OutputFolder(path: output).write(record.bytes) {
        log.report(failure)
        if failed.isEmpty { status = .partial }
      } else {
        summary += " What became of each: \(output)/run.json"
      }
    }
    return BuildOutcome(status: status, log: log, lines: lines, summary: summary)
  }
}
