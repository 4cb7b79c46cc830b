import Spreadsheet
import Testing

@Suite struct LinkTargetTests {
  private static func refusal(_ target: LinkTarget, text: String = "here") throws
    -> SpreadsheetError.Reason?
  {
    try Example.refusal { (sheet) throws(SpreadsheetError) in
      try sheet.write(.link(target: target, text: text), row: 0, column: 0, style: .link)
    }?.reason
  }

  @Test(arguments: [
    "", "who.int", "javascript:alert(1)", "file:///etc/passwd", "internal:A!A1", "ftp://a",
    "https://", "mailto:", "https://a b", "https://a\nb", "https://a\0", "\\\\server\\share",
    " https://a",
  ])
  func `an address that is not allowed is refused`(_ address: String) throws {
    #expect(try Self.refusal(.url(address)) == .link)
  }

  @Test func `an address of 2079 characters is the longest, escapes counted`() throws {
    let long = "https://example.org/" + String(repeating: "a", count: 2_059)
    #expect(try Self.refusal(.url(long)) == nil)
    #expect(try Self.refusal(.url(long + "a")) == .link)
    #expect(try Self.refusal(.url(String(long.dropLast()) + "^")) == .link)
    #expect(try Self.refusal(.url(String(long.dropLast(3)) + "^")) == nil)
  }

  @Test(arguments: [
    ("https://who.int/internal:report", "https://who.int/internal%3Areport"),
    ("https://who.int/external:x?internal:y", "https://who.int/external%3Ax?internal%3Ay"),
    ("http://who.int/é?a=1&b=<2>", "http://who.int/é?a=1&amp;b=%3c2%3e"),
    ("mailto:a@example.org", "mailto:a@example.org"),
    ("HTTPS://who.int/a%20b", "HTTPS://who.int/a%20b"),
  ])
  func `an address is written as it is meant`(_ address: String, target: String) throws {
    let parts = try Example.parts { (sheet) throws(SpreadsheetError) in
      try sheet.write(.link(target: .url(address), text: "here"), row: 0, column: 0, style: .link)
    }
    let relations = try #require(parts["xl/worksheets/_rels/sheet1.xml.rels"])
    #expect(relations.contains("Target=\"\(target)\""))
  }

  @Test(arguments: ["It's - here", "A & \"B\" <c>", "Übersicht 1", "Plain", "internal - x"])
  func `a sheet of any allowed name is reached`(_ name: String) throws {
    let parts = try Example.parts(sheet: name) { (sheet) throws(SpreadsheetError) in
      try sheet.write(
        .link(target: .sheet(name, cell: CellReference(row: 9, column: 2)), text: "here"), row: 0,
        column: 0, style: .link)
    }
    let escaped = name.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
      .replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("'", with: "''")
    #expect(
      parts["xl/worksheets/sheet1.xml"]?.contains("location=\"'\(escaped)'!C10\"") == true)
  }

  @Test func `a link needs words and a cell that is there`() throws {
    #expect(try Self.refusal(.url("https://who.int"), text: "") == .link)
    #expect(try Self.refusal(.url("https://who.int"), text: "\u{1}") == .link)
    #expect(
      try Self.refusal(.sheet("Key figures", cell: CellReference(row: -1, column: 0)))
        == .outOfRange)
  }

  @Test func `a sheet takes 65530 links`() throws {
    let error = try Example.refusal { (sheet) throws(SpreadsheetError) in
      for row in 0...65_530 {
        try sheet.write(
          .link(target: .url("https://who.int"), text: "here"), row: row, column: 0, style: .link)
      }
    }
    #expect((error?.reason, error?.cell) == (.link, "A65531"))
  }
}
