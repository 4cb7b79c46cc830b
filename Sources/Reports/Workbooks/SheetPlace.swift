internal import Spreadsheet

/// What formulas and links on other sheets need to know of a sheet.
struct SheetPlace {
  /// The name on the tab.
  let tab: String
  /// The tab’s name as formulas need it.
  let quoted: String
  /// The row of the table's headings.
  let header: Int

  init(tab: String, header: Int) {
    self.tab = tab
    self.header = header
    quoted = SheetName.quoted(tab)
  }
}
