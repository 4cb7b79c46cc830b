internal import Foundation
internal import Indicators
internal import Tabular

/// A whole run over one manifest: plan, read, compute, render, publish, report (batch.md §4).
public enum Build {
  /// Runs a manifest; never throws, because every ending has a status and a report.
  public static func run(
    _ path: String, _ options: BuildOptions, _ interruption: Interruption = Interruption(),
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) async -> BuildOutcome {
    do throws(ManifestProblems) {
      let run = ManifestRun(
        opened: try OpenedManifest(path), options: options, interruption: interruption,
        progress: progress)
      return await run.outcome()
    } catch {
      return BuildOutcome(error.diagnostics)
    }
  }
}
