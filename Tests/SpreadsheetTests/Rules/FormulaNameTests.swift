import Spreadsheet
import Testing

@Suite struct FormulaNameTests {
  private static func reason(
    _ name: String, _ formula: String = "='Key figures'!$A$1"
  ) throws -> SpreadsheetError.Reason? {
    let folder = try TemporaryFolder()
    var book = try Workbook(path: folder.file("a"), properties: try Example.properties())
    do throws(SpreadsheetError) {
      try book.defineName("Taken", as: "=1")
      try book.defineName(name, as: formula)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test(arguments: [
    "", "a b", "A1", "Sheet1!a", "R1C1", "r", "taken", "1a", "é", "a\0",
    String(repeating: "a", count: 128),
  ])
  func `a name that a spreadsheet would repair is refused`(_ name: String) throws {
    #expect(try Self.reason(name) == .definedName)
  }

  @Test func `name and formula have at most 127 bytes`() throws {
    #expect(try Self.reason(String(repeating: "a", count: 127)) == nil)
    #expect(try Self.reason("a", "=" + String(repeating: "1", count: 126)) == nil)
    #expect(try Self.reason("a", "=" + String(repeating: "1", count: 127)) == .definedName)
    #expect(try Self.reason("a", "=\"" + String(repeating: "é", count: 63) + "\"") == .definedName)
    #expect(try Self.reason("a", "1") == .formula)
  }
}
