import Foundation
import Glibc
import Reports

/// Turns SIGINT and SIGTERM into a request to end: the first one asks, the second one ends the program at once.
///
/// A handler and a pipe, and not `sigwait`: the main thread waits with all signals let in, whatever was blocked before.
enum SignalWatch {
  /// The two ends of the pipe between the handler and the thread that watches.
  private static let ends: [CInt] = {
    var ends: [CInt] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return ends }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return ends
  }()

  /// Where the handler writes; set before it is installed, because it may do nothing but write.
  private static let entrance = ends[1]

  /// Starts to watch.
  static func start(_ interruption: Interruption) {
    let (exit, entrance) = (ends[0], entrance)
    guard exit >= 0, entrance >= 0 else { return }
    for signal in [SIGINT, SIGTERM] where !isIgnored(signal) {
      var action = sigaction()
      action.sa_flags = SA_RESTART
      unsafe action.__sigaction_handler.sa_handler = { signal in
        var number = UInt8(truncatingIfNeeded: signal)
        _ = unsafe write(SignalWatch.entrance, &number, 1)
      }
      unsafe sigaction(signal, &action, nil)
    }
    Thread.detachNewThread {
      var number: UInt8 = 0
      while unsafe read(exit, &number, 1) == 1 {
        if !interruption.raise(CInt(number)) { _exit(128 + CInt(number)) }
      }
    }
  }

  /// Whether the parent has it ignored, as a shell has for jobs in the background; that is to be left so.
  private static func isIgnored(_ signal: CInt) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(signal, nil, &action) == 0 else { return false }
    return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
