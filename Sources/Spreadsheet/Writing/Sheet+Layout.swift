extension Sheet {
  /// Sets the width of columns in characters of the standard font, 0 to 255.
  package mutating func setColumnWidth(
    _ width: Double, columns: ClosedRange<Int>
  ) throws(SpreadsheetError) {
    let limit = CellReference.columnLimit
    guard (0...255).contains(width), columns.lowerBound >= 0, columns.upperBound < limit else {
      throw SpreadsheetError(
        .outOfRange, "a width of \(width) for columns \(columns), counted from 0, is not possible",
        sheet: name)
    }
    try library.setWidth(width, columns)
  }

  /// Sets the height of a row in points, 0 to 409.
  package mutating func setRowHeight(_ height: Double, row: Int) throws(SpreadsheetError) {
    guard (0...409).contains(height), (0..<CellReference.rowLimit).contains(row) else {
      throw SpreadsheetError(
        .outOfRange, "a height of \(height) for row \(row), counted from 0, is not possible",
        sheet: name)
    }
    cells.insertHeight(row: row)
    try library.setHeight(height, row: row)
  }

  /// Keeps that many rows and columns in sight while the rest moves.
  package mutating func freeze(rows: Int = 0, columns: Int = 0) throws(SpreadsheetError) {
    try CellReference(row: rows, column: columns).checked()
    library.freeze(rows: rows, columns: columns)
  }

  /// Lets the columns run from right to left.
  package mutating func setRightToLeft() { library.setRightToLeft() }

  /// Hides the lines between cells, on the screen and on paper.
  package mutating func hideGridlines() { library.hideGridlines() }

  /// Makes this the sheet that is seen first; without it, the first one is.
  package mutating func activate() { library.activate() }

  /// Colours the sheet's tab.
  package mutating func setTabColour(_ colour: Colour) { library.setTabColour(colour) }

  /// Sets the size on the screen in per cent, 10 to 400.
  package mutating func setZoom(_ percent: Int) throws(SpreadsheetError) {
    guard (10...400).contains(percent) else {
      throw SpreadsheetError(
        .outOfRange, "a zoom of \(percent) per cent is not within 10 to 400", sheet: name)
    }
    library.setZoom(percent)
  }

  /// Sets how the sheet is printed.
  package mutating func setPrint(_ setup: PrintSetup) throws(SpreadsheetError) {
    library.setPaperA4()
    if setup.isLandscape { library.setLandscape() }
    if let pages = setup.pagesAcross {
      guard (1...99).contains(pages) else {
        throw SpreadsheetError(.outOfRange, "\(pages) pages side by side are not within 1 to 99")
      }
      library.fit(pagesAcross: pages)
    }
    if let rows = setup.repeatedRows {
      try CellRange(rows: rows, columns: 0...0).checked()
      try library.repeatRows(rows)
    }
    if let columns = setup.repeatedColumns {
      try CellRange(rows: 0...0, columns: columns).checked()
      try library.repeatColumns(columns)
    }
    if let area = setup.area {
      try area.checked()
      try library.setPrintArea(area)
    }
    if let footer = setup.footer { try library.setFooter(try footer.code()) }
  }
}
