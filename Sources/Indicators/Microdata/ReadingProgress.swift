internal import Foundation
internal import Synchronization

/// How far the reading of a long file has come, said about ten times a second: the one place that looks at a clock, and nothing of it reaches an output.
final class ReadingProgress: Sendable {
  private let file: String
  private let bytes: Int?
  private let say: @Sendable (String) -> Void
  private let start = ContinuousClock.now
  private let state = Mutex((last: ContinuousClock.now, furthest: 0))

  /// Names a file; its size is asked of the disk, and not known of standard input.
  init(_ file: InputFile, _ say: @escaping @Sendable (String) -> Void) {
    self.file = file.file
    self.say = say
    let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
    bytes = file.file == "-" ? nil : (attributes?[.size] as? NSNumber)?.intValue
  }

  /// Takes note that the bytes before a place are read; any thread may say so.
  func reached(_ place: Int) {
    let now = ContinuousClock.now
    let text = state.withLock { state -> String? in
      state.furthest = max(state.furthest, place)
      guard now - state.last > .milliseconds(100) else { return nil }
      state.last = now
      return words(state.furthest, after: now - start)
    }
    if let text { say(text) }
  }

  /// `a.csv: 412 of 958 MB, 620 MB a second, 1 s left`.
  private func words(_ place: Int, after time: Duration) -> String {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let done = Double(place) / 1e6
    guard let bytes, seconds > 0, place > 0 else { return "\(file): \(Int(done)) MB" }
    let left = Double(bytes - place) / Double(place) * seconds
    return "\(file): \(Int(done)) of \(Int(Double(bytes) / 1e6)) MB, "
      + "\(Int(done / seconds)) MB a second, \(Int(left.rounded(.up))) s left"
  }
}
