internal import Indicators
internal import Spreadsheet

/// Where the parts of one sheet stand, and how they look in a profile.
struct SheetLayout {
  let sheet: SheetModel
  let profile: ReportSpecification.Profile
  let words: Translation
  private let headings: Set<String>
  private let hasContents: Bool
  /// The row of the table's headings.
  let headerRow: Int
  /// What the tabs of all sheets are called, and where their tables have their headings, for formulas and links.
  var places: [String: SheetPlace] = [:]

  /// The height of one line of Arial 12, in points.
  private static let lineHeight = 15.75
  /// The height of a row that nothing is said of.
  private static let emptyHeight = 15.0
  /// The most lines that a row shows; a longer note is read in the cell.
  private static let mostLines = 6
  /// What a step in from the edge takes, in units of width.
  private static let step = 1.5

  init(_ sheet: SheetModel, of content: WorkbookContent) {
    self.sheet = sheet
    profile = content.profile
    words = content.words
    headings = [
      words.pattern(WorkbookContent.illustrative, counts: []), CoverSheet.howToRead.text(in: words),
    ]
    hasContents =
      content.sheets.contains { $0.name == "Contents" }
      && !["Cover", "Contents"].contains(sheet.name)
    headerRow = 1 + sheet.lines.count + (hasContents ? 1 : 0) + 1
  }

  func write(into lent: inout Sheet) throws(SpreadsheetError) {
    try lent.write(
      .text(sheet.title.plain), row: 0, column: 0, style: placed(.title, sheet.title.plain))
    try lent.setRowHeight(21, row: 0)
    var row = 1
    if hasContents {
      let link = CellValue.link(
        target: .sheet(tab("Contents")), text: words.pattern("Back to contents", counts: []))
      try lent.write(
        link, row: row, column: 0,
        style: placed(.link, words.pattern("Back to contents", counts: [])))
      row += 1
    }
    for line in sheet.lines.map(\.plain) {
      if !line.isEmpty { try write(line, row: row, into: &lent) }
      row += 1
    }
    guard let table = sheet.table else {
      try lent.setColumnWidth(Self.coverWidth, columns: 0...0)
      var setup = PrintSetup(isLandscape: true, pagesAcross: 1)
      setup.footer = footer
      return try lent.setPrint(setup)
    }
    try write(table, into: &lent)
  }

  private static let coverWidth = 100.0

  /// A line above the table runs over the columns beside it; on a page without a table it wraps.
  private func write(
    _ line: String, row: Int, into lent: inout Sheet
  ) throws(SpreadsheetError) {
    let isHeading = headings.contains(line)
    guard sheet.table == nil else {
      return try lent.write(
        .text(line), row: row, column: 0, style: placed(isHeading ? .heading : .note, line))
    }
    let style = placed(Style(isHeading ? .heading : .text, wraps: true), line)
    try lent.write(.text(line), row: row, column: 0, style: style)
    // A heading is bold and two points larger.
    let lines = Self.lines(of: line, in: Self.coverWidth * (isHeading ? 0.92 : 1))
    try lent.setRowHeight(Self.lineHeight * Double(lines), row: row)
  }

  private func write(_ table: SheetTable, into lent: inout Sheet) throws(SpreadsheetError) {
    let numbers = Self.numberColumns(of: table)
    let stepped = Set(table.columns.indices.dropFirst()).subtracting(numbers)
    try lent.addTable(
      named: table.name, header: table.columns.map(\.heading.plain), rows: table.rows.count,
      firstRow: headerRow, firstColumn: 0, showsFilter: profile == .working,
      style: placed(.header, ""), numbers: numbers, stepped: stepped)
    let widths = Self.widths(of: table, stepped)
    for (column, width) in widths.enumerated() {
      try lent.setColumnWidth(width, columns: column...column)
    }
    // Headings are bold, about a twelfth wider.
    let heights = table.columns.indices.map { column in
      let room = widths[column] - (stepped.contains(column) ? Self.step : 0)
      return Self.lines(of: table.columns[column].heading.plain, in: room * 0.85)
    }
    try lent.setRowHeight(Self.lineHeight * Double(heights.max() ?? 1), row: headerRow)
    var points = [Self.lineHeight * Double(heights.max() ?? 1)]
    for (offset, cells) in table.rows.enumerated() {
      points.append(try write(cells, row: headerRow + 1 + offset, widths, into: &lent))
    }
    if profile == .working { try emphasise(table, in: &lent) }
    try draw(beside: table, points, into: &lent)
    try setPage(widths, of: &lent)
  }

  /// One rule for each word of a status and column, over the whole column.
  private func emphasise(_ table: SheetTable, in lent: inout Sheet) throws(SpreadsheetError) {
    for column in table.columns.indices {
      var known: [String: Emphasis] = [:]
      for row in table.rows {
        if case .status(let text, let emphasis) = row[column] { known[text] = emphasis }
      }
      let range = CellRange(
        rows: (headerRow + 1)...(headerRow + table.rows.count), columns: column...column)
      for (text, emphasis) in known.sorted(by: { $0.key < $1.key }) {
        try lent.emphasise(text, in: range, as: emphasis.look)
      }
    }
  }

  /// The names of the sheet's cells, with what they stand for.
  var names: [(name: String, formula: String)] {
    sheet.names.map { name in
      let cell = CellRange(
        rows: (headerRow + 1 + name.row)...(headerRow + 1 + name.row),
        columns: name.column...name.column)
      return (name.name, "=" + cell.absoluteText(on: sheet.tab))
    }
  }

  /// Charts stand at the side of the rows that they are drawn from, or as soon below as there is room.
  private func draw(
    beside table: SheetTable, _ heights: [Double], into lent: inout Sheet
  ) throws(SpreadsheetError) {
    var next = headerRow
    for chart in sheet.charts {
      let row = max(next, headerRow + chart.rows.lowerBound)
      let isMirrored = words.language.direction == .rightToLeft
      try lent.addChart(
        chart.placed(header: headerRow, isMirrored: isMirrored), row: row,
        column: table.columns.count + 1)
      // A point is 4/3 of a pixel; below the table rows have the height of one line.
      var room = Double(chart.height + 30) * 0.75
      next = row
      while room > 0 {
        let place = next - headerRow
        room -= heights.indices.contains(place) ? heights[place] : Self.emptyHeight
        next += 1
      }
    }
  }

  /// The columns that hold numbers and no words but marks, as far as the first rows show.
  private static func numberColumns(of table: SheetTable) -> Set<Int> {
    var numbers: Set<Int> = []
    var words: Set<Int> = []
    for row in table.rows.prefix(500) {
      for (column, cell) in row.enumerated() {
        switch cell {
        case .number, .formula: numbers.insert(column)
        case .text, .word, .status, .sheetLink: words.insert(column)
        case .mark, .blank: break
        }
      }
    }
    return numbers.subtracting(words)
  }

  /// Widths are judged on the first rows: a long table does not change its look further down.
  private static func widths(of table: SheetTable, _ stepped: Set<Int>) -> [Double] {
    table.columns.enumerated().map { column, model in
      let cells = ColumnWidth.width(
        for: table.rows.prefix(500).map { $0[column].shown }, minimum: model.width.lowerBound,
        maximum: model.width.upperBound)
      let words = model.heading.plain.split(separator: " ").map(String.init)
      return max(
        cells,
        ColumnWidth.width(for: words, minimum: 0, maximum: 250, isBold: true)
          + (stepped.contains(column) ? Self.step : 0))
    }
  }

  /// Writes a row and returns its height.
  private func write(
    _ cells: [SheetCell], row: Int, _ widths: [Double], into lent: inout Sheet
  ) throws(SpreadsheetError) -> Double {
    var most = 1
    for (column, cell) in cells.enumerated() {
      var lines = 1
      // Words are put together once for a cell: most of a large workbook's are.
      let words = cell.words
      if let words { lines = Self.lines(of: words, in: widths[column]) }
      try write(cell, words ?? "", row: row, column: column, wraps: lines > 1, into: &lent)
      most = max(most, lines)
    }
    guard most > 1 else { return Self.emptyHeight }
    let height = Self.lineHeight * Double(min(most, Self.mostLines))
    try lent.setRowHeight(height, row: row)
    return height
  }

  /// How many lines a text takes in a column; a tenth more than its width, because lines end at words.
  private static func lines(of text: String, in width: Double) -> Int {
    // No character is wider than two units: a short text needs no measuring.
    guard Double(text.utf8.count) * 0.8 > width else { return 1 }
    let needed = ColumnWidth.width(for: [text], minimum: 0, maximum: .greatestFiniteMagnitude)
    return needed <= width ? 1 : Int((needed * 1.1 / width).rounded(.up))
  }

  private func write(
    _ cell: SheetCell, _ words: String, row: Int, column: Int, wraps: Bool,
    into lent: inout Sheet
  ) throws(SpreadsheetError) {
    switch cell {
    case .blank: return
    case .number(let number, let format):
      try lent.write(
        .number(number), row: row, column: column,
        style: Style(.number, numberFormat: format == "General" ? nil : format))
    case .formula(let formula, let cached, let format):
      try lent.write(
        .formula(text(of: formula), cached: cached), row: row, column: column,
        style: Style(.number, numberFormat: format == "General" ? nil : format))
    case .text, .word, .status:
      // A step in from the edge keeps a text apart from a number that ends beside it.
      let style = placed(Style(.text, wraps: wraps, indent: column > 0 ? 1 : 0), words)
      try lent.write(.text(words), row: row, column: column, style: style)
    case .mark(let mark): try lent.write(.text(mark), row: row, column: column, style: .mark)
    case .sheetLink(let name, let text):
      try lent.write(
        .link(target: .sheet(tab(name)), text: text.plain), row: row, column: column,
        style: placed(.link, text.plain))
    }
  }

  private func text(of formula: SheetFormula) -> String {
    var text = "="
    for part in formula.parts {
      switch part {
      case .text(let piece): text += piece
      case .cells(let name, let column, let rows):
        let place = places[name]
        let first = (place?.header ?? 0) + 1
        text += place?.quoted ?? SheetName.quoted(name)
        text += "!"
        CellRange(
          rows: (first + rows.lowerBound)...(first + rows.upperBound), columns: column...column
        ).append(to: &text)
      }
    }
    return text
  }

  /// Where columns run from the right, words begin at the right in whatever letters they are: English and codes would
  /// else stand at the left, and a long line would run off the sheet's edge.
  private func placed(_ style: Style, _ text: String) -> Style {
    guard words.language.direction == .rightToLeft, style.alignment == .automatic else {
      return style
    }
    var style = style
    style.alignment = .right
    // Hebrew, Arabic and their neighbours: signs at the ends of such a text stand where it begins and ends.
    let first = text.unicodeScalars.first { $0.properties.isAlphabetic }
    if let first, (0x590...0x8FF).contains(first.value) { style.readingOrder = .rightToLeft }
    return style
  }

  private func tab(_ name: String) -> String { places[name]?.tab ?? name }
}
