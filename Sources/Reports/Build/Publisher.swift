internal import Foundation
internal import Indicators
internal import Tabular

/// Makes the reports of a run, several at a time, each staged whole before any of its files gets its name.
struct Publisher: Sendable {
  let folder: String
  let prepared: Prepared
  let options: BuildOptions
  let interruption: Interruption
  let plan: RunPlan
  let journal: RunJournal

  private var jobs: Int {
    options.jobs > 0 ? options.jobs : min(ProcessInfo.processInfo.activeProcessorCount, 4)
  }

  /// The entries of all reports that were begun in the plan's order, values.csv first; the schedule leaves no trace in
  /// any output.
  func run() async -> [RunReport.Entry] {
    var entries: [Int: RunReport.Entry] = [:]
    for (position, step) in plan.steps.enumerated() where step.reason == nil {
      entries[position] = plan.skipped(step)
    }
    if entries[0] == nil {
      let values = values()
      guard values.error == nil else { return [values] }
      entries[0] = values
    }
    await makeReports(plan.steps.indices.filter { entries[$0] == nil }, &entries)
    return entries.sorted { $0.key < $1.key }.map(\.value)
  }

  private func values() -> RunReport.Entry {
    kept(
      publish("values.csv", 0, ReportJob()) { () throws(Diagnostic) in
        [("values.csv", ValuesFile.bytes(prepared.evaluation.values))]
      }, of: 0)
  }

  private func makeReports(_ positions: [Int], _ entries: inout [Int: RunReport.Entry]) async {
    await withTaskGroup(of: (Int, RunReport.Entry?).self) { group in
      var next = 0
      var failed = false
      func start(_ group: inout TaskGroup<(Int, RunReport.Entry?)>) {
        guard next < positions.count, !(failed && options.failsFast), interruption.signal == nil
        else { return }
        let position = positions[next]
        next += 1
        group.addTask { (position, await entry(at: position)) }
      }
      for _ in 0..<min(jobs, positions.count) { start(&group) }
      while let (position, entry) = await group.next() {
        entries[position] = entry
        if entry?.error != nil { failed = true }
        start(&group)
      }
    }
  }

  /// The entry with what it was made from, and noted down, so that it outlives a killed run.
  private func kept(_ entry: RunReport.Entry, of position: Int) -> RunReport.Entry {
    guard entry.error == nil else { return entry }
    var entry = entry
    entry.key = plan.steps[position].key
    journal.add(RunRecord.Report(entry))
    return entry
  }

  /// What became of a report; `nil` where a signal came before its end.
  private func entry(at position: Int) async -> RunReport.Entry? {
    guard let report = plan.steps[position].report else { return nil }
    let job = ReportJob()
    switch await job.run(timeout: options.timeout, interruption, { make(report, position, job) }) {
    case .success(let entry): return kept(entry, of: position)
    case .failure(let abandoned):
      guard abandoned.reason == .timeout else { return nil }
      var entry = RunReport.Entry(name: report.name)
      entry.seconds = options.timeout ?? 0
      fail(&entry, late(report))
      return entry
    }
  }

  private func make(
    _ report: PlannedReport, _ position: Int, _ job: ReportJob
  ) -> RunReport.Entry {
    switch report.format {
    case .text, .markdown, .html:
      brief(report, position, job)
    case .xlsx: workbook(report, job)
    }
  }

  private func brief(
    _ report: PlannedReport, _ position: Int, _ job: ReportJob
  ) -> RunReport.Entry {
    var missing: Diagnostic?
    var entry = publish(report.name, position, job) { () throws(Diagnostic) in
      let brief = try BriefPage.make(prepared, report)
      missing = MissingTexts(in: brief.text)?.diagnostic(
        of: report, in: folder, isStrict: options.isStrict)
      if let missing, options.isStrict { throw missing }
      return zip(report.fileNames, [brief.text, brief.facts]).map { ($0, Array($1.utf8)) }
    }
    if entry.error == nil { entry.warning = missing }
    return entry
  }

  /// Stages all files of a report, then gives them their names.
  private func publish(
    _ name: String, _ position: Int, _ job: ReportJob,
    _ files: () throws(Diagnostic) -> [(String, [UInt8])]
  ) -> RunReport.Entry {
    let started = Date().timeIntervalSince1970
    var entry = RunReport.Entry(name: name)
    var staged: [OutputFile] = []
    do throws(Diagnostic) {
      for (path, bytes) in try files() {
        let file = OutputFile("\(folder)/\(path)")
        if staged.isEmpty { try file.makeFolder() }
        try file.stage(bytes)
        staged.append(file)
        entry.outputs.append(
          RunReport.Output(
            path: path, bytes: bytes.count, sha256: Fingerprint(of: bytes).sha256))
      }
      guard job.mayPublish() else {
        for file in staged { file.discard() }
        return entry
      }
      entry.key = plan.steps[position].key
      // Between two renames the run may be killed; then the next one gives the other files their names.
      if staged.count > 1 { journal.begin(RunRecord.Report(entry)) }
      // The main file comes last: it is what readers wait for.
      for file in staged.reversed() { try file.publish() }
    } catch {
      for file in staged { file.discard() }
      fail(&entry, error)
    }
    entry.seconds = Date().timeIntervalSince1970 - started
    return entry
  }

  /// A workbook is written by the C library under its temporary name, verified there, and only then renamed.
  private func workbook(_ report: PlannedReport, _ job: ReportJob) -> RunReport.Entry {
    let started = Date().timeIntervalSince1970
    var entry = RunReport.Entry(name: report.name)
    let file = OutputFile("\(folder)/\(report.name)")
    do throws(Diagnostic) {
      try file.makeFolder()
      let content = WorkbookContent.make(
        prepared.evaluation, index: prepared.index, report: report.specification, area: report.area,
        words: prepared.library.translation(of: report))
      let missing = MissingTexts(in: content)?.diagnostic(
        of: report, in: folder, isStrict: options.isStrict)
      if let missing, options.isStrict { throw missing }
      entry.warning = missing
      try WorkbookWriter.write(content, to: file)
      try file.synchronise()
      let fingerprint = try Fingerprint(ofFile: file.temporaryPath, named: file.path)
      guard job.mayPublish() else {
        file.discard()
        return entry
      }
      try file.publish()
      entry.outputs = [
        RunReport.Output(
          path: report.name, bytes: fingerprint.bytes, sha256: fingerprint.sha256)
      ]
    } catch {
      file.discard()
      fail(&entry, error)
    }
    entry.seconds = Date().timeIntervalSince1970 - started
    return entry
  }

  private func late(_ report: PlannedReport) -> Diagnostic {
    Diagnostic(
      .error, "timeout", "the report was not made within \((options.timeout ?? 0).shortestText) s",
      at: SourceLocation(file: "\(folder)/\(report.name)"),
      hint: "allow more with `--timeout`; the earlier version is untouched", concern: .inputOutput)
  }

  private func fail(_ entry: inout RunReport.Entry, _ error: Diagnostic) {
    entry.status = error.concern == .data ? "invalid" : "failed"
    (entry.outputs, entry.key) = ([], nil)
    entry.error = error
  }
}
