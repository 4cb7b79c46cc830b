internal import Foundation
internal import Glibc
internal import Tabular

/// What a run has made so far, a line each, so that a run that is killed need not be done again; gone at a good end.
final class RunJournal: Sendable {
  static let name = ".indicator-report.journal"

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
    if let line = entry.line { append(line) }
  }

  /// Notes that the files of a report, which are staged whole, are about to get their names; on disk before they do.
  func begin(_ entry: RunRecord.Report) {
    guard let line = PublishingIntent(publishing: entry, process: getpid()).line else { return }
    append(line)
    fdatasync(descriptor)
  }

  private func append(_ line: [UInt8]) {
    guard descriptor >= 0 else { return }
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
    lines(in: folder).compactMap { RunRecord.Report(line: $0) }
  }

  /// What a run was about to publish when it was killed: begun, and not noted as done.
  static func unfinished(in folder: String) -> [PublishingIntent] {
    var open: [String: PublishingIntent] = [:]
    for line in lines(in: folder) {
      if let intent = PublishingIntent(line: line) {
        open[intent.publishing.id] = intent
      } else if let entry = RunRecord.Report(line: line) {
        open[entry.id] = nil
      }
    }
    return open.values.sorted { $0.publishing.id < $1.publishing.id }
  }

  private static func lines(in folder: String) -> [String] {
    let text = try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
    return (text ?? "").split(separator: "\n").map(String.init)
  }
}
