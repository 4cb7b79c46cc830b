import Foundation
import Spreadsheet
import Testing

@Suite struct ZipArchiveTests {
  /// The reasons for which a file of these bytes is refused; nil when it is not.
  private static func reason(
    _ bytes: [UInt8], at path: String
  ) throws -> SpreadsheetError.Reason? {
    try Data(bytes).write(to: URL(filePath: path))
    do throws(SpreadsheetError) {
      try WorkbookCheck.verify(path: path)
      return nil
    } catch {
      return error.reason
    }
  }

  private static func small(_ path: String) throws -> [UInt8] {
    try Example.write(path) { (sheet) throws(SpreadsheetError) in
      try sheet.write(.text("words & figures"), row: 0, column: 0, style: .text)
      try sheet.write(.number(1.5), row: 1, column: 0, style: .number)
    }
    return [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  /// Bytes that nobody reads: times, versions of the maker and attributes in the directory.
  @Test(arguments: 0..<4)
  func `every byte that is flipped is found`(_ quarter: Int) throws {
    let folder = try TemporaryFolder()
    let good = try Self.small(folder.file("a"))
    #expect(try Self.reason(good, at: folder.file("b")) == nil)
    let directory = try #require(good.firstRange(of: [0x50, 0x4B, 1, 2])?.lowerBound)
    #expect(directory > 3_500)
    var missed: [Int] = []
    for place in stride(from: quarter, to: good.count, by: 4) {
      var bad = good
      bad[place] ^= 0xFF
      if try Self.reason(bad, at: folder.file("b")) == nil { missed.append(place) }
    }
    #expect(missed.filter { $0 < directory } == [])
    #expect(missed.count < 80)
  }

  @Test func `a file that is cut off anywhere is found`() throws {
    let folder = try TemporaryFolder()
    let good = try Self.small(folder.file("a"))
    for count in Array(stride(from: 0, to: good.count, by: 11)) + (1...60).map({ good.count - $0 })
    {
      let reason = try Self.reason(Array(good.prefix(count)), at: folder.file("b"))
      if reason != .damaged { Issue.record("\(count) of \(good.count) bytes: \(reason as Any)") }
    }
  }

  @Test func `bytes before, after or between the parts are found`() throws {
    let folder = try TemporaryFolder()
    let good = try Self.small(folder.file("a"))
    #expect(try Self.reason(good + [0], at: folder.file("b")) == .damaged)
    #expect(try Self.reason([0] + good, at: folder.file("b")) == .damaged)
    let directory = try #require(good.firstRange(of: [0x50, 0x4B, 1, 2])?.lowerBound)
    let between = good[..<directory] + [0] + good[directory...]
    #expect(try Self.reason(Array(between), at: folder.file("b")) == .damaged)
    #expect(try Self.reason(Array(good.dropFirst()), at: folder.file("b")) == .damaged)
  }

  @Test func `a file that is not there is told from one that is damaged`() throws {
    let folder = try TemporaryFolder()
    let error = try #require(throws: SpreadsheetError.self) {
      try WorkbookCheck.verify(path: folder.file("none"))
    }
    #expect(error.reason == .inputOutput)
  }

  @Test func `bytes by chance are no workbook`() throws {
    let folder = try TemporaryFolder()
    for count in [1, 21, 22, 23, 70_000] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
      #expect(try Self.reason(bytes, at: folder.file("b")) == .damaged)
      #expect(
        try Self.reason(
          bytes + [0x50, 0x4B, 5, 6] + Array(repeating: 0, count: 18), at: folder.file("b"))
          == .damaged)
    }
  }

  @Test func `two parts of one name are found`() throws {
    let folder = try TemporaryFolder()
    var archive = TestArchive(try Example.parts(Example.writeReport))
    try archive.write(folder.file("a"))
    try WorkbookCheck.verify(path: folder.file("a"))
    archive.parts.append(archive.parts[0])
    try archive.write(folder.file("b"))
    #expect(throws: SpreadsheetError.self) { try WorkbookCheck.verify(path: folder.file("b")) }
  }
}
