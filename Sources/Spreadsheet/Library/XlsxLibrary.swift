internal import CXlsx
internal import Glibc
internal import Synchronization

// The only file that knows C (libxlsxwriter-1.1.4.md). Whatever comes here is checked: the library has nothing to print.

/// One workbook at a time is closed: all threads share `gmtime`'s buffer and temporary names (trap 14).
private let closing = Mutex(())

/// A sheet of the library; owned by its workbook.
@safe struct XlsxSheet {
  fileprivate let pointer: UnsafeMutablePointer<lxw_worksheet>
}

/// A cell format of the library; owned by its workbook.
@safe struct XlsxFormat {
  fileprivate let pointer: UnsafeMutablePointer<lxw_format>
}

/// The owner of the library's workbook: closed once, or freed without a file.
@safe struct XlsxWorkbook: ~Copyable {
  private let pointer: UnsafeMutablePointer<lxw_workbook>

  init?(path: String, temporaryFolder: String) {
    let made = unsafe withCStrings([path, temporaryFolder]) { texts in
      var options = unsafe lxw_workbook_options()
      unsafe options.tmpdir = texts[1]
      return unsafe workbook_new_opt(texts[0], &options)
    }
    guard let made = unsafe made else { return nil }
    unsafe pointer = made
  }

  deinit { unsafe lxw_workbook_free(pointer) }

  /// Writes the file; the library frees its workbook even when it fails (trap 16).
  consuming func close() throws(SpreadsheetError) {
    let pointer = unsafe self.pointer
    discard self
    try closing.withLock { (_) throws(SpreadsheetError) in
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

  func setProperties(_ texts: [String], created: Int) throws(SpreadsheetError) {
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
    try check(
      unsafe worksheet_write_string(pointer, UInt32(row), UInt16(column), text, format.pointer))
  }

  func writeBlank(_ row: Int, _ column: Int, _ format: XlsxFormat) throws(SpreadsheetError) {
    try check(unsafe worksheet_write_blank(pointer, UInt32(row), UInt16(column), format.pointer))
  }

  func write(
    formula: String, cached: Double, _ row: Int, _ column: Int, _ format: XlsxFormat
  ) throws(SpreadsheetError) {
    try check(
      unsafe worksheet_write_formula_num(
        pointer, UInt32(row), UInt16(column), formula, format.pointer, cached))
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
    _ name: String, _ header: [String], _ range: CellRange, _ format: XlsxFormat, filter: Bool
  ) throws(SpreadsheetError) {
    let code = unsafe withCStrings([name] + header) { texts in
      var columns = unsafe texts.dropFirst().map { text in
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

  func freeze(rows: Int, columns: Int) {
    unsafe worksheet_freeze_panes(pointer, UInt32(rows), UInt16(columns))
  }

  func repeatRows(_ rows: ClosedRange<Int>) throws(SpreadsheetError) {
    try check(
      unsafe worksheet_repeat_rows(pointer, UInt32(rows.lowerBound), UInt32(rows.upperBound)))
  }

  func setFooter(_ text: String) throws(SpreadsheetError) {
    try check(unsafe worksheet_set_footer(pointer, text))
  }

  func setLandscape() { unsafe worksheet_set_landscape(pointer) }
  func setPaperA4() { unsafe worksheet_set_paper(pointer, 9) }
  func fitWidth() { unsafe worksheet_fit_to_pages(pointer, 1, 0) }
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

/// What the library and the process say of themselves.
enum XlsxLibrary {
  /// The process's decimal mark, with which the library would print every number (trap 4).
  static var decimalPoint: String {
    unsafe localeconv().map { unsafe String(cString: $0.pointee.decimal_point) } ?? ""
  }

  /// The library's version, and that of the one that compresses: the bytes of a file depend on both.
  static var versions: (library: String, compression: String) {
    unsafe (String(cString: lxw_version()), String(cString: zlibVersion()))
  }
}

/// The state of one compressed stream; on the heap, because zlib keeps the address of it.
@safe struct Inflater: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>

  /// What one step took, made, and whether the stream has ended.
  struct Step {
    var taken: Int
    var made: Int
    var hasEnded: Bool
  }

  init() throws(SpreadsheetError) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    // Negative: the bare stream of a zip entry, with no header of zlib's own.
    guard unsafe inflateInit2_(stream, -15, ZLIB_VERSION, size) == Z_OK else {
      throw SpreadsheetError(.environment, "zlib cannot be started")
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Inflates as much as there is room for; nil when the bytes are no such stream.
  func inflate(_ input: [UInt8], from start: Int, into output: inout [UInt8]) -> Step? {
    unsafe input.withUnsafeBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(
          mutating: input.baseAddress?.advanced(by: start))
        unsafe stream.pointee.avail_in = UInt32(input.count - start)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(output.count)
        let code = unsafe CXlsx.inflate(stream, Z_NO_FLUSH)
        guard [Z_OK, Z_STREAM_END, Z_BUF_ERROR].contains(code) else { return nil }
        return unsafe Step(
          taken: input.count - start - Int(stream.pointee.avail_in),
          made: output.count - Int(stream.pointee.avail_out), hasEnded: code == Z_STREAM_END)
      }
    }
  }

  /// The CRC-32 of bytes, continued from that of the bytes before them (0 at the start).
  static func checksum(_ bytes: ArraySlice<UInt8>, continuing before: UInt32) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer {
      UInt32(truncatingIfNeeded: unsafe crc32(UInt(before), $0.baseAddress, UInt32($0.count)))
    }
  }
}

private func check(_ code: lxw_error) throws(SpreadsheetError) {
  guard code != LXW_NO_ERROR else { return }
  let text = unsafe lxw_strerror(code).map { unsafe String(cString: $0) } ?? "no description"
  throw SpreadsheetError(.inputOutput, "libxlsxwriter refuses with code \(code.rawValue): \(text)")
}

/// Lends texts as C strings, one after the other in one buffer.
private func withCStrings<Result>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>]) -> Result
) -> Result {
  var bytes: [CChar] = []
  var starts: [Int] = []
  for text in texts {
    starts.append(bytes.count)
    bytes += text.utf8.lazy.map(CChar.init(bitPattern:))
    bytes.append(0)
  }
  return unsafe bytes.withUnsafeMutableBufferPointer { buffer in
    unsafe body(starts.compactMap { unsafe buffer.baseAddress?.advanced(by: $0) })
  }
}
