internal import Foundation
internal import Synchronization

/// One report in the making, on a thread of its own: it may be given up, and then none of its files gets its name.
final class ReportJob: Sendable {
  /// Why a report was given up.
  enum Abandonment: Sendable {
    case timeout, interruption
  }

  private enum State {
    case working, publishing, abandoned
  }

  /// How long a report in the making may go on after the first signal.
  private static let grace = Duration.seconds(2)

  private let state = Mutex(State.working)

  /// Whether the files may get their names now; from then on it is too late to give the report up.
  func mayPublish() -> Bool {
    state.withLock { state in
      if state == .working { state = .publishing }
      return state == .publishing
    }
  }

  /// Does the work, and waits for it no longer than `timeout` seconds, and hardly after a signal.
  func run<Result: Sendable>(
    timeout: Double?, _ interruption: Interruption, _ work: @escaping @Sendable () -> Result
  ) async -> Swift.Result<Result, Abandoned> {
    let (endings, sender) = AsyncStream<Swift.Result<Result, Abandoned>>.makeStream()
    let giveUp: @Sendable (Abandonment) -> Void = { reason in
      if self.abandon() { sender.yield(.failure(Abandoned(reason: reason))) }
    }
    Thread.detachNewThread { sender.yield(.success(work())) }
    let timer = timeout.map { seconds in
      Task {
        if (try? await Task.sleep(for: .seconds(seconds))) != nil { giveUp(.timeout) }
      }
    }
    defer { timer?.cancel() }
    interruption.whenRaised {
      Task {
        try? await Task.sleep(for: Self.grace)
        giveUp(.interruption)
      }
    }
    for await ending in endings { return ending }
    return .failure(Abandoned(reason: .interruption))
  }

  private func abandon() -> Bool {
    state.withLock { state in
      guard state == .working else { return false }
      state = .abandoned
      return true
    }
  }

  /// A report that was given up.
  struct Abandoned: Error {
    let reason: Abandonment
  }
}
