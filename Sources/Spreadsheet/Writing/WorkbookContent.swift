/// A workbook in the making: the library's one, and what has been put into it so far.
struct WorkbookContent: ~Copyable {
  private let library: XlsxWorkbook
  private var formats: [Style: XlsxFormat] = [:]
  private var emphases: [EmphasisLook: XlsxFormat] = [:]
  private var recent: [(style: Style, format: XlsxFormat)] = []
  private var names: Set<String> = []
  private(set) var sheetNames: [String] = []
  private var expectations: [WorkbookExpectation.Sheet] = []
  private var linkedSheets: [(name: String, from: String, cell: CellReference)] = []

  init(_ library: consuming XlsxWorkbook) { self.library = library }

  /// What has been written so far.
  var expectation: WorkbookExpectation { WorkbookExpectation(sheets: expectations) }

  mutating func addSheet(_ name: String) throws(SpreadsheetError) -> XlsxSheet {
    try SheetName.check(name, against: sheetNames)
    guard let sheet = library.addSheet(name) else {
      throw SpreadsheetError(.sheetName, "libxlsxwriter refuses the sheet name", sheet: name)
    }
    sheetNames.append(name)
    expectations.append(WorkbookExpectation.Sheet(name: name))
    return sheet
  }

  mutating func finish(_ sheet: WorkbookExpectation.Sheet, at index: Int) {
    expectations[index] = sheet
  }

  /// The format of a style: one for all equal styles, found quickly among those used last.
  mutating func format(for style: Style) throws(SpreadsheetError) -> XlsxFormat {
    for index in recent.indices where recent[index].style == style { return recent[index].format }
    let format: XlsxFormat
    if let known = formats[style] {
      format = known
    } else {
      format = try added(style)
      formats[style] = format
    }
    if recent.count == 8 { recent.removeFirst() }
    recent.append((style, format))
    return format
  }

  private func added(_ style: Style) throws(SpreadsheetError) -> XlsxFormat {
    if let code = style.numberFormat { try NumberFormatText.check(code) }
    guard (0...15).contains(style.indent) else {
      throw SpreadsheetError(.style, "an indent of \(style.indent) is not within 0 to 15")
    }
    guard formats.count < 60_000, let format = library.addFormat(Appearance(style)) else {
      throw SpreadsheetError(.style, "there are more styles than a workbook can hold")
    }
    return format
  }

  /// The format of a look that rules give.
  mutating func format(for look: EmphasisLook) throws(SpreadsheetError) -> XlsxFormat {
    if let known = emphases[look] { return known }
    guard let format = library.addFormat(look) else {
      throw SpreadsheetError(.style, "libxlsxwriter cannot add a format")
    }
    emphases[look] = format
    return format
  }

  func addChart(_ kind: Chart.Kind) throws(SpreadsheetError) -> XlsxChart {
    guard let chart = library.addChart(kind) else {
      throw SpreadsheetError(.chart, "libxlsxwriter cannot add a chart")
    }
    return chart
  }

  /// Takes a name that formulas know, for a table or for itself.
  mutating func claim(_ name: String) -> Bool { names.insert(name.lowercased()).inserted }

  mutating func noteLink(to name: String, from sheet: String, cell: CellReference) {
    linkedSheets.append((name, sheet, cell))
  }

  mutating func defineName(_ name: String, as formula: String) throws(SpreadsheetError) {
    if let problem = FormulaName.problem(of: name, limit: FormulaName.definedLimit) {
      throw SpreadsheetError(.definedName, "the name “\(name)” \(problem)")
    }
    let ready = try FormulaText.prepared(formula)
    guard ready.utf8.count <= FormulaName.definedLimit else {
      throw SpreadsheetError(
        .definedName,
        "what “\(name)” stands for is longer than \(FormulaName.definedLimit) bytes")
    }
    guard claim(name) else {
      throw SpreadsheetError(.definedName, "the name “\(name)” is taken by a table or a name")
    }
    try library.defineName(name, ready)
  }

  /// What the library would accept and a spreadsheet would not: no sheet, links to nowhere.
  func checkComplete() throws(SpreadsheetError) {
    guard !sheetNames.isEmpty else {
      throw SpreadsheetError(.incomplete, "a workbook needs a sheet")
    }
    let known = Set(sheetNames)
    for link in linkedSheets where !known.contains(link.name) {
      throw SpreadsheetError(
        .link, "the link leads to a sheet “\(link.name)” that is not there",
        sheet: link.from, cell: link.cell.text)
    }
  }

  consuming func close() throws(SpreadsheetError) { try library.close() }
}
