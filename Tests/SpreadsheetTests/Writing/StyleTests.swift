import Spreadsheet
import Testing

@Suite struct StyleTests {
  private static func refusal(_ style: Style) throws -> SpreadsheetError.Reason? {
    try Example.refusal { (sheet) throws(SpreadsheetError) in
      try sheet.write(.number(1), row: 0, column: 0, style: style)
    }?.reason
  }

  @Test(arguments: [
    "", "0.0\"", "0[", "0]", "0\\", "0;0;0;0;0", "0\n", String(repeating: "0", count: 128),
  ])
  func `a number format that a spreadsheet would repair is refused`(_ format: String) throws {
    #expect(try Self.refusal(Style(.number, numberFormat: format)) == .style)
  }

  @Test(arguments: [
    "0", "#,##0.0", "0.0%", "[>=1000000]#\\ ###\\ ##0;[>=1000]#\\ ##0;0", "0 \"a;b;c;d;e\"",
    "0;-0;0;@", String(repeating: "0", count: 127),
  ])
  func `a number format in order is taken`(_ format: String) throws {
    #expect(try Self.refusal(Style(.number, numberFormat: format)) == nil)
  }

  @Test func `an indent is within 0 to 15`() throws {
    #expect(try Self.refusal(Style(.text, indent: 15)) == nil)
    #expect(try Self.refusal(Style(.text, indent: 16)) == .style)
    #expect(try Self.refusal(Style(.text, indent: -1)) == .style)
  }

  @Test(arguments: Style.Role.allCases)
  func `every role is of Arial, at least 12 high`(_ role: Style.Role) throws {
    let parts = try Example.parts { (sheet) throws(SpreadsheetError) in
      try sheet.write(.text("x"), row: 0, column: 0, style: Style(role))
    }
    let fonts = try #require(parts["xl/styles.xml"]).matches(
      of: #/<sz val="(\d+)"/>[^/]*/><name val="(\w+)"/#)
    #expect(fonts.count == 2)
    #expect(fonts.last?.2 == "Arial")
    #expect(try Int(#require(fonts.last).1) ?? 0 >= 12)
  }

  @Test func `black is a colour`() throws {
    let black = Colour(red: 0, green: 0, blue: 0)
    let parts = try Example.parts { (sheet) throws(SpreadsheetError) in
      sheet.setTabColour(black)
      try sheet.write(.text("x"), row: 0, column: 0, style: Style(.text, fill: black))
    }
    #expect(parts["xl/worksheets/sheet1.xml"]?.contains("tabColor rgb=\"FF000000\"") == true)
    #expect(parts["xl/styles.xml"]?.contains("<fgColor rgb=\"FF000000\"/>") == true)
  }
}
