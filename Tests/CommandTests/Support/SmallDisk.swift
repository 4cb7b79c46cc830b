import Foundation

/// A disk of some kilobytes in memory, mounted as long as it is held; only root can have one.
struct SmallDisk: ~Copyable {
  private let path: String

  private struct CannotBeMounted: Error {}

  /// Whether this process may mount one.
  static let isPossible: Bool = {
    guard let folder = try? Scratch.makeFolder() else { return false }
    return (try? SmallDisk(at: folder, kilobytes: 64)) != nil
  }()

  init(at path: String, kilobytes: Int) throws {
    let mounting = try Program.shell(
      "mount -t tmpfs -o size=\(kilobytes)k tmpfs '\(path)'", in: "/")
    guard mounting.code == 0 else { throw CannotBeMounted() }
    self.path = path
  }

  deinit { _ = try? Program.shell("umount '\(path)'", in: "/") }

  /// Fills it up, but for some kilobytes.
  func fill(leaving kilobytes: Int) throws {
    let line = """
      free=$(df -k --output=avail . | tail -n 1)
      head -c $(( (free - \(kilobytes)) * 1024 )) /dev/zero > filler
      """
    _ = try Program.shell(line, in: path)
  }
}
