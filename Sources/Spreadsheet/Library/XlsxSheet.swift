internal import CXlsx

/// A sheet of the library; owned by its workbook.
@safe struct XlsxSheet {
  let pointer: UnsafeMutablePointer<lxw_worksheet>
}

extension XlsxSheet {
  func write(
    _ number: Double, _ row: Int, _ column: Int, _ format: XlsxFormat
  ) throws(SpreadsheetError) {
    try check(
      unsafe worksheet_write_number(pointer, UInt32(row), UInt16(column), number, format.pointer))
  }

  func write(
    _ text: String, _ row: Int, _ column: Int, _ format: XlsxFormat
  ) throws(SpreadsheetError) {
    // Lent as it is: handing the text over as an argument would copy it.
    try check(
      unsafe text.withCString {
        unsafe worksheet_write_string(pointer, UInt32(row), UInt16(column), $0, format.pointer)
      })
  }

  func writeBlank(_ row: Int, _ column: Int, _ format: XlsxFormat) throws(SpreadsheetError) {
    try check(unsafe worksheet_write_blank(pointer, UInt32(row), UInt16(column), format.pointer))
  }

  func write(
    formula: String, cached: Double, _ row: Int, _ column: Int, _ format: XlsxFormat
  ) throws(SpreadsheetError) {
    try check(
      unsafe formula.withCString {
        unsafe worksheet_write_formula_num(
          pointer, UInt32(row), UInt16(column), $0, format.pointer, cached)
      })
  }

  func write(
    link: String, text: String, _ row: Int, _ column: Int, _ format: XlsxFormat
  ) throws(SpreadsheetError) {
    try check(
      unsafe worksheet_write_url_opt(
        pointer, UInt32(row), UInt16(column), link, format.pointer, text, nil))
  }

  func setWidth(_ width: Double, _ columns: ClosedRange<Int>) throws(SpreadsheetError) {
    try check(
      unsafe worksheet_set_column(
        pointer, UInt16(columns.lowerBound), UInt16(columns.upperBound), width, nil))
  }

  func setHeight(_ height: Double, row: Int) throws(SpreadsheetError) {
    try check(unsafe worksheet_set_row(pointer, UInt32(row), height, nil))
  }

  func addTable(
    _ name: String, _ header: [String], _ range: CellRange, _ formats: [XlsxFormat], filter: Bool
  ) throws(SpreadsheetError) {
    let code = unsafe withCStrings([name] + header) { texts in
      var columns = unsafe zip(texts.dropFirst(), formats).map { text, format in
        var column = unsafe lxw_table_column()
        unsafe column.header = text
        unsafe column.header_format = format.pointer
        return unsafe column
      }
      return unsafe columns.withUnsafeMutableBufferPointer { columns in
        var list = unsafe columns.indices.map { unsafe columns.baseAddress?.advanced(by: $0) }
        unsafe list.append(nil)
        return unsafe list.withUnsafeMutableBufferPointer { list in
          var options = unsafe lxw_table_options()
          unsafe options.name = texts[0]
          unsafe options.columns = list.baseAddress
          unsafe options.no_autofilter = filter ? 0 : 1
          unsafe options.no_banded_rows = 1
          unsafe options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
          return unsafe worksheet_add_table(
            pointer, UInt32(range.first.row), UInt16(range.first.column),
            UInt32(range.last.row), UInt16(range.last.column), &options)
        }
      }
    }
    try check(code)
  }

  /// Draws a chart; the library's own size is 480 to 288 pixels.
  func insert(
    _ drawn: XlsxChart, _ chart: Chart, at place: CellReference
  ) throws(SpreadsheetError) {
    let code = unsafe withCStrings([chart.description]) { texts in
      var options = unsafe lxw_chart_options()
      unsafe options.description = texts[0]
      unsafe options.x_scale = Double(chart.width) / 480
      unsafe options.y_scale = Double(chart.height) / 288
      return unsafe worksheet_insert_chart_opt(
        pointer, UInt32(place.row), UInt16(place.column), drawn.pointer, &options)
    }
    try check(code)
  }

  /// Lets cells that equal a quoted text stand out.
  func emphasise(
    _ quoted: String, in range: CellRange, as format: XlsxFormat
  ) throws(SpreadsheetError) {
    let code = unsafe withCStrings([quoted]) { texts in
      var rule = unsafe lxw_conditional_format()
      unsafe rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
      unsafe rule.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
      unsafe rule.value_string = texts[0]
      unsafe rule.format = format.pointer
      return unsafe worksheet_conditional_format_range(
        pointer, UInt32(range.first.row), UInt16(range.first.column), UInt32(range.last.row),
        UInt16(range.last.column), &rule)
    }
    try check(code)
  }

  func freeze(rows: Int, columns: Int) {
    unsafe worksheet_freeze_panes(pointer, UInt32(rows), UInt16(columns))
  }

  func repeatRows(_ rows: ClosedRange<Int>) throws(SpreadsheetError) {
    try check(
      unsafe worksheet_repeat_rows(pointer, UInt32(rows.lowerBound), UInt32(rows.upperBound)))
  }

  func repeatColumns(_ columns: ClosedRange<Int>) throws(SpreadsheetError) {
    try check(
      unsafe worksheet_repeat_columns(
        pointer, UInt16(columns.lowerBound), UInt16(columns.upperBound)))
  }

  func setPrintArea(_ area: CellRange) throws(SpreadsheetError) {
    try check(
      unsafe worksheet_print_area(
        pointer, UInt32(area.first.row), UInt16(area.first.column), UInt32(area.last.row),
        UInt16(area.last.column)))
  }

  func setFooter(_ text: String) throws(SpreadsheetError) {
    try check(unsafe worksheet_set_footer(pointer, text))
  }

  func setLandscape() { unsafe worksheet_set_landscape(pointer) }
  func setPaperA4() { unsafe worksheet_set_paper(pointer, 9) }

  /// Fits the columns on pages side by side, which follow each other before the next rows do.
  func fit(pagesAcross pages: Int) {
    unsafe worksheet_fit_to_pages(pointer, UInt16(pages), 0)
    if pages > 1 { unsafe worksheet_print_across(pointer) }
  }
  func setRightToLeft() { unsafe worksheet_right_to_left(pointer) }
  func hideGridlines() {
    unsafe worksheet_gridlines(pointer, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
  }
  func setZoom(_ percent: Int) { unsafe worksheet_set_zoom(pointer, UInt16(percent)) }
  func activate() { unsafe worksheet_activate(pointer) }
  func setTabColour(_ colour: Colour) {
    unsafe worksheet_set_tab_color(pointer, colour.libraryValue)
  }
}
