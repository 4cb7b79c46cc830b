import Glibc
import Reports
import Tabular

/// How many files the program may have open at once.
enum OpenFileLimit {
  /// Three standard streams, two ends of a pipe for signals, four of libdispatch, the locks and the journal of a folder, and of one
  /// report its input, its output, its folder and the scratch files of its parts.
  private static let least: rlim_t = 16
  /// What is asked for where the shell gives less and the system allows more.
  private static let wanted: rlim_t = 1024

  /// Asks for more files where few are allowed, and ends the program where that leaves too few.
  ///
  /// It must come before anything is awaited: libdispatch ends the process by a trap when it cannot have its `eventfd`
  /// (`_dispatch_epoll_init`), without a word.
  static func secure() {
    var limit = rlimit()
    // The kind of the constant is an enumeration in Glibc's header, and an integer in the function's.
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    if limit.rlim_cur < wanted, limit.rlim_max > limit.rlim_cur {
      limit.rlim_cur = min(wanted, limit.rlim_max)
      _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
    guard limit.rlim_cur < least else { return }
    let complaint = Diagnostic(
      .error, "source-error", "only \(limit.rlim_cur) files may be open at once, which is too few",
      expected: "at least \(least)",
      hint: "raise the limit: `ulimit -n 256`, or LimitNOFILE= of systemd",
      concern: .inputOutput)
    let bytes = Array((complaint.text + "\n").utf8)
    _ = unsafe write(STDERR_FILENO, bytes, bytes.count)
    _exit(ExitStatus(complaint.concern).rawValue)
  }
}
