import Spreadsheet
import Testing

@Suite struct EmphasisTests {
  private static let look = EmphasisLook(
    fill: Colour(red: 0xFF, green: 0xF2, blue: 0xCC), isBold: true)
  private static let range = CellRange(rows: 1...9, columns: 2...2)

  private static func refusal(
    _ text: String, in range: CellRange = range
  ) throws -> SpreadsheetError? {
    try Example.refusal { (sheet) throws(SpreadsheetError) in
      try sheet.emphasise(text, in: range, as: look)
    }
  }

  @Test func `a rule compares whole cells with the text, and lays a fill and bold words over`()
    throws
  {
    let parts = try Example.parts { (sheet) throws(SpreadsheetError) in
      try sheet.write(.text("overdue"), row: 1, column: 2, style: .text)
      try sheet.emphasise("overdue", in: Self.range, as: Self.look)
      try sheet.emphasise("late", in: Self.range, as: Self.look)
    }
    let xml = parts["xl/worksheets/sheet1.xml"] ?? ""
    #expect(xml.contains("<conditionalFormatting sqref=\"C2:C10\">"))
    #expect(xml.contains("operator=\"equal\"><formula>\"overdue\"</formula>"))
    #expect(xml.matches(of: #/<cfRule type="cellIs"/#).count == 2)
    let styles = parts["xl/styles.xml"] ?? ""
    // Equal looks share one entry; no font name, which a rule cannot change.
    #expect(styles.contains("<dxfs count=\"1\"><dxf><font><b/></font>"))
    #expect(styles.contains("<bgColor rgb=\"FFFFF2CC\"/>"))
  }

  @Test func `quotes and marks of XML in a text stay what they are`() throws {
    let xml = try Example.sheetXML { (sheet) throws(SpreadsheetError) in
      try sheet.emphasise("a \"b\" & <c>", in: Self.range, as: Self.look)
    }
    #expect(xml.contains("<formula>\"a \"\"b\"\" &amp; &lt;c&gt;\"</formula>"))
  }

  @Test func `a rule that a spreadsheet would not read is refused`() throws {
    #expect(try Self.refusal("")?.reason == .style)
    #expect(try Self.refusal(String(repeating: "x", count: 256))?.reason == .text)
    #expect(try Self.refusal(String(repeating: "x", count: 255)) == nil)
    let outside = CellRange(rows: 0...1_048_576, columns: 0...0)
    #expect(try Self.refusal("overdue", in: outside)?.reason == .outOfRange)
  }
}
