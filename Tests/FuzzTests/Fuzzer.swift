import Dispatch
import Foundation
import Synchronization
import TestSupport

/// The readers as a program of libFuzzer, which spoils inputs towards code that none has reached yet (`Scripts/fuzz`).
///
/// `INDICATOR_REPORT_FUZZ_READER` names the reader.
enum Fuzzer {
  /// The reader, and a folder for what it writes.
  struct Setting: Sendable {
    let target: FuzzTarget
    let folder: String
  }

  static let setting: Setting = {
    let name = ProcessInfo.processInfo.environment["INDICATOR_REPORT_FUZZ_READER"] ?? ""
    let folder = NSTemporaryDirectory() + "indicator-report-fuzz-\(getpid())"
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    guard let target = FuzzTarget(rawValue: name) else {
      let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
      print("INDICATOR_REPORT_FUZZ_READER is one of: \(names)")
      exit(64)
    }
    return Setting(target: target, folder: folder)
  }()

  /// Writes the seeds, a file each, and the words that the grammar gives a meaning to, in the form of libFuzzer's dictionaries.
  static func prepare(_ folder: String) throws {
    let files = FileManager.default
    try files.createDirectory(atPath: folder + "/seeds", withIntermediateDirectories: true)
    for (number, seed) in setting.target.seeds.enumerated() {
      try Data(seed).write(to: URL(filePath: "\(folder)/seeds/\(number)"))
    }
    let words = setting.target.words.map { word in
      let codes = word.utf8.map { "\\x" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }
      return "\"\(codes.joined())\"\n"
    }
    try words.joined().write(toFile: folder + "/words", atomically: true, encoding: .utf8)
  }

  /// One input; a broken promise ends the process as a crash does.
  static func read(_ bytes: [UInt8]) {
    let ended = DispatchSemaphore(value: 0)
    Task.detached {
      do {
        try await setting.target.read(bytes, in: setting.folder)
      } catch {
        print("\(setting.target.rawValue): \(error)")
        abort()
      }
      ended.signal()
    }
    ended.wait()
  }
}

/// Called once: with `INDICATOR_REPORT_FUZZ_PREPARE` the seeds are written and nothing is tried.
@c(LLVMFuzzerInitialize)
public func initialize(
  _ count: UnsafeMutablePointer<CInt>?,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>?
) -> CInt {
  let folder = ProcessInfo.processInfo.environment["INDICATOR_REPORT_FUZZ_PREPARE"]
  guard let folder else { return 0 }
  do {
    try Fuzzer.prepare(folder)
    exit(0)
  } catch {
    print("\(folder): \(error)")
    exit(74)
  }
}

/// Called for each input.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  Fuzzer.read(bytes)
  return 0
}
