public import Tabular

/// The reports that an earlier run has not made, as its run.json tells: what failed, and what it did not come to.
public struct ChosenReports: Sendable {
  private let done: Set<String>
  /// Whether the run was over several manifests, whose names of reports begin with their folder.
  private let isBatch: Bool
  private var folder = ""

  /// Reads a run.json.
  ///
  /// Throws a diagnostic where there is none of that name, or it is something else.
  public init(runReport path: String) throws(Diagnostic) {
    guard let record = RunRecord(path: path) else {
      let isThere = (try? Fingerprint(ofFile: path, named: path)) != nil
      throw Diagnostic(
        .error, isThere ? "format-error" : "source-error",
        isThere ? "this is no run.json of this version" : "there is no such file",
        at: SourceLocation(file: path), hint: "name the run.json of the run that failed",
        concern: isThere ? .manifest : .missingInput)
    }
    isBatch = record.runs != nil
    done = Set(record.reports.filter { $0.error == nil }.map(\.id))
  }

  /// Whether a report is to be made.
  func contains(_ name: String) -> Bool { !done.contains(folder + name) }

  /// The reports of one manifest of several, which writes into this folder.
  func within(_ folder: String) -> ChosenReports {
    var chosen = self
    if isBatch { chosen.folder = folder + "/" }
    return chosen
  }
}
