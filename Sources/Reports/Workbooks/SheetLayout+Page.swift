internal import Indicators
internal import Spreadsheet

/// How a sheet with a table looks on paper.
extension SheetLayout {
  /// The most rows of a table that are printed whole, and how many are of a longer one.
  private static let mostPrinted = 500
  private static let shownOfLong = 40
  /// What a page of A4, landscape, holds in letters of seven points: 150 units of width at twelve, and less because pages end at columns.
  private static let unitsOfPage = 240.0
  /// How much of a page may be taken by the columns that stand at the side of each.
  private static let unitsRepeated = 70.0

  /// A wide table is printed on pages side by side, in letters that can be read, its first columns on each.
  ///
  /// What accessibility rules advise against, frozen panes and page numbers, is for the form that people work in (workbook.md §4).
  func setPage(_ widths: [Double], of lent: inout Sheet) throws(SpreadsheetError) {
    var setup = PrintSetup(
      isLandscape: true, pagesAcross: 1, repeatedRows: headerRow...headerRow)
    let total = widths.reduce(0, +)
    if sheet.charts.isEmpty, total > Self.unitsOfPage, let columns = Self.repeated(widths) {
      let beside = widths[columns].reduce(0, +)
      let pages = (total - beside) / (Self.unitsOfPage - beside)
      setup.pagesAcross = Int(pages.rounded(.up))
      setup.repeatedColumns = columns
    }
    if let table = sheet.table, table.rows.count > Self.mostPrinted {
      // Nobody reads hundreds of printed pages of a long table; it is for the screen, and its first page shows what it is.
      setup.area = CellRange(
        rows: 0...(headerRow + Self.shownOfLong), columns: 0...(table.columns.count - 1))
    }
    if profile == .working { try lent.freeze(rows: headerRow + 1) }
    setup.footer = footer
    try lent.setPrint(setup)
  }

  /// The first columns, as many as leave most of a page free; at least one.
  private static func repeated(_ widths: [Double]) -> ClosedRange<Int>? {
    guard let first = widths.first, first < unitsOfPage / 2 else { return nil }
    var (last, sum) = (0, first)
    while last + 1 < widths.count, sum + widths[last + 1] <= unitsRepeated {
      last += 1
      sum += widths[last]
    }
    return 0...last
  }

  /// Pages on invented data say so wherever they are printed; page numbers are for the form that people work in.
  var footer: PageFooter? {
    let isIllustrative =
      sheet.lines.first?.plain == words.pattern(WorkbookContent.illustrative, counts: [])
    let warning: [PageFooter.Part] =
      isIllustrative ? [.text(words.pattern("ILLUSTRATIVE: invented figures", counts: []))] : []
    guard profile == .working else { return isIllustrative ? PageFooter(centre: warning) : nil }
    return PageFooter(
      left: [.text(sheet.title.plain)], centre: warning,
      right: [
        .text(words.pattern("Page ", counts: [])), .page, .text(words.pattern(" of ", counts: [])),
        .pageCount,
      ])
  }
}
