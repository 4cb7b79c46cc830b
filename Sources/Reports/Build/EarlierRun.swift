internal import Foundation
internal import Tabular

/// What earlier runs have left in an output folder, as their run.json and, where one was killed, their journal say.
struct EarlierRun: Sendable {
  /// run.json, where there is one that can be read.
  let report: RunRecord?
  /// The newest entry of each file that has been made.
  private(set) var entries: [String: RunRecord.Report] = [:]

  let folder: String

  init(folder: String) {
    self.folder = folder
    report = RunRecord(path: "\(folder)/run.json")
    for entry in report?.reports ?? [] where entry.key != nil { entries[entry.id] = entry }
    for entry in RunJournal.entries(in: folder) { entries[entry.id] = entry }
  }

  /// Why a report must be made; `nil` where its files are up to date.
  func reason(_ id: String, key: String, files: [String]) -> Reason? {
    guard let entry = entries[id] else {
      let isThere = FileManager.default.fileExists(atPath: "\(folder)/\(id)")
      return isThere ? .unknown : .missing(id)
    }
    guard entry.key == key, Set(entry.outputs.map(\.path)) == Set(files) else { return .other }
    return entry.outputs.lazy.compactMap(reason).first
  }

  private func reason(_ output: RunRecord.File) -> Reason? {
    let path = "\(folder)/\(output.path)"
    // A link is no output of ours: it could lead to what somebody else changes.
    guard (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) == nil else {
      return .changed(output.path)
    }
    guard let now = try? Fingerprint(ofFile: path, named: path) else {
      return .missing(output.path)
    }
    return now.sha256 == output.sha256 ? nil : .changed(output.path)
  }

  /// Whether all of a run of this key is in place, so that nothing need be read again.
  func isComplete(_ key: String) -> Bool {
    guard let report, report.key == key, report.interrupted != true else { return false }
    return report.reports.allSatisfy { entry in
      ["built", "skipped"].contains(entry.status) && entries[entry.id]?.key == entry.key
        && entry.outputs.allSatisfy { reason($0) == nil }
    }
  }

  /// Why a report is made.
  enum Reason: Sendable {
    case forced, unknown, other
    case missing(String)
    case changed(String)
  }

  /// The reason in words; `files` are the hashes of the inputs as they are now.
  func words(_ reason: Reason, files: [String: String]) -> String {
    switch reason {
    case .forced: return "--force"
    case .unknown: return "it is not known what the one in place was made from"
    case .missing(let name): return "there is no \(name) yet"
    case .changed(let name): return "\(name) is not as it was written"
    case .other:
      if let made = report?.version, made != ToolVersion.text {
        return "the one in place is by version \(made)"
      }
      let inputs = report?.inputs ?? []
      let changed = inputs.first { files[$0.path] != $0.sha256 }?.path
      return changed.map { "\($0) has changed" }
        ?? "the manifest, a template, an option or the program has changed"
    }
  }
}
