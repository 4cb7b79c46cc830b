import Foundation
import Reports
import Tabular
import TestSupport
import Testing

struct OutputFileTests {
  @Test func `nothing stands under the name before it is published, and no stray file after`()
    throws
  {
    let folder = try TemporaryFolder()
    let file = OutputFile(folder.path + "/a.csv")
    try file.stage(Array("new".utf8))
    #expect(!FileManager.default.fileExists(atPath: file.path))
    try file.publish()
    #expect(folder.names == ["a.csv"])
    #expect(try String(contentsOfFile: file.path, encoding: .utf8) == "new")
  }

  @Test func `a discarded file leaves the old one as it was`() throws {
    let folder = try TemporaryFolder(["a.csv": "old"])
    let file = OutputFile(folder.path + "/a.csv")
    try file.stage(Array("new".utf8))
    file.discard()
    #expect(folder.names == ["a.csv"])
    #expect(try String(contentsOfFile: file.path, encoding: .utf8) == "old")
  }

  @Test func `a folder in the place of the file is said, and nothing is left behind`() throws {
    let folder = try TemporaryFolder(["a.csv/inside": "x"])
    let file = OutputFile(folder.path + "/a.csv")
    try file.stage([1])
    #expect(throws: Diagnostic.self) { try file.publish() }
    #expect(folder.names == ["a.csv", "a.csv/inside"])
  }

  @Test func `a file in the place of the folder is an output that cannot be created`() throws {
    let folder = try TemporaryFolder(["out": "x"])
    do throws(Diagnostic) {
      try OutputFile(folder.path + "/out/a.csv").makeFolder()
      Issue.record("made")
    } catch {
      #expect(error.concern == .output)
    }
  }
}
