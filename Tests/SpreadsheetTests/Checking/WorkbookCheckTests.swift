import Foundation
import Spreadsheet
import Testing

/// Zip files in order, with parts that are not.
@Suite struct WorkbookCheckTests {
  private static let sheet = "xl/worksheets/sheet2.xml"

  /// What is found wrong with the example when one part is changed.
  private static func reason(
    _ part: String, _ change: (String) -> String?
  ) throws -> SpreadsheetError.Reason? {
    let parts = try Example.parts(Example.writeReport)
    let text = try #require(parts[part])
    let changed = change(text)
    #expect(changed != text)
    return try reason(part, changed.map { Array($0.utf8) }, in: parts)
  }

  private static func reason(
    _ part: String, _ bytes: [UInt8]?, in parts: [String: String]
  ) throws -> SpreadsheetError.Reason? {
    let folder = try TemporaryFolder()
    var archive = TestArchive(parts)
    archive.replace(part, by: bytes)
    try archive.write(folder.file("a"))
    do throws(SpreadsheetError) {
      try WorkbookCheck.verify(path: folder.file("a"))
      return nil
    } catch {
      return error.reason
    }
  }

  @Test(arguments: [
    "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml",
    "docProps/custom.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml",
    "xl/tables/table1.xml", "xl/theme/theme1.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml",
    "xl/worksheets/_rels/sheet2.xml.rels",
  ])
  func `a part that is cut off, without its start, empty or gone is found`(_ part: String) throws {
    #expect(try Self.reason(part) { String($0.dropLast($0.count / 3)) } == .damaged)
    #expect(try Self.reason(part) { String($0.dropLast(2)) } == .damaged)
    #expect(try Self.reason(part) { String($0.dropFirst($0.count / 3)) } == .damaged)
    #expect(try Self.reason(part) { _ in "" } == .damaged)
    #expect(try Self.reason(part) { _ in nil } == .damaged)
  }

  @Test(arguments: [
    ("<sheetData>", "<sheetData><!-- x -->"), ("</row>", "</row></row>"),
    ("<v>62.45</v>", "<v>62.45"), ("<v>62.45</v>", "<v>NAN</v>"), ("<v>62.45</v>", "<v>1,5</v>"),
    ("<v>62.45</v>", "<v>62&45</v>"), ("<v>62.45</v>", "<v>62&x;45</v>"),
    ("<v>62.45</v>", "<v>62.45</v><v a=1/>"), ("<v>62.45</v>", "<v>\u{1}</v>"),
    ("<v>62.45</v>", "<v>\u{FFFE}</v>"), ("<worksheet", "<!DOCTYPE a><worksheet"),
    ("</worksheet>", "</worksheet><a/>"), ("</worksheet>", "</worksheet>a"),
    ("</worksheet>", "</worksheet>&amp;"), ("<worksheet", " a <worksheet"),
    ("<sheetData>", "<sheetData><?xml version=\"1.0\"?>"), ("<c r=\"B4\"", "<c r=\"B5\""),
    ("<c r=\"B4\"", "<c r=\"A4\""), ("<c r=\"B4\"", "<c"), ("<c r=\"B4\"", "<c r=\"4B\""),
    ("<c r=\"B4\"", "<c r=\"B4\" <"), ("<c r=\"B4\"", "<c r=\"B4\"s=\"1\""),
    ("<c r=\"B4\"", "<c r=\"B4"), ("<row r=\"4\"", "<row r=\"3\""), ("<row r=\"4\"", "<row"),
    ("t=\"s\"><v>10<", "t=\"s\"><v>12<"), ("t=\"s\"><v>10<", "t=\"s\"><v>x<"),
    ("t=\"s\"><v>10<", "t=\"s\"><v>99999999999999999999<"),
  ])
  func `a sheet that is not in order is found`(_ good: String, bad: String) throws {
    #expect(
      try Self.reason(Self.sheet) { $0.replacing(good, with: bad, maxReplacements: 1) } == .damaged)
  }

  @Test(arguments: [
    [0xC3], [0xC3, 0x28], [0xE2, 0x82], [0xF8], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0x80],
  ])
  func `bytes that are not UTF-8 are found`(_ bad: [UInt8]) throws {
    let parts = try Example.parts(Example.writeReport)
    let bytes = Array(try #require(parts[Self.sheet]).utf8)
    let place = try #require(bytes.firstRange(of: Array("62.45".utf8))).lowerBound
    let changed = bytes[..<place] + bad + bytes[place...]
    #expect(try Self.reason(Self.sheet, Array(changed), in: parts) == .damaged)
  }

  @Test(arguments: [
    ("uniqueCount=\"12\"", "uniqueCount=\"13\""), ("count=\"13\"", "count=\"12\""),
    (" count=\"13\"", ""), ("<si><t>Area</t></si>", ""),
  ])
  func `a table of texts that says another number is found`(_ good: String, bad: String) throws {
    let reason = try Self.reason("xl/sharedStrings.xml") { $0.replacing(good, with: bad) }
    #expect(reason == .incomplete)
  }

  @Test func `a sheet that is in no list is found`() throws {
    let reason = try Self.reason("xl/workbook.xml") {
      $0.replacing(#/<sheet name="Contents"[^>]*>/#, with: "")
    }
    #expect(reason == .incomplete)
  }
}
