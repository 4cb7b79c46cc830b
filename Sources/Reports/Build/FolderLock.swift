internal import Foundation
internal import Glibc
internal import Tabular

/// The lock that keeps two runs from writing into one output folder; it dies with the process (batch.md §4).
struct FolderLock: Sendable {
  /// The lock file's name inside the folder.
  static let name = ".indicator-report.lock"

  private let path: String
  private let descriptor: CInt

  /// Takes the lock of a folder that is there, waiting up to `patience` seconds where another run holds it.
  ///
  /// Throws a diagnostic of concern `locked` that names the other run.
  static func take(
    _ folder: String, patience: Double, _ interruption: Interruption
  ) async throws(Diagnostic) -> FolderLock {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(min(patience, 1e9))
    while true {
      if let lock = try attempt(folder) { return lock }
      guard clock.now < end, interruption.signal == nil else { break }
      try? await Task.sleep(for: .milliseconds(50))
    }
    throw held(folder)
  }

  /// Gives the lock back, and takes its file away while it is still held.
  func release() {
    _ = unsafe unlink(path)
    close(descriptor)
  }

  /// What would keep a run from writing into a folder, found out without leaving a trace; `nil` for nothing.
  static func obstacle(_ folder: String) -> Diagnostic? {
    let descriptor = unsafe open("\(folder)/\(name)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    if descriptor >= 0 {
      let isFree = flock(descriptor, LOCK_SH | LOCK_NB) == 0
      close(descriptor)
      if !isFree { return held(folder) }
    }
    var place = folder
    while !place.isEmpty, !FileManager.default.fileExists(atPath: place) {
      place = (place as NSString).deletingLastPathComponent
    }
    let isPossible = unsafe access(place.isEmpty ? "." : place + "/.", W_OK | X_OK) == 0
    return isPossible ? nil : refusal(place)
  }

  private static func attempt(_ folder: String) throws(Diagnostic) -> FolderLock? {
    let path = "\(folder)/\(name)"
    while true {
      let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
      guard descriptor >= 0 else { throw refusal(folder) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let isHeld = errno == EWOULDBLOCK
        let complaint = refusal(folder)
        close(descriptor)
        guard isHeld else { throw complaint }
        return nil
      }
      // The run that held it may have taken the file away meanwhile: then another file of that name counts.
      if isInPlace(descriptor, path) {
        sign(descriptor)
        return FolderLock(path: path, descriptor: descriptor)
      }
      close(descriptor)
    }
  }

  private static func isInPlace(_ descriptor: CInt, _ path: String) -> Bool {
    var (held, named) = (stat(), stat())
    guard unsafe fstat(descriptor, &held) == 0, unsafe lstat(path, &named) == 0 else {
      return false
    }
    return held.st_ino == named.st_ino && held.st_dev == named.st_dev
  }

  /// Says who holds it; a full disk is no reason to stop here.
  private static func sign(_ descriptor: CInt) {
    let text = "process \(getpid()), since \(Date().ISO8601Format())\n"
    ftruncate(descriptor, 0)
    _ = unsafe Array(text.utf8).withUnsafeBytes {
      unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0)
    }
  }

  private static func held(_ folder: String) -> Diagnostic {
    let text = (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)) ?? ""
    let owner = text.split(separator: "\n").first.map { ": \($0)" } ?? ""
    return Diagnostic(
      .error, "locked", "another run writes to the output folder\(owner)",
      at: SourceLocation(file: folder),
      hint: "wait for it with `--wait`, or choose another folder with `-o`", concern: .locked)
  }

  private static func refusal(_ folder: String) -> Diagnostic {
    let reason = unsafe String(cString: strerror(errno))
    return Diagnostic(
      .error, "output-folder", "nothing can be written into the output folder: \(reason)",
      at: SourceLocation(file: folder),
      hint: "check that you may write there, or choose another folder with `-o`", concern: .output)
  }
}
