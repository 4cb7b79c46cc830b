internal import Foundation
internal import Glibc
internal import Tabular

/// The folder that a run writes into.
struct OutputFolder: Sendable {
  let path: String

  /// Removes what runs that were killed have left half-made; only to be called while the lock is held.
  ///
  /// A report whose files were getting their names is completed first: then it is of one version again.
  func sweep() {
    let unfinished = RunJournal.unfinished(in: path)
    if !unfinished.isEmpty {
      let journal = RunJournal(folder: path)
      for intent in unfinished where intent.complete(in: path) { journal.add(intent.publishing) }
      try? synchronise()
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names where Self.isTemporary(name) {
      try? FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }
  }

  /// Forces the names of the folder's files to disk.
  func synchronise() throws(Diagnostic) {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    let isSynced = fsync(descriptor) == 0 || errno == EINVAL
    let complaint = OutputFile(path).failure("cannot be written", concern: .inputOutput)
    close(descriptor)
    guard isSynced else { throw complaint }
  }

  /// Writes run.json, once the names of all other files are on disk; gives what kept it from being written.
  func write(_ report: [UInt8]) -> Diagnostic? {
    let file = OutputFile("\(path)/run.json")
    do throws(Diagnostic) {
      try synchronise()
      try file.stage(report)
      try file.publish()
      try synchronise()
    } catch {
      return error
    }
    return nil
  }

  /// Whether a name is one that `OutputFile.temporaryPath` gives, or the folder beside it for a workbook's parts.
  static func isTemporary(_ name: String) -> Bool {
    guard name.hasPrefix("."), let mark = name.range(of: ".tmp-", options: .backwards) else {
      return false
    }
    let rest = name[mark.upperBound...]
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    return !digits.isEmpty && ["", ".parts"].contains(rest.dropFirst(digits.count))
  }
}
