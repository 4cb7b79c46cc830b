/// A row of data, with the place of every cell.
public struct CSVRecord: Sendable {
  let raw: RawRecord
  /// How many cells it has: one for every label.
  public let count: Int

  init(_ raw: RawRecord, count: Int) {
    self.raw = raw
    self.count = count
  }

  /// The physical line on which it begins, counted from 1.
  public var line: Int { raw.line }

  /// The text of a cell: as it stands between its quotes, or trimmed of blanks and tabs where it has none.
  public subscript(_ index: Int) -> String { raw.text(index) }

  /// The bytes of a cell's text, in UTF-8.
  public func bytes(of index: Int) -> ArraySlice<UInt8> { raw.field(index) }

  /// Whether a cell is empty, or holds nothing but blanks and tabs.
  public func isBlank(_ index: Int) -> Bool { raw.field(index).allSatisfy(Byte.isPadding) }

  /// The physical column, counted from 1 in characters, of a cell's first character (of its quote, where it has one).
  public func column(of index: Int) -> Int { raw.place(of: raw.start(of: index)).column }

  /// The physical line on which a cell begins: not the record's where a quoted cell before it has line breaks.
  public func line(of index: Int) -> Int { raw.place(of: raw.start(of: index)).line }

  /// The place of a cell, for diagnostics.
  public func location(of index: Int, in file: String) -> SourceLocation {
    let place = raw.place(of: raw.start(of: index))
    return SourceLocation(file: file, line: place.line, column: place.column)
  }
}
