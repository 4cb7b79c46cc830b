import Spreadsheet
import Testing

@Suite struct SheetNameTests {
  private static func reasons(_ names: [String]) throws -> [SpreadsheetError.Reason?] {
    let folder = try TemporaryFolder()
    var book = try Workbook(path: folder.file("a"), properties: try Example.properties())
    var reasons: [SpreadsheetError.Reason?] = []
    for name in names {
      do throws(SpreadsheetError) {
        try book.sheet(name) { _ in }
        reasons.append(nil)
      } catch {
        reasons.append(error.reason)
      }
    }
    return reasons
  }

  @Test(arguments: [
    "", "History", "HISTORY", "a:b", "a b*", "[a]", "a/b", "a\\b", "a?", "a #1", "'a b", "a b'",
    "a\tb", "a:\u{301}b c", "'\u{301}b c", "b c\u{301}'", "a b\u{1}", "a\0 b", "a b\u{FFFE}",
    "2023", "SDG3", "UHC1", "R1C1", "A1", "R", "c",
    "rc", "a_b", "a.b", "True", "0", "32 characters are one too many..", "16 emoji  😀😀😀😀😀😀😀😀😀😀😀",
  ])
  func `a name that would be misread or repaired is refused`(_ name: String) throws {
    #expect(try Self.reasons([name]) == [.sheetName])
  }

  @Test(arguments: [
    "Cover", "UHC", "2023 data", "SDG-3", "A1 b", "(2023)", "Donnéés", "数据", "It's", "a&b",
    "31 characters are still allowed", "15 emoji   😀😀😀😀😀😀😀😀😀😀",
  ])
  func `other names are taken`(_ name: String) throws {
    #expect(try Self.reasons([name]) == [nil])
  }

  @Test func `names differ in more than upper and lower case`() throws {
    let names = ["Key figures", "key Figures", "KEY FIGURES", "Key figures ", "École x", "éCOLE X"]
    #expect(try Self.reasons(names) == [nil, .sheetName, .sheetName, nil, nil, .sheetName])
  }

  @Test(arguments: [
    "数据数据数据数据数据数据数据数据数据数据数据数据数据数据数据数", "It's a '''''''''''''''''''''' b", "It'\u{301}s",
  ])
  func `long names keep their quotes in print titles`(_ name: String) throws {
    let parts = try Example.parts(sheet: name) { (sheet) throws(SpreadsheetError) in
      try sheet.setPrint(PrintSetup(repeatedRows: 1_048_574...1_048_575))
    }
    let doubled = name.utf8.flatMap { $0 == UInt8(ascii: "'") ? [$0, $0] : [$0] }
    let quoted = Array(">'".utf8) + doubled + Array("'!$1048575:$1048576<".utf8)
    #expect(Array(try #require(parts["xl/workbook.xml"]).utf8).firstRange(of: quoted) != nil)
  }
}
