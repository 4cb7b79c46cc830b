internal import Indicators
internal import Spreadsheet
internal import Tabular

/// Sheets as values become a file: the only place of this module that knows cells.
enum WorkbookWriter {
  /// Writes, closes and verifies a workbook under the output's temporary name.
  ///
  /// Throws a diagnostic of concern `inputOutput` where the disk is full or the file is not what was written.
  static func write(_ content: WorkbookContent, to file: OutputFile) throws(Diagnostic) {
    do throws(SpreadsheetError) {
      var workbook = try Workbook(path: file.temporaryPath, properties: properties(content))
      for sheet in content.sheets {
        let layout = SheetLayout(sheet, profile: content.profile, back: content.sheets)
        try workbook.sheet(sheet.name) { (lent) throws(SpreadsheetError) in
          try layout.write(into: &lent)
        }
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
    properties.title = content.title
    properties.subject = "Universal health coverage and the private health sector"
    properties.author = "indicator-report"
    properties.keywords = "UHC, private sector, indicators"
    properties.comments = "Data as of \(date). Made by indicator-report \(ToolVersion.text)."
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

/// Where the parts of one sheet stand, and how they look in a profile.
private struct SheetLayout {
  let sheet: SheetModel
  let profile: ReportSpecification.Profile
  let hasContents: Bool
  private let headerRow: Int

  init(_ sheet: SheetModel, profile: ReportSpecification.Profile, back sheets: [SheetModel]) {
    self.sheet = sheet
    self.profile = profile
    hasContents =
      sheets.contains { $0.name == "Contents" } && !["Cover", "Contents"].contains(sheet.name)
    headerRow = 1 + sheet.lines.count + (hasContents ? 1 : 0) + 1
  }

  func write(into lent: inout Sheet) throws(SpreadsheetError) {
    try lent.write(.text(sheet.title), row: 0, column: 0, style: .title)
    var row = 1
    if hasContents {
      let link = CellValue.link(target: .sheet("Contents"), text: "Back to contents")
      try lent.write(link, row: row, column: 0, style: .link)
      row += 1
    }
    for line in sheet.lines {
      if !line.isEmpty {
        try lent.write(.text(line), row: row, column: 0, style: style(of: line))
      }
      row += 1
    }
    guard let table = sheet.table else {
      try lent.setColumnWidth(sheet.name == "Cover" ? 100 : 60, columns: 0...0)
      return
    }
    try write(table, into: &lent)
  }

  private func style(of line: String) -> Style {
    if line == WorkbookContent.illustrative { return .heading }
    if line == "How to read this workbook" { return .heading }
    return sheet.name == "Cover" ? Style(.text, wraps: true) : .note
  }

  private func write(_ table: SheetTable, into lent: inout Sheet) throws(SpreadsheetError) {
    try lent.addTable(
      named: table.name, header: table.columns.map(\.heading), rows: table.rows.count,
      firstRow: headerRow, firstColumn: 0, showsFilter: profile == .working)
    for (offset, cells) in table.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        try write(
          cell, row: headerRow + 1 + offset, column: column, wide: table.columns[column].width,
          into: &lent)
      }
    }
    for (column, model) in table.columns.enumerated() {
      // Widths are judged on the first rows: a long table does not change its look further down.
      let shown = [model.heading] + table.rows.prefix(500).map { $0[column].shown }
      try lent.setColumnWidth(
        ColumnWidth.width(
          for: shown, minimum: model.width.lowerBound, maximum: model.width.upperBound),
        columns: column...column)
    }
    if profile == .working { try work(into: &lent) }
  }

  /// What people who work in the file want, and what accessibility rules advise against (workbook.md §4).
  private func work(into lent: inout Sheet) throws(SpreadsheetError) {
    try lent.freeze(rows: headerRow + 1)
    try lent.setPrint(
      PrintSetup(
        isLandscape: true, fitsWidth: true, repeatedRows: headerRow...headerRow,
        footer: PageFooter(
          left: [.text(sheet.title)], right: [.text("Page "), .page, .text(" of "), .pageCount])))
  }

  private func write(
    _ cell: SheetCell, row: Int, column: Int, wide: ClosedRange<Double>, into lent: inout Sheet
  ) throws(SpreadsheetError) {
    switch cell {
    case .blank: return
    case .number(let number, let format):
      try lent.write(
        .number(number), row: row, column: column,
        style: Style(.number, numberFormat: format == "General" ? nil : format))
    case .text(let text):
      let isLong = Double(text.count) > wide.upperBound
      try lent.write(
        .text(text), row: row, column: column, style: Style(.text, wraps: isLong))
    case .mark(let mark): try lent.write(.text(mark), row: row, column: column, style: .mark)
    case .sheetLink(let name, let text):
      try lent.write(
        .link(target: .sheet(name), text: text), row: row, column: column, style: .link)
    }
  }
}
