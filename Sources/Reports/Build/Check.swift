public import Indicators
internal import Tabular

/// Reads and judges everything that a run would use, and writes nothing.
public enum Check {
  /// The outcome of reading a manifest, its templates and its inputs.
  public static func run(
    _ path: String, asOf: CalendarDate? = nil, epoch: CalendarDate? = nil, isStrict: Bool = false,
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) async -> BuildOutcome {
    let prepared: Prepared
    do throws(ManifestProblems) {
      let opened = try OpenedManifest(path)
      prepared = try await Prepared.make(opened, asOf: asOf, epoch: epoch, progress: progress).get()
    } catch {
      return BuildOutcome(error.diagnostics)
    }
    let log = prepared.log
    let (errors, warnings) = (log.count(.error), log.count(.warning))
    let status: ExitStatus =
      errors > 0
      ? ExitStatus(worstOf: log.kept) : isStrict && warnings > 0 ? .strictWarnings : .done
    let lines = prepared.evaluation.inputs.map { input in
      let layout = input.layout.isEmpty ? "" : ", \(input.layout)"
      let rejected = input.rejected == 0 ? "" : ", \(input.rejected) rejected"
      return "\(input.path): \(input.kind)\(layout), \(input.rows) rows\(rejected)"
    }
    return BuildOutcome(
      status: status, log: log, lines: lines,
      summary: "\(BuildOutcome.count(prepared.evaluation.inputs.count, "file")): "
        + "\(BuildOutcome.count(errors, "error")), \(BuildOutcome.count(warnings, "warning")); "
        + "\(BuildOutcome.count(prepared.planned.count, "report")) would be made.")
  }
}
