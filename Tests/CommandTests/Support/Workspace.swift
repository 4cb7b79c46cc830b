import Foundation

/// The folder under which all scratch folders of this test run stand; it goes when the run ends.
enum Scratch {
  private static let root: String = {
    let path = NSTemporaryDirectory() + "command-tests-\(ProcessInfo.processInfo.processIdentifier)"
    atexit { try? FileManager.default.removeItem(atPath: Scratch.root) }
    return path
  }()

  /// Makes a folder of its own.
  static func makeFolder() throws -> String {
    let path = "\(root)/\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }
}

/// A folder with files, as a user has it before them.
struct Workspace: Sendable {
  /// Its path.
  let path: String

  /// A folder that stays to the end of the test run, for what several tests look at.
  static func lasting(_ files: [String: String] = [:]) throws -> Workspace {
    let workspace = Workspace(path: try Scratch.makeFolder())
    for (name, text) in files { try workspace.write(name, text) }
    return workspace
  }

  /// Lends a folder with these files, and removes it.
  static func with<Result>(
    _ files: [String: String] = [:], _ body: (Workspace) throws -> Result
  ) throws -> Result {
    let workspace = try lasting(files)
    defer { try? FileManager.default.removeItem(atPath: workspace.path) }
    return try body(workspace)
  }

  /// The path of a file in it.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file, its folder too.
  func write(_ name: String, _ text: String) throws { try write(name, bytes: Array(text.utf8)) }

  /// Writes a file of bytes, its folder too.
  func write(_ name: String, bytes: [UInt8]) throws {
    let url = URL(filePath: file(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Makes a folder in it.
  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: file(name), withIntermediateDirectories: true)
  }

  /// Removes a file or a folder of it.
  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: file(name)) }

  /// A text file.
  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: file(name))), as: UTF8.self)
  }

  /// Every file under a folder of it with its bytes, hidden ones too; empty where the folder is not there.
  func files(under folder: String = "") throws -> [String: Data] {
    let root = folder.isEmpty ? path : file(folder)
    var found: [String: Data] = [:]
    for name in FileManager.default.subpaths(atPath: root) ?? [] {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(root)/\(name)")
      guard attributes[.type] as? FileAttributeType != .typeDirectory else { continue }
      found[name] = try Data(contentsOf: URL(filePath: "\(root)/\(name)"))
    }
    return found
  }

  /// Runs the program in it.
  func run(
    _ arguments: String..., environment: [String: String] = [:], input: String = ""
  ) throws -> Program.Run {
    try Program.run(
      arguments, in: path, environment: environment, input: Array(input.utf8))
  }

  /// The values of values.csv in its output folder.
  func values(in folder: String = "out") throws -> ComputedValues {
    try ComputedValues(text: text("\(folder)/values.csv"))
  }
}
