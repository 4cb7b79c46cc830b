import Spreadsheet
import Testing

@Suite struct SheetTableTests {
  private static func refusal(
    named name: String = "t_a", header: [String] = ["A", "B"], rows: Int = 2, firstRow: Int = 3,
    firstColumn: Int = 2
  ) throws -> SpreadsheetError? {
    try Example.refusal { (sheet) throws(SpreadsheetError) in
      try sheet.addTable(
        named: "t_first", header: ["One", "Two", "Three"], rows: 1, firstRow: 10, firstColumn: 1)
      try sheet.write(.text("x"), row: 20, column: 3, style: .text)
      try sheet.addTable(
        named: name, header: header, rows: rows, firstRow: firstRow, firstColumn: firstColumn)
    }
  }

  @Test func `a table that fits is taken`() throws {
    #expect(try Self.refusal() == nil)
    #expect(try Self.refusal(rows: 6) == nil)
    #expect(try Self.refusal(firstRow: 12) == nil)
    #expect(try Self.refusal(firstRow: 10, firstColumn: 4) == nil)
    #expect(try Self.refusal(header: [String(repeating: "x", count: 255)]) == nil)
    #expect(try Self.refusal(named: String(repeating: "x", count: 255)) == nil)
  }

  @Test(arguments: [(7, 2), (8, 2), (10, 3), (11, 0), (11, 3)])
  func `tables that overlap are refused`(_ row: Int, column: Int) throws {
    let error = try Self.refusal(rows: 4, firstRow: row, firstColumn: column)
    #expect(error?.reason == .table)
  }

  @Test(arguments: [[], [""], ["A", " "], ["A", "a"], ["É", "é"], ["A", "B", "A"]])
  func `headers that are empty or there twice are refused`(_ header: [String]) throws {
    #expect(try Self.refusal(header: header)?.reason == .table)
  }

  @Test func `a header of 256 characters is refused`() throws {
    #expect(try Self.refusal(header: [String(repeating: "x", count: 256)])?.reason == .text)
  }

  @Test func `a table without rows or outside of the sheet is refused`() throws {
    #expect(try Self.refusal(rows: 0)?.reason == .table)
    #expect(try Self.refusal(rows: -1)?.reason == .table)
    #expect(try Self.refusal(rows: Int.max)?.reason == .outOfRange)
    #expect(try Self.refusal(rows: 1_048_575, firstRow: 1)?.reason == .outOfRange)
    #expect(try Self.refusal(firstRow: -1)?.reason == .outOfRange)
    #expect(try Self.refusal(firstRow: Int.max)?.reason == .outOfRange)
    #expect(try Self.refusal(firstColumn: 16_383)?.reason == .outOfRange)
    #expect(try Self.refusal(firstColumn: Int.max)?.reason == .outOfRange)
  }

  @Test(arguments: [
    "", "a b", "1a", "A1", "xfd1048576", "ABC123", "R", "c", "RC", "R1C1", "r12c", "R2", "a-b",
    "é", "T_FIRST", "a!b", "true", String(repeating: "x", count: 256),
  ])
  func `a table name that a spreadsheet would repair is refused`(_ name: String) throws {
    #expect(try Self.refusal(named: name)?.reason == .table)
  }

  @Test(arguments: ["t_uhc", "_a", "ABCD1", "a.b", "R1C1x", "rcx", "A1_", "Table1.2"])
  func `a table name that is none of these is taken`(_ name: String) throws {
    #expect(try Self.refusal(named: name) == nil)
  }

  @Test func `a header is not written over a cell`() throws {
    let error = try Self.refusal(firstRow: 20)
    #expect((error?.reason, error?.sheet) == (.writtenTwice, "Key figures"))
  }

  @Test func `table names are unique in the workbook, with defined names among them`() throws {
    let folder = try TemporaryFolder()
    var book = try Workbook(path: folder.file("a"), properties: try Example.properties())
    try book.sheet("One") { (sheet) throws(SpreadsheetError) in
      try sheet.addTable(named: "t_a", header: ["A"], rows: 1, firstRow: 0, firstColumn: 0)
    }
    var reasons: [SpreadsheetError.Reason] = []
    do throws(SpreadsheetError) {
      try book.sheet("Two") { (sheet) throws(SpreadsheetError) in
        try sheet.addTable(named: "T_A", header: ["A"], rows: 1, firstRow: 0, firstColumn: 0)
      }
    } catch { reasons.append(error.reason) }
    do throws(SpreadsheetError) {
      try book.defineName("t_a", as: "=One!$A$1")
    } catch { reasons.append(error.reason) }
    #expect(reasons == [.table, .definedName])
  }

  @Test func `headers keep their quotes, signs and escapes`() throws {
    let header = ["a \"b\"", "<c> & d", "_x0041_"]
    let parts = try Example.parts { (sheet) throws(SpreadsheetError) in
      try sheet.addTable(named: "t", header: header, rows: 1, firstRow: 0, firstColumn: 0)
    }
    let table = try #require(parts["xl/tables/table1.xml"])
    let names = ["a &quot;b&quot;", "&lt;c&gt; &amp; d", "_x005F_x0041_"]
    for name in names { #expect(table.contains("name=\"\(name)\"")) }
    #expect(table.contains("autoFilter") == false)
  }
}
