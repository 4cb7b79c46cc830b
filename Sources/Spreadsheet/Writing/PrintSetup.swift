/// How a sheet is printed, on A4.
package struct PrintSetup: Hashable, Sendable {
  /// Whether the long side of the paper lies.
  package var isLandscape: Bool
  /// On how many pages, side by side, all columns are made to fit; nil for as many as they take.
  package var pagesAcross: Int?
  /// Columns that stand at the side of every page, counted from 0.
  package var repeatedColumns: ClosedRange<Int>?
  /// Rows that stand at the head of every page, counted from 0.
  package var repeatedRows: ClosedRange<Int>?
  /// The line at the foot of every page.
  package var footer: PageFooter?
  /// The cells that are printed; nil for all.
  package var area: CellRange?

  /// Describes how a sheet is printed.
  package init(
    isLandscape: Bool = false, pagesAcross: Int? = nil, repeatedRows: ClosedRange<Int>? = nil,
    footer: PageFooter? = nil
  ) {
    self.isLandscape = isLandscape
    self.pagesAcross = pagesAcross
    self.repeatedRows = repeatedRows
    self.footer = footer
  }
}
