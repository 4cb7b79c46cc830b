internal import Foundation
internal import Glibc
internal import Tabular

/// What a run has made so far, a line each, so that a run that is killed need not be done again; gone at a good end.
final class RunJournal: Sendable {
  private static let name = ".indicator-report.journal"

  private let path: String
  private let descriptor: CInt

  /// Opens the journal of a folder; it is a help only, and nothing depends on its being written.
  init(folder: String) {
    path = "\(folder)/\(Self.name)"
    // A pipe of that name would make the opening wait for a reader.
    descriptor = unsafe open(
      path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o644)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Adds an entry in one write, so that lines of several threads do not mix.
  func add(_ entry: RunRecord.Report) {
    guard descriptor >= 0, let line = entry.line else { return }
    _ = unsafe line.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
  }

  /// Takes it away: run.json tells everything.
  func remove() { _ = unsafe unlink(path) }

  /// Takes it away where nothing was ever noted in it.
  func removeIfEmpty() {
    var status = stat()
    if unsafe fstat(descriptor, &status) == 0, status.st_size == 0 { remove() }
  }

  /// The entries of a journal that was left; a last line that is cut off is none.
  static func entries(in folder: String) -> [RunRecord.Report] {
    guard let text = try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) else {
      return []
    }
    return text.split(separator: "\n").compactMap { RunRecord.Report(line: String($0)) }
  }
}
