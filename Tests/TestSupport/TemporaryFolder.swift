public import Foundation

/// A folder that is there for one test.
public final class TemporaryFolder: Sendable {
  /// Its path.
  public let path: String

  /// Makes a folder with files: relative path → text.
  public init(_ files: [String: String] = [:]) throws {
    path = NSTemporaryDirectory() + "indicator-report-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(Data(text.utf8), to: name) }
  }

  /// Writes a file in it, with the folders that its name needs.
  public func write(_ data: Data, to name: String) throws {
    let file = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  /// The names in it, at any depth, sorted.
  public var names: [String] {
    (FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? []).sorted()
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
