internal import CXlsx
internal import Glibc

/// Through which every workbook goes while it is written to its file.
private let gate = DateGate()

/// A cell format of the library; owned by its workbook.
@safe struct XlsxFormat {
  let pointer: UnsafeMutablePointer<lxw_format>
}

/// The owner of the library's workbook: closed once, or freed without a file.
@safe struct XlsxWorkbook: ~Copyable {
  private let pointer: UnsafeMutablePointer<lxw_workbook>
  private let created: Int

  init?(path: String, temporaryFolder: String, created: Int) {
    let made = unsafe withCStrings([path, temporaryFolder]) { texts in
      var options = unsafe lxw_workbook_options()
      unsafe options.tmpdir = texts[1]
      return unsafe workbook_new_opt(texts[0], &options)
    }
    guard let made = unsafe made else { return nil }
    unsafe pointer = made
    self.created = created
  }

  deinit { unsafe lxw_workbook_free(pointer) }

  /// Writes the file; the library frees its workbook even when it fails (trap 16).
  consuming func close() throws(SpreadsheetError) {
    let pointer = unsafe self.pointer
    let created = self.created
    discard self
    try gate.pass(created) { () throws(SpreadsheetError) in
      errno = 0
      do throws(SpreadsheetError) { try check(unsafe workbook_close(pointer)) } catch {
        // The library's code says "zip error" of a full disk.
        var error = error
        error.systemError = errno == 0 ? nil : errno
        throw error
      }
    }
  }

  func addSheet(_ name: String) -> XlsxSheet? {
    unsafe workbook_add_worksheet(pointer, name).map { unsafe XlsxSheet(pointer: $0) }
  }

  func addChart(_ kind: Chart.Kind) -> XlsxChart? {
    unsafe workbook_add_chart(pointer, kind.libraryValue).map { unsafe XlsxChart(pointer: $0) }
  }

  func setProperties(_ texts: [String]) throws(SpreadsheetError) {
    let code = unsafe withCStrings(texts) { texts in
      var properties = unsafe lxw_doc_properties()
      unsafe properties.title = texts[0]
      unsafe properties.subject = texts[1]
      unsafe properties.author = texts[2]
      unsafe properties.company = texts[3]
      unsafe properties.category = texts[4]
      unsafe properties.keywords = texts[5]
      unsafe properties.comments = texts[6]
      unsafe properties.created = created
      return unsafe workbook_set_properties(pointer, &properties)
    }
    try check(code)
  }

  func setProperty(_ name: String, _ value: String) throws(SpreadsheetError) {
    try check(unsafe workbook_set_custom_property_string(pointer, name, value))
  }

  func defineName(_ name: String, _ formula: String) throws(SpreadsheetError) {
    try check(unsafe workbook_define_name(pointer, name, formula))
  }

  /// A format for rules: what is laid over a cell's own look, and nothing else.
  func addFormat(_ look: EmphasisLook) -> XlsxFormat? {
    guard let format = unsafe workbook_add_format(pointer) else { return nil }
    if look.isBold { unsafe format_set_bold(format) }
    unsafe format_set_bg_color(format, look.fill.libraryValue)
    return unsafe XlsxFormat(pointer: format)
  }

  func addFormat(_ look: Appearance) -> XlsxFormat? {
    guard let format = unsafe workbook_add_format(pointer) else { return nil }
    unsafe format_set_font_name(format, look.fontName)
    unsafe format_set_font_size(format, look.fontSize)
    if look.isBold { unsafe format_set_bold(format) }
    if look.isUnderlined {
      unsafe format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
    if let colour = look.colour { unsafe format_set_font_color(format, colour.libraryValue) }
    if let fill = look.fill {
      unsafe format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      unsafe format_set_bg_color(format, fill.libraryValue)
    }
    if let code = look.numberFormat { unsafe format_set_num_format(format, code) }
    if look.wraps { unsafe format_set_text_wrap(format) }
    if look.hasRule { unsafe format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    unsafe format_set_align(format, look.horizontal.libraryValue)
    if look.isAtTop { unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)) }
    if look.indent > 0 { unsafe format_set_indent(format, UInt8(look.indent)) }
    unsafe format_set_reading_order(format, look.readingOrder.rawValue)
    return unsafe XlsxFormat(pointer: format)
  }
}

extension Style.Alignment {
  fileprivate var libraryValue: UInt8 {
    switch self {
    case .automatic: UInt8(LXW_ALIGN_NONE.rawValue)
    case .left: UInt8(LXW_ALIGN_LEFT.rawValue)
    case .centre: UInt8(LXW_ALIGN_CENTER.rawValue)
    case .right: UInt8(LXW_ALIGN_RIGHT.rawValue)
    }
  }
}
