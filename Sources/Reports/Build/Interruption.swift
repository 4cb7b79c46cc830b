internal import Synchronization

/// Whether a signal has asked the run to end; whoever watches for signals raises it, and the run looks at it.
public final class Interruption: Sendable {
  private struct State {
    var signal: CInt?
    var actions: [@Sendable () -> Void] = []
  }

  private let state = Mutex(State())

  /// Nothing has happened yet.
  public init() {}

  /// The number of the signal that came, if one did.
  public var signal: CInt? { state.withLock(\.signal) }

  /// Asks the run to end; `false` where it had been asked before.
  @discardableResult public func raise(_ signal: CInt) -> Bool {
    let actions: [@Sendable () -> Void]? = state.withLock { state in
      guard state.signal == nil else { return nil }
      state.signal = signal
      defer { state.actions = [] }
      return state.actions
    }
    for action in actions ?? [] { action() }
    return actions != nil
  }

  /// Calls once when a signal comes, or at once where one has come.
  func whenRaised(_ action: @escaping @Sendable () -> Void) {
    let hasCome = state.withLock { state in
      if state.signal == nil { state.actions.append(action) }
      return state.signal != nil
    }
    if hasCome { action() }
  }

  /// The result of work that need not be waited for once a signal has come: `nil` then, and the work is left to itself.
  func unlessRaised<Result: Sendable>(
    _ work: @escaping @Sendable () async -> Result
  ) async -> Result? {
    let (results, sender) = AsyncStream<Result?>.makeStream()
    whenRaised { sender.yield(nil) }
    Task { sender.yield(await work()) }
    for await result in results { return result }
    return nil
  }
}
