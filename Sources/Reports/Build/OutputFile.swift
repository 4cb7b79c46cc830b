internal import Foundation
internal import Glibc
public import Tabular

/// A file that appears under its name whole or not at all: written under a temporary name in the same folder, forced to
/// disk, and renamed (batch.md §4).
public struct OutputFile: Sendable, Hashable {
  /// The final path.
  public let path: String

  /// Names an output.
  public init(_ path: String) { self.path = path }

  /// The temporary path beside the final one; a leading dot keeps it out of listings and globs.
  public var temporaryPath: String { temporaryPath(of: getpid()) }

  /// The temporary path that a process gives the file.
  func temporaryPath(of process: Int32) -> String {
    let url = URL(filePath: path)
    let name = ".\(url.lastPathComponent).tmp-\(process)"
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? name : "\(folder)/\(name)"
  }

  /// Writes bytes to the temporary name.
  ///
  /// Throws a diagnostic of concern `output` where the file cannot be created, `inputOutput` where writing fails.
  public func stage(_ bytes: [UInt8]) throws(Diagnostic) {
    let descriptor = unsafe open(
      temporaryPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw failure("cannot be created", concern: .output) }
    var offset = 0
    while offset < bytes.count {
      let written = unsafe bytes[offset...].withUnsafeBytes { buffer in
        unsafe write(descriptor, buffer.baseAddress, buffer.count)
      }
      guard written > 0 else {
        let complaint = failure("cannot be written", concern: .inputOutput)
        close(descriptor)
        discard()
        throw complaint
      }
      offset += written
    }
    let isSynced = fsync(descriptor) == 0
    let isClosed = close(descriptor) == 0
    guard isSynced, isClosed else {
      let complaint = failure("cannot be written", concern: .inputOutput)
      discard()
      throw complaint
    }
  }

  /// Forces a file that another wrote under the temporary name to disk.
  public func synchronise() throws(Diagnostic) {
    let descriptor = unsafe open(temporaryPath, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("cannot be read", concern: .inputOutput) }
    let isSynced = fsync(descriptor) == 0
    let complaint = failure("cannot be written", concern: .inputOutput)
    close(descriptor)
    guard isSynced else {
      discard()
      throw complaint
    }
  }

  /// Gives the staged file its name, in place of the old one.
  public func publish() throws(Diagnostic) {
    guard unsafe rename(temporaryPath, path) == 0 else {
      let complaint = failure("cannot be put in place", concern: .output)
      discard()
      throw complaint
    }
  }

  /// Removes a staged file.
  public func discard() { _ = unsafe unlink(temporaryPath) }

  /// Makes the folder that the file is to stand in.
  public func makeFolder() throws(Diagnostic) {
    try makeFolder(orElse: "choose another folder with `-o`")
  }

  /// Makes the folder that the file is to stand in; where that fails, the hint ends with what else can be done.
  func makeFolder(orElse advice: String) throws(Diagnostic) {
    let folder = (path as NSString).deletingLastPathComponent
    guard !folder.isEmpty else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      let isTaken = FileManager.default.fileExists(atPath: folder)
      throw Diagnostic(
        .error, "output-folder",
        "the output folder cannot be created" + (isTaken ? ": there is a file of that name" : ""),
        at: SourceLocation(file: folder),
        hint: isTaken
          ? "move the file away, or \(advice)"
          : "check that you may write there, or \(advice)", concern: .output)
    }
  }

  /// Whether an error number says that there is no room: on the disk, in the user's share, or for one file.
  static func isFull(_ code: CInt) -> Bool { [ENOSPC, EDQUOT, EFBIG].contains(code) }

  /// What the system refused to do, and why, by its error number.
  func failure(
    _ what: String, _ code: CInt = errno, concern: Diagnostic.Concern
  ) -> Diagnostic {
    let reason = unsafe String(cString: strerror(code))
    let isFull = Self.isFull(code)
    return Diagnostic(
      .error, isFull ? "disk-full" : "output-error", "the output \(what): \(reason)",
      at: SourceLocation(file: path),
      hint: isFull
        ? "free some space, or choose another folder with `-o`; the earlier version is untouched"
        : code == EISDIR
          ? "there is a folder of that name: move it away, or choose another folder with `-o`"
          : "check that you may write there; the earlier version is untouched",
      concern: isFull ? .inputOutput : concern)
  }
}
