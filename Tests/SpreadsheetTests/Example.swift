import Spreadsheet

/// Workbooks that more than one test writes.
enum Example {
  static func properties() throws(SpreadsheetError) -> DocumentProperties {
    DocumentProperties(created: try WorkbookDate(year: 2025, month: 3, day: 31))
  }

  /// One sheet, written by `body`.
  static func write(
    _ path: String, sheet: String = "Key figures",
    _ body: (inout Sheet) throws(SpreadsheetError) -> Void
  ) throws(SpreadsheetError) {
    var book = try Workbook(path: path, properties: try properties())
    try book.sheet(sheet, body)
    try book.close()
  }

  /// A small report with all that this module can do.
  static func writeReport(_ path: String) throws(SpreadsheetError) {
    var properties = try properties()
    properties.title = "Health & care <in> “Exampleland”"
    properties.subject = "Universal health coverage"
    properties.author = "Ministry of Health"
    properties.company = "Exampleland"
    properties.category = "Statistics"
    properties.keywords = "UHC; PSE"
    properties.comments = "Line one\nline two"
    properties.custom = [.init("content key", "0f1e"), .init("run", "a & b")]
    var book = try Workbook(path: path, properties: properties)
    try book.sheet("Contents", writeContents)
    try book.sheet("Key figures", writeFigures)
    try book.sheet("بيانات", writeArabic)
    try book.defineName(
      "coverage_index",
      as: "=" + CellRange(rows: 3...4, columns: 1...1).absoluteText(on: "Key figures"))
    try book.close()
  }

  private static func writeContents(_ sheet: inout Sheet) throws(SpreadsheetError) {
    try sheet.write(.text("Contents"), row: 0, column: 0, style: .title)
    try sheet.write(
      .link(target: .sheet("Key figures"), text: "Key figures"), row: 2, column: 0, style: .link)
    try sheet.write(
      .link(target: .url("https://example.org/a?b=1&c=2#d"), text: "Source"), row: 3, column: 0,
      style: .link)
    try sheet.setColumnWidth(
      ColumnWidth.width(for: ["Contents", "Key figures"], minimum: 8, maximum: 60), columns: 0...0)
    sheet.hideGridlines()
  }

  private static func writeFigures(_ sheet: inout Sheet) throws(SpreadsheetError) {
    let decimal = Style(.number, numberFormat: "#,##0.0")
    try sheet.write(.text("Key figures"), row: 0, column: 0, style: .title)
    try sheet.write(.text("One table"), row: 1, column: 0, style: .subtitle)
    try sheet.addTable(
      named: "t_key_figures", header: ["Area", "Index (0-100)", "Status"], rows: 2, firstRow: 2,
      firstColumn: 0, showsFilter: true)
    try sheet.write(.text("North & “East”"), row: 3, column: 0, style: .text)
    try sheet.write(.number(62.45), row: 3, column: 1, style: decimal)
    try sheet.write(.blank, row: 3, column: 2, style: .text)
    try sheet.write(.text("_x0041_ literal"), row: 4, column: 0, style: Style(.text, wraps: true))
    try sheet.write(.text("[x]"), row: 4, column: 1, style: .mark)
    try sheet.write(.text("no data\nsince 2015"), row: 4, column: 2, style: Style(.note, indent: 1))
    try sheet.write(.formula("=B4*2", cached: 124.9), row: 6, column: 1, style: decimal)
    try sheet.setRowHeight(30, row: 7)
    try sheet.freeze(rows: 3, columns: 1)
    try sheet.setPrint(
      PrintSetup(
        isLandscape: true, pagesAcross: 1, repeatedRows: 2...2,
        footer: PageFooter(
          left: [.text("R&D")], centre: [.page, .text(" / "), .pageCount], right: [.text("2025")])))
    sheet.activate()
    sheet.setTabColour(Colour(red: 0, green: 0x8D, blue: 0xCA))
    try sheet.setZoom(90)
  }

  private static func writeArabic(_ sheet: inout Sheet) throws(SpreadsheetError) {
    sheet.setRightToLeft()
    try sheet.write(
      .text("التغطية الصحية الشاملة"), row: 0, column: 0,
      style: Style(.heading, readingOrder: .rightToLeft))
    try sheet.write(.number(-0.0), row: 1, column: 0, style: .number)
  }
}
