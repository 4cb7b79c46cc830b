internal import Indicators
internal import Spreadsheet
package import Tabular

/// Sheets as values become a file: the only place of this module that knows cells.
package enum WorkbookWriter {
  /// Writes, closes and verifies a workbook under the output's temporary name.
  ///
  /// Throws a diagnostic of concern `inputOutput` where the disk is full or the file is not what was written.
  package static func write(_ content: WorkbookContent, to file: OutputFile) throws(Diagnostic) {
    do throws(SpreadsheetError) {
      var workbook = try Workbook(path: file.temporaryPath, properties: properties(content))
      let layouts = content.sheets.map { SheetLayout($0, of: content) }
      let places = Dictionary(
        zip(content.sheets, layouts).map {
          ($0.name, SheetPlace(tab: $0.tab, header: $1.headerRow))
        },
        uniquingKeysWith: { $1 })
      for (sheet, plain) in zip(content.sheets, layouts) {
        var layout = plain
        layout.places = places
        try workbook.sheet(sheet.tab) { (lent) throws(SpreadsheetError) in
          if content.isRightToLeft { lent.setRightToLeft() }
          try layout.write(into: &lent)
        }
      }
      for name in layouts.flatMap(\.names) {
        try workbook.defineName(name.name, as: name.formula)
      }
      try workbook.close()
    } catch {
      throw diagnostic(error, file)
    }
  }

  private static func properties(
    _ content: WorkbookContent
  ) throws(SpreadsheetError) -> DocumentProperties {
    let date = content.asOf
    var properties = DocumentProperties(
      created: try WorkbookDate(year: max(date.year, 1971), month: date.month, day: date.day))
    let said = { (text: SheetText) in text.text(in: content.words) }
    properties.title = content.title.plain
    properties.subject = said("Universal health coverage and the private health sector")
    properties.author = "indicator-report"
    properties.keywords = said("UHC, private sector, indicators")
    properties.comments = said(
      "Data as of \(date). Made by indicator-report \(ToolVersion.text).")
    properties.custom = [.init("Profile", content.profile.rawValue)]
    return properties
  }

  private static func diagnostic(_ error: SpreadsheetError, _ file: OutputFile) -> Diagnostic {
    if let code = error.systemError, OutputFile.isFull(code) {
      return file.failure("cannot be written", code, concern: .inputOutput)
    }
    let isDisk = [.inputOutput, .damaged, .incomplete, .environment].contains(error.reason)
    return Diagnostic(
      .error, isDisk ? "workbook-write" : "workbook-content",
      "the workbook is not written: \(error.description)", at: SourceLocation(file: file.path),
      hint: isDisk
        ? "is the disk full, or the folder not writable? The earlier version is untouched"
        : "this is a fault of the program; please report it with the input",
      concern: isDisk ? .inputOutput : .verification)
  }
}
