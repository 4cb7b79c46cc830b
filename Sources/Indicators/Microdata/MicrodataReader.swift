internal import Foundation
internal import Tabular

/// Reads the files of one input of microdata once, for one plan; their sums are joined by the texts of codes.
struct MicrodataReader {
  let specification: InputSpecification
  let files: [InputFile]
  /// The folder of the manifest.
  var folder = ""
  /// How many threads read a file.
  var threads: Int?
  /// Who is told how far the reading has come.
  var progress: @Sendable (String) -> Void = { _ in }

  /// As many threads as there are cores, of which more than eight gain nothing.
  private static var cores: Int { min(8, ProcessInfo.processInfo.activeProcessorCount) }

  /// What a pass over all files gives.
  struct Pass: Sendable {
    var sums: MicrodataSums
    var summaries: [InputSummary]
  }

  /// Sums what the plan asks for; `nil` where a file cannot be used, which the log then says.
  func read(
    _ plan: MicrodataPlan, parameters: SurveyParameters = SurveyParameters(),
    _ log: inout DiagnosticLog
  ) async -> Pass? {
    if let address = specification.engine {
      return await EngineReader(
        specification: specification, address: address, folder: folder, progress: progress
      ).read(plan, parameters, &log)
    }
    let tolerated = plan.optionalColumns
    var plan = plan
    // One country's file may be without a column that the others have.
    if files.count > 1 { plan.optionalColumns.formUnion(plan.questionColumns) }
    var sums = MicrodataSums(plan)
    var summaries: [InputSummary] = []
    var isWhole = true
    for file in files {
      var summary = file.emptySummary
      do throws(Diagnostic) {
        try await read(file, plan, parameters, into: &sums, &summary, &log)
      } catch {
        log.report(error)
        isWhole = false
      }
      summaries.append(summary)
    }
    sums.reportAbsence(in: specification, tolerating: tolerated, &log)
    return isWhole && !log.contains(.error) ? Pass(sums: sums, summaries: summaries) : nil
  }

  private func read(
    _ file: InputFile, _ plan: MicrodataPlan, _ parameters: SurveyParameters,
    into sums: inout MicrodataSums, _ summary: inout InputSummary, _ log: inout DiagnosticLog
  ) async throws(Diagnostic) {
    let scan = try ColumnScan(file.source, named: file.file, options: file.plainOptions)
    var plan = plan
    let replicates = try MicrodataColumns.expanded(
      plan.replicateColumns, among: scan.labels, of: file.file, line: scan.headerLine)
    plan.design.replicates?.columns = replicates
    let line = scan.headerLine
    let columns = try MicrodataColumns.bind(
      plan, labels: scan.labels, line: scan.headerLine, file: file, &log)
    let bare = plan
    let reading = ReadingProgress(file, progress)
    let weight = plan.design.weight.flatMap { columns.number($0) }
    var result = try await scan.run(
      columns.wanted, missing: Set(specification.missing), threads: threads ?? Self.cores, &log
    ) {
      WorkerTally(MicrodataTally(bare, columns, parameters: parameters))
    } each: { worker, batch in
      worker.tally.add(batch)
      if let weight { worker.weights.add(batch.numbers(weight), batch.states(weight)) }
    } merge: { whole, worker, map in
      whole.finished.append((worker.tally, map))
      whole.weights.merge(worker.weights)
    } progress: { place in
      reading.reached(place)
    }
    summary.rows = result.summary.rowsRead
    summary.bytes = result.summary.fingerprint.bytes
    summary.sha256 = result.summary.fingerprint.sha256
    var logs: [DiagnosticLog] = []
    var rejected = result.summary.rowsRejected
    var missing = plan.noticedNumbers.map { _ in 0 }
    let codes = sums.codes(for: columns, result.texts)
    try sums.settle(plan, at: SourceLocation(file: file.file, line: line))
    // Each worker's sums are given up as soon as they are part of the whole.
    var finished = Array(result.state.finished.reversed())
    result.state.finished = []
    while let (tally, map) = finished.popLast() {
      sums.add(tally, file: file.shortName, absent: columns.absent) { code, name in
        guard let column = columns.code(name) else { return 0 }
        return codes[name]?[Int(map.code(code, in: column))] ?? 0
      }
      logs += tally.logs
      rejected += tally.rejected
      missing = zip(missing, tally.missing).map { $0 + $1 }
    }
    summary.rejected = rejected
    if let doubt = result.state.weights.doubt(about: plan.design, in: file.file) {
      log.report(doubt)
    }
    file.hand(DiagnosticLog.inOrderOfPlaces(logs), to: &log)
    notice(missing, of: plan.noticedNumbers, file, &log)
    if summary.rows == 0 {
      log.report(
        Diagnostic(
          .error, "no-data", "the file has a header and no rows",
          at: SourceLocation(file: file.file),
          hint: "put the data under the header, or take the file out of the manifest"))
    }
  }

  /// Says how many rows have no number in a column.
  private func notice(
    _ missing: [Int], of columns: [String], _ file: InputFile, _ log: inout DiagnosticLog
  ) {
    for (name, count) in zip(columns, missing) where count > 0 {
      log.report(
        Diagnostic(
          .warning, "missing-value",
          "\(count) rows have no \"\(specification.columns[name] ?? name)\": they are left out of what needs it",
          at: SourceLocation(file: file.file),
          expected: "a number; their clusters stay in the sampling frame",
          hint: "a payment of nothing is 0, not an empty cell"))
    }
  }
}

/// What one worker holds, and in the whole what all workers left.
private struct WorkerTally: Sendable {
  var tally: MicrodataTally
  var weights = WeightForm()
  var finished: [(tally: MicrodataTally, map: CodeMap)] = []

  init(_ tally: MicrodataTally) { self.tally = tally }
}
