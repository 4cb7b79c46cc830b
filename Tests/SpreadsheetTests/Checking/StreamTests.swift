import Spreadsheet
import TestSupport
import Testing

/// Parts that are longer than the pieces in which they are read, so that pieces end anywhere in them.
@Suite struct StreamTests {
  @Test(arguments: 0..<6 as Range<UInt64>)
  func `a long sheet is found whole`(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    var random = SeededRandom(seed: seed)
    var book = try Workbook(path: folder.file("a"), properties: try Example.properties())
    try book.sheet("One") { (sheet) throws(SpreadsheetError) in
      for row in 0..<1_500 {
        for column in 0..<5 {
          let length = Int.random(in: 0...30, using: &random)
          let text = String(repeating: "é&<x😀", count: length) + "\(row)"
          let value: CellValue =
            Bool.random(using: &random)
            ? .text(text) : .number(Double.random(in: -1e9...1e9, using: &random))
          try sheet.write(value, row: row, column: column, style: .text)
        }
      }
    }
    let expectation = book.expectation
    #expect(expectation.sheets.first?.cells == 7_500)
    try book.close()
    try WorkbookCheck.verify(path: folder.file("a"), expecting: expectation)
    let parts = try UnzippedWorkbook.parts(of: folder.file("a"))
    #expect(try #require(parts["xl/worksheets/sheet1.xml"]).utf8.count > 3 << 16)
    #expect(try #require(parts["xl/sharedStrings.xml"]).utf8.count > 3 << 16)
    try TestArchive(parts).write(folder.file("b"))
    try WorkbookCheck.verify(path: folder.file("b"), expecting: expectation)
  }
}
