import Foundation
import Glibc

/// A disk of 1 MB in memory, for as long as it is held; only root can have one.
struct SmallDisk: ~Copyable {
  let path: String

  private struct CannotBeMounted: Error {}

  /// Whether this process may mount one.
  static let isPossible: Bool = {
    let path = NSTemporaryDirectory() + "small-disk-\(getpid())"
    guard let disk = try? SmallDisk(at: path) else { return false }
    return disk.path == path
  }()

  init(at path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard unsafe mount("tmpfs", path, "tmpfs", 0, "size=1m") == 0 else {
      unsafe rmdir(path)
      throw CannotBeMounted()
    }
    self.path = path
  }

  deinit {
    unsafe umount(path)
    unsafe rmdir(path)
  }
}
