import Dispatch
import Foundation

/// The built program, run as a user would run it.
enum Program {
  /// What a run left behind.
  struct Run: Sendable {
    /// What went to standard output.
    let output: String
    /// What went to standard error.
    let errors: String
    /// The exit code; 128 and the signal's number where one ended it, as a shell says.
    let code: Int32
  }

  /// The program beside the tests' own bundle, or the one that `INDICATOR_REPORT_PROGRAM` names.
  static let path: String = {
    if let named = ProcessInfo.processInfo.environment["INDICATOR_REPORT_PROGRAM"] { return named }
    let bundle = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return bundle.deletingLastPathComponent().appending(path: "indicator-report").path
  }()

  /// The little that a run inherits, so that no test depends on the machine's settings.
  private static let surroundings = [
    "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "TZ": "UTC",
    "COLUMNS": "80",
  ]

  /// Runs the program in a folder and waits for its end.
  static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:],
    input: [UInt8] = []
  ) throws -> Run {
    try run(path, arguments, in: folder, environment: environment, input: input)
  }

  /// Runs a line of shell, in which `$PROGRAM` is the program.
  static func shell(_ line: String, in folder: String) throws -> Run {
    try run("/bin/sh", ["-c", line], in: folder, environment: ["PROGRAM": path], input: [])
  }

  /// The streams are files: a pipe that nobody empties would stop the program, and every process that is started meanwhile
  /// would inherit its ends.
  private static func run(
    _ executable: String, _ arguments: [String], in folder: String,
    environment: [String: String], input: [UInt8]
  ) throws -> Run {
    let streams = try Scratch.makeFolder()
    defer { try? FileManager.default.removeItem(atPath: streams) }
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = surroundings.merging(environment) { $1 }
    process.standardInput = try stream("\(streams)/in", holding: input, forReading: true)
    process.standardOutput = try stream("\(streams)/out", holding: [], forReading: false)
    process.standardError = try stream("\(streams)/err", holding: [], forReading: false)
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    ended.wait()
    let signal: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
    return Run(
      output: try text("\(streams)/out"), errors: try text("\(streams)/err"),
      code: process.terminationStatus + signal)
  }

  private static func stream(
    _ path: String, holding bytes: [UInt8], forReading: Bool
  ) throws -> FileHandle {
    try Data(bytes).write(to: URL(filePath: path))
    let url = URL(filePath: path)
    return forReading ? try FileHandle(forReadingFrom: url) : try FileHandle(forWritingTo: url)
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }
}
