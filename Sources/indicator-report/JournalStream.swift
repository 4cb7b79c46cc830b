import Foundation
import Glibc
import Tabular

/// Whether standard error goes to the journal of systemd, which reads `<3>` at the start of a line as its priority (sd-daemon(3)).
enum JournalStream {
  /// JOURNAL_STREAM names the device and the inode of the stream that the service manager has made; where standard error was sent
  /// elsewhere since, they differ (systemd.exec(5)).
  static let isStandardError: Bool = {
    guard let named = ProcessInfo.processInfo.environment["JOURNAL_STREAM"] else { return false }
    var status = stat()
    guard unsafe fstat(STDERR_FILENO, &status) == 0 else { return false }
    return named == "\(status.st_dev):\(status.st_ino)"
  }()

  /// The number that syslog(3) has for how bad something is, in the form that the journal reads.
  static func prefix(_ severity: Diagnostic.Severity?) -> String {
    switch severity {
    case .error: "<3>"
    case .warning: "<4>"
    case .note: "<5>"
    case nil: "<6>"
    }
  }
}
