/// What a workbook must hold: taken down while it is written, compared with the file.
///
/// One that comes from a `Workbook` also knows which words stand in which cells.
package struct WorkbookExpectation: Hashable, Sendable {
  /// What one sheet must hold.
  package struct Sheet: Hashable, Sendable {
    /// Its name.
    package var name: String
    /// How many rows have cells or a height of their own.
    package var rows = 0
    /// How many cells there are.
    package var cells = 0
    /// How many of the cells hold words.
    package var texts = 0
    /// How many tables it has.
    package var tables = 0
    /// How many links it has.
    package var links = 0
    /// How many rules let cells stand out.
    package var emphases = 0
    /// How many charts it has.
    package var charts = 0
    /// How many numbers its charts hold, so that they are seen without a spreadsheet.
    package var chartPoints = 0
    /// Which words stand in which cells; nil when only their number is known, and no matter.
    var digest: TextDigest?

    /// Expects an empty sheet of that name.
    package init(name: String) { self.name = name }
  }

  /// The sheets, in the order of their tabs.
  package var sheets: [Sheet]

  /// Makes an expectation.
  package init(sheets: [Sheet]) { self.sheets = sheets }
}

extension WorkbookExpectation {
  func isMet(by found: WorkbookExpectation) -> Bool {
    sheets.count == found.sheets.count && zip(sheets, found.sheets).allSatisfy { $0.isMet(by: $1) }
  }
}

extension WorkbookExpectation.Sheet {
  func isMet(by found: WorkbookExpectation.Sheet) -> Bool {
    var found = found
    if digest == nil { found.digest = nil }
    return self == found
  }
}
