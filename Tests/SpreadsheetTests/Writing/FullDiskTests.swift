import Foundation
import Glibc
import Spreadsheet
import Testing

/// libxlsxwriter-1.1.4.md §4, trap 1: a full disk, of which the library says nothing.
@Suite struct FullDiskTests {
  /// Some 3 MB of XML that deflate to 30 KB: the temporary files fill the disk, the workbook does not.
  static func writeLarge(_ path: String, _ temporaryFolder: String) throws(SpreadsheetError) {
    var book = try Workbook(
      path: path, properties: try Example.properties(), temporaryFolder: temporaryFolder)
    try book.sheet("One") { (sheet) throws(SpreadsheetError) in
      for row in 0..<10_000 {
        for column in 0..<8 {
          try sheet.write(.number(1), row: row, column: column, style: .number)
        }
      }
    }
    try book.close()
  }

  @Test func `temporary files that are cut off are found, and no file is left`() async {
    await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
      let folder = try TemporaryFolder()
      try FullDiskTests.writeLarge(folder.file("good"), folder.path)
      var limit = rlimit(rlim_cur: 1 << 20, rlim_max: 1 << 20)
      signal(SIGXFSZ, SIG_IGN)
      let isLimited = unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      #expect(isLimited == 0)
      let error = #expect(throws: SpreadsheetError.self) {
        try FullDiskTests.writeLarge(folder.file("bad"), folder.path)
      }
      #expect(error?.reason == .damaged)
      #expect(folder.content == ["good"])
    }
  }

  /// In a process of its own: a program that another test starts meanwhile would inherit the temporary
  /// files, and the disk would stay full for as long as that program runs.
  @Test(.enabled(if: SmallDisk.isPossible, "a disk in memory cannot be mounted here"))
  func `a disk that is full of temporary files is found, and no file is left`() async {
    await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
      let folder = try TemporaryFolder()
      let disk = try SmallDisk(at: folder.file("disk"))
      let error = try #require(throws: SpreadsheetError.self) {
        try FullDiskTests.writeLarge(folder.file("a"), disk.path)
      }
      #expect(error.reason == .damaged)
      #expect(folder.content == ["disk"])
      try Example.write(disk.path + "/b") { (sheet) throws(SpreadsheetError) in
        try sheet.write(.number(1), row: 0, column: 0, style: .number)
      }
    }
  }
}
