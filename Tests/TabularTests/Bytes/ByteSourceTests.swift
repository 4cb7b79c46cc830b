import Foundation
import Tabular
import TestSupport
import Testing

struct ByteSourceTests {
  let folder = NSTemporaryDirectory() + "tabular-\(UUID().uuidString)"

  func failure(_ path: String) -> Diagnostic? {
    do throws(Diagnostic) {
      _ = try CSVReader(.file(path), named: "data/x.csv")
      return nil
    } catch {
      return error
    }
  }

  /// The vectors of FIPS 180-2, appendix B, and of the empty message.
  @Test(arguments: [
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func `the fingerprint is the SHA-256 of all bytes, whatever was read before`(
    text: String, hash: String
  ) throws {
    let bytes = Array(text.utf8)
    for chunkBytes in [1000, 65536] {
      var reader = try CSVReader(
        .bytes(bytes), named: "t.csv", options: CSVOptions(), chunkBytes: chunkBytes)
      #expect(try reader.fingerprint() == Fingerprint(bytes: bytes.count, sha256: hash))
      #expect(try reader.fingerprint().sha256 == hash)
    }
  }

  @Test func `the raw bytes are hashed, byte order mark and footer included`() throws {
    let text = "\u{FEFF}a,b\n1,2\nend\n3,4\n"
    var read = try CSVReader(
      .bytes(Array(text.utf8)), named: "t.csv", options: .with { $0.footers = ["end"] })
    var log = DiagnosticLog()
    while try read.next(&log) != nil {}
    var unread = try CSVReader(.bytes(Array(text.utf8)), named: "t.csv")
    #expect(try read.fingerprint() == unread.fingerprint())
    #expect(try read.fingerprint().bytes == text.utf8.count)
    #expect(try unread.next(&log) == nil)
  }

  @Test func `a file on disk reads as the same bytes in memory`() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let text = "a,b\n" + (0..<50_000).map { "\($0),é\n" }.joined()
    try text.write(toFile: folder + "/x.csv", atomically: false, encoding: .utf8)
    var disk = try CSVReader(.file(folder + "/x.csv"), named: "t.csv")
    var memory = try CSVReader(.bytes(Array(text.utf8)), named: "t.csv")
    var log = DiagnosticLog()
    while let record = try disk.next(&log) {
      let other = try #require(try memory.next(&log))
      #expect((record[0], record[1], record.line) == (other[0], other[1], other.line))
    }
    #expect(disk.rowsRead == 50_000)
    let fingerprint = try memory.fingerprint()
    #expect(try disk.fingerprint() == fingerprint)
    #expect(try Fingerprint(ofFile: folder + "/x.csv", named: "t.csv") == fingerprint)
    #expect(Fingerprint(of: Array(text.utf8)) == fingerprint)
    #expect(throws: Diagnostic.self) { try Fingerprint(ofFile: folder + "/no", named: "t.csv") }
  }

  @Test func `a missing file, a folder and a file without permission are told apart`() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let missing = failure(folder + "/nowhere.csv")
    #expect(missing?.concern == .missingInput)
    #expect(
      missing?.text.hasPrefix("data/x.csv: error: there is no such file [source-error]") == true)
    #expect(failure(folder)?.concern == .inputOutput)
    #expect(failure(folder)?.message == "it is a folder, not a file")
    let locked = folder + "/locked.csv"
    try "a,b\n".write(toFile: locked, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: locked)
    // The superuser may read every file.
    if getuid() != 0 { #expect(failure(locked)?.concern == .inputOutput) }
    try "".write(toFile: folder + "/empty.csv", atomically: false, encoding: .utf8)
    #expect(failure(folder + "/empty.csv")?.concern == .data)
    #expect(failure(folder + "/empty.csv")?.message == "the file is empty")
  }
}
