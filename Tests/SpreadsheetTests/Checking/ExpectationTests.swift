import Foundation
import Spreadsheet
import Testing

/// A file in order that does not hold what was written: what a full disk leaves.
@Suite struct ExpectationTests {
  private static func expected() -> WorkbookExpectation {
    var sheets = ["Contents", "Key figures", "بيانات"].map(WorkbookExpectation.Sheet.init(name:))
    (sheets[0].rows, sheets[0].cells, sheets[0].texts, sheets[0].links) = (3, 3, 3, 2)
    (sheets[1].rows, sheets[1].cells, sheets[1].texts, sheets[1].tables) = (7, 12, 9, 1)
    (sheets[2].rows, sheets[2].cells, sheets[2].texts) = (2, 2, 1)
    return WorkbookExpectation(sheets: sheets)
  }

  private static func reason(
    _ change: (inout WorkbookExpectation) -> Void
  ) throws -> SpreadsheetError.Reason? {
    let folder = try TemporaryFolder()
    try Example.writeReport(folder.file("a"))
    var expectation = expected()
    change(&expectation)
    do throws(SpreadsheetError) {
      try WorkbookCheck.verify(path: folder.file("a"), expecting: expectation)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func `what was written is found`() throws {
    #expect(try Self.reason { _ in } == nil)
  }

  @Test func `any other number is found`() throws {
    #expect(try Self.reason { $0.sheets[1].rows += 1 } == .incomplete)
    #expect(try Self.reason { $0.sheets[1].cells += 1 } == .incomplete)
    #expect(try Self.reason { $0.sheets[2].texts += 1 } == .incomplete)
    #expect(try Self.reason { $0.sheets[1].tables = 0 } == .incomplete)
    #expect(try Self.reason { $0.sheets[0].links = 1 } == .incomplete)
    #expect(try Self.reason { $0.sheets[0].name = "Content" } == .incomplete)
    #expect(try Self.reason { $0.sheets.swapAt(0, 1) } == .incomplete)
    #expect(try Self.reason { _ = $0.sheets.popLast() } == .incomplete)
    #expect(try Self.reason { $0.sheets.append(.init(name: "x")) } == .incomplete)
  }

  /// The example's file with one change in its texts, compared with what was written.
  private static func reason(
    changing change: (String) -> String
  ) throws -> SpreadsheetError.Reason? {
    let folder = try TemporaryFolder()
    var book = try Workbook(path: folder.file("a"), properties: try Example.properties())
    try book.sheet("One") { (sheet) throws(SpreadsheetError) in
      for (row, text) in ["North & East", "South", "North & East", "West"].enumerated() {
        try sheet.write(.text(text), row: row, column: row % 2, style: .text)
      }
    }
    let expectation = book.expectation
    try book.close()
    var parts = try UnzippedWorkbook.parts(of: folder.file("a"))
    let texts = try #require(parts["xl/sharedStrings.xml"])
    parts["xl/sharedStrings.xml"] = change(texts)
    try TestArchive(parts).write(folder.file("b"))
    try WorkbookCheck.verify(path: folder.file("b"))
    do throws(SpreadsheetError) {
      try WorkbookCheck.verify(path: folder.file("b"), expecting: expectation)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func `words that are others, or in other cells, are found`() throws {
    #expect(try Self.reason { $0 } == nil)
    #expect(try Self.reason { $0.replacing("&amp;", with: "&#38;") } == nil)
    #expect(try Self.reason { $0.replacing("North", with: "Nort") } == .incomplete)
    #expect(try Self.reason { $0.replacing("West", with: "Wess") } == .incomplete)
    #expect(
      try Self.reason {
        $0.replacing("South", with: "@").replacing("West", with: "South")
          .replacing("@", with: "West")
      } == .incomplete)
  }
}
