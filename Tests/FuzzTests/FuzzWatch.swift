import Foundation
import Glibc
import Synchronization

/// Notes what is being read, so that an input that ends the process, or never ends, is left on disk with its seed.
final class FuzzWatch: Sendable {
  /// The input that took longest.
  struct Slowest: Sendable {
    var seed: UInt64 = 0
    var seconds = 0.0
    var text: String { "\(Int(seconds * 1000)) ms at seed \(seed)" }
  }

  private struct State {
    var seed: UInt64 = 0
    var begun: Date?
    var usedBefore = 0.0
    var slowest = Slowest()
  }

  private let state = Mutex(State())
  private let file: URL

  /// Watches one reader; the input in hand is in `input` of the folder, or where `INDICATOR_REPORT_FUZZ_FOLDER` says.
  init(_ name: String, folder: String) {
    let kept = ProcessInfo.processInfo.environment["INDICATOR_REPORT_FUZZ_FOLDER"]
    file = URL(filePath: kept.map { "\($0)/\(name)" } ?? "\(folder)/input")
    Thread.detachNewThread { [weak self] in
      while self?.complainIfStuck() != nil { Thread.sleep(forTimeInterval: 1) }
    }
  }

  /// The input that took longest so far.
  var slowest: Slowest { state.withLock { $0.slowest } }

  /// An input is taken up.
  func begin(_ seed: UInt64, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: file)
    state.withLock { ($0.seed, $0.begun, $0.usedBefore) = (seed, Date(), Self.used()) }
  }

  /// It was read or refused.
  func end() {
    state.withLock { state in
      let seconds = Self.used() - state.usedBefore
      if seconds > state.slowest.seconds {
        state.slowest = Slowest(seed: state.seed, seconds: seconds)
      }
      state.begun = nil
    }
  }

  /// Seconds of the processor, which a busy machine does not change.
  private static func used() -> Double { Double(clock()) / 1e6 }

  /// A reader that is not through after five minutes will never be: nothing but the end of the process can say so.
  private func complainIfStuck() {
    let (seed, begun) = state.withLock { ($0.seed, $0.begun) }
    guard let begun, begun.timeIntervalSinceNow < -300 else { return }
    print("fuzz: no end after five minutes with seed \(seed): \(file.path)")
    exit(1)
  }
}
