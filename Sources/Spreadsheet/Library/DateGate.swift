internal import Foundation
internal import Synchronization

/// Lets workbooks of one creation date be written side by side, and those of different dates one after the other.
///
/// The library asks `gmtime` for the date, which has one buffer for all threads (trap 14): glibc writes each of its fields
/// once, so that threads which write the same date there all read that date. Its temporary files meet nowhere, because each
/// workbook has a folder of its own for them.
final class DateGate: Sendable {
  private struct State {
    var date = 0
    var count = 0
  }

  private let state = Mutex(State())
  private let condition = NSCondition()

  /// Does the work once nothing of another date is inside.
  func pass<Result, Failure: Error>(
    _ date: Int, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    condition.lock()
    while !enter(date) { condition.wait() }
    condition.unlock()
    defer { leave() }
    return try work()
  }

  private func enter(_ date: Int) -> Bool {
    state.withLock { state in
      guard state.count == 0 || state.date == date else { return false }
      state.date = date
      state.count += 1
      return true
    }
  }

  private func leave() {
    condition.lock()
    state.withLock { $0.count -= 1 }
    condition.broadcast()
    condition.unlock()
  }
}
