/// Writes a table as CSV (RFC 4180): UTF-8, commas, LF, quotes only where they are needed.
///
/// A field that a spreadsheet program would take for a formula (it begins with `=`, `+`, `-`, `@`,
/// tab or CR, and is not a plain number) gets a leading apostrophe.
public struct CSVWriter: Sendable {
  private let columnCount: Int
  /// What was written so far, in UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// Begins a table with its header.
  public init(columns: [String]) {
    columnCount = columns.count
    append(columns)
  }

  /// Adds a row, which must have as many fields as there are columns.
  public mutating func append(_ fields: [String]) {
    precondition(fields.count == columnCount, "a row must have a field for every column")
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(Byte.comma) }
      write(field)
    }
    bytes.append(Byte.lineFeed)
  }

  /// What was written so far.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func write(_ field: String) {
    let isFormula = Self.isLikeFormula(field)
    guard needsQuotes(field.utf8) else {
      if isFormula { bytes.append(Byte.apostrophe) }
      bytes.append(contentsOf: field.utf8)
      return
    }
    bytes.append(Byte.quote)
    if isFormula { bytes.append(Byte.apostrophe) }
    for byte in field.utf8 {
      if byte == Byte.quote { bytes.append(Byte.quote) }
      bytes.append(byte)
    }
    bytes.append(Byte.quote)
  }

  /// Blanks at an end are quoted because readers trim bare cells; so is an empty cell that would be a blank line.
  private func needsQuotes(_ field: String.UTF8View) -> Bool {
    guard let first = field.first else { return columnCount == 1 }
    if Byte.isPadding(first) || field.last.map(Byte.isPadding) == true { return true }
    return field.contains {
      $0 == Byte.comma || $0 == Byte.quote || $0 == Byte.lineFeed || $0 == Byte.carriageReturn
    }
  }

  private static func isLikeFormula(_ field: String) -> Bool {
    guard let first = field.utf8.first, formulaStarts.contains(first) else { return false }
    return !NumberGrammar.isPlainNumber(field)
  }

  private static let formulaStarts: [UInt8] = Array("=+-@\t\r".utf8)
}
