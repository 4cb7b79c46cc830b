internal import Foundation
internal import Glibc
internal import Tabular

/// A report of several files that are staged and about to get their names, one rename after the other.
///
/// No system call renames two files at once. A run that is killed between them leaves a brief and facts of different
/// versions; with this note the next run can tell, and gives the rest their names.
struct PublishingIntent: Codable, Sendable {
  /// The report with the hashes of its files.
  let publishing: RunRecord.Report
  /// The process, whose number is in the names of staged files.
  let process: Int32

  init(publishing: RunRecord.Report, process: Int32) {
    (self.publishing, self.process) = (publishing, process)
  }

  /// The note from a line of the journal.
  init?(line: String) {
    guard let found = try? JSONDecoder().decode(Self.self, from: Data(line.utf8)) else {
      return nil
    }
    self = found
  }

  /// The note as a line of the journal.
  var line: [UInt8]? { JSONOutput.line(self).map { Array("\($0)\n".utf8) } }

  /// Whether some files have the new version under their names and others have not.
  func isTorn(in folder: String) -> Bool {
    let placed = publishing.outputs.count { isPlaced($0, in: folder) }
    return placed > 0 && placed < publishing.outputs.count
  }

  /// Gives the files that are still staged their names, where others have them already; whether all have them now.
  func complete(in folder: String) -> Bool {
    let waiting = publishing.outputs.filter { !isPlaced($0, in: folder) }
    guard waiting.count < publishing.outputs.count else { return false }
    guard waiting.allSatisfy({ Fingerprint.sha256(ofFile: staged($0, in: folder)) == $0.sha256 })
    else { return false }
    return waiting.allSatisfy { unsafe rename(staged($0, in: folder), "\(folder)/\($0.path)") == 0 }
  }

  private func isPlaced(_ file: RunRecord.File, in folder: String) -> Bool {
    Fingerprint.sha256(ofFile: "\(folder)/\(file.path)") == file.sha256
  }

  private func staged(_ file: RunRecord.File, in folder: String) -> String {
    OutputFile("\(folder)/\(file.path)").temporaryPath(of: process)
  }

}
