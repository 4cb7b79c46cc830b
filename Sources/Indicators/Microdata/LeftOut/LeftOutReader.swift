internal import Foundation
internal import Tabular

/// Reads the files of a survey once more, and sorts their rows by the reason why an estimate does not count them.
struct LeftOutReader {
  let specification: InputSpecification
  let sample: SurveySample
  let parameters: SurveyParameters
  let manifest: Manifest

  /// The rows of one selection.
  ///
  /// `inputs` says which bytes the run has read: others would be another survey.
  func rows(
    of selection: CaseSelection, _ inputs: [InputSummary]
  ) async throws(Diagnostic) -> LeftOutRows {
    var whole: [RowReason: (rows: Int, places: [SourceLocation])] = [:]
    var (read, counted) = (0, 0)
    for path in specification.paths {
      let file = InputFile(specification: specification, file: path, path: manifest.resolved(path))
      let found = try await sort(file, selection, inputs)
      read += found.read
      counted += found.counted
      for (reason, group) in found.reasons {
        let known = whole[reason] ?? (0, [])
        let places = (known.places + group.places).prefix(LeftOutTally.examples)
        whole[reason] = (known.rows + group.rows, Array(places))
      }
    }
    return LeftOutRows(
      name: selection.name, read: read, counted: counted,
      reasons: whole.sorted { $0.key < $1.key }.map { reason, group in
        LeftOutRows.Reason(
          sort: reason.sort.rawValue, column: reason.column, words: reason.words,
          rows: group.rows, examples: group.places)
      })
  }

  private typealias Sorted = (
    read: Int, counted: Int, reasons: [RowReason: (rows: Int, places: [SourceLocation])]
  )

  private func sort(
    _ file: InputFile, _ selection: CaseSelection, _ inputs: [InputSummary]
  ) async throws(Diagnostic) -> Sorted {
    let scan = try ColumnScan(file.source, named: file.file, options: file.plainOptions)
    var plan = sample.plan
    if specification.paths.count > 1 { plan.optionalColumns.formUnion(plan.questionColumns) }
    var log = DiagnosticLog()
    let columns = try MicrodataColumns.bind(
      plan, labels: scan.labels, line: scan.headerLine, file: file, &log)
    let (settled, survey, parameters) = (plan, sample.survey, parameters)
    let labels = specification.columns
    let result = try await scan.run(
      columns.wanted, missing: Set(specification.missing),
      threads: min(8, ProcessInfo.processInfo.activeProcessorCount), &log
    ) {
      LeftOutTally(
        settled, columns, selection, survey: survey, parameters: parameters, naming: labels)
    } each: { tally, batch in
      tally.add(batch)
    } merge: { whole, tally, _ in
      whole.merge(tally)
    }
    let known = inputs.filter { $0.path == file.file && $0.kind == specification.kind.rawValue }
    guard known.contains(where: { $0.sha256 == result.summary.fingerprint.sha256 }) else {
      throw .changed(file.file)
    }
    let reasons = result.state.found.mapValues { found in
      (found.rows, found.lines.map { SourceLocation(file: file.file, line: $0) })
    }
    return (result.summary.rowsRead, result.state.counted, reasons)
  }
}
