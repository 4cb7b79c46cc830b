import Spreadsheet

extension Example {
  /// The error that writing on a sheet ends with; nil when it does not.
  static func refusal(
    _ body: (inout Sheet) throws(SpreadsheetError) -> Void
  ) throws -> SpreadsheetError? {
    let folder = try TemporaryFolder()
    var book = try Workbook(path: folder.file("refusal.tmp-1"), properties: try properties())
    do throws(SpreadsheetError) {
      try book.sheet("Key figures", body)
      return nil
    } catch {
      return error
    }
  }

  /// The parts of a workbook with one sheet.
  static func parts(
    sheet: String = "Key figures", _ body: (inout Sheet) throws(SpreadsheetError) -> Void
  ) throws -> [String: String] {
    let folder = try TemporaryFolder()
    let path = folder.file("parts.tmp-1")
    try write(path, sheet: sheet, body)
    return try UnzippedWorkbook.parts(of: path)
  }

  /// The first sheet's XML.
  static func sheetXML(
    _ body: (inout Sheet) throws(SpreadsheetError) -> Void
  ) throws -> String {
    try parts(body)["xl/worksheets/sheet1.xml"] ?? ""
  }

  /// The parts of a workbook that has been written otherwise.
  static func parts(
    _ body: (String) throws(SpreadsheetError) -> Void
  ) throws -> [String: String] {
    let folder = try TemporaryFolder()
    let path = folder.file("parts.tmp-1")
    try body(path)
    return try UnzippedWorkbook.parts(of: path)
  }
}
