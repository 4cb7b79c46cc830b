extension ScanChunk {
  /// How the rows of a file must look.
  struct Layout: Sendable {
    /// The character between fields.
    let delimiter: UInt8
    /// How many fields a row has.
    let width: Int
    /// The fields in which nothing may stand.
    let unlabelled: [Int]
  }

  /// Finds all fields; false where it is not certain that the careful parser would find the same, and nothing wrong.
  mutating func index(_ layout: Layout) -> Bool {
    guard count > 0, !census.hasZeros, census.isASCII || isUTF8 else { return false }
    let (count, hasReturns) = (count, census.hasReturns)
    let shape = unsafe withRoomForStarts { bytes, starts -> ChunkShape? in
      let marks = unsafe FieldMarks(
        bytes, count, layout.delimiter, hasReturns: hasReturns, starts)
      let rows = marks.feeds - marks.innerFeeds
      guard !marks.isOdd, rows > 0, marks.fields == rows * layout.width else { return nil }
      let rowsOfCells = unsafe UnsafeBufferPointer(start: starts, count: marks.fields + 1)
      guard unsafe Self.arePlain(bytes, rowsOfCells, layout) else { return nil }
      return ChunkShape(
        rowCount: rows, width: layout.width, lineBreaks: marks.feeds, hasReturns: hasReturns,
        hasInnerReturns: marks.hasInnerReturns)
    }
    guard var shape else { return false }
    if shape.hasInnerReturns { shape.lineBreaks = breaks(before: count) }
    self.shape = shape
    return true
  }

  /// How many line breaks stand before an offset: CRLF, LF or CR, as `RawRecord` counts them.
  func breaks(before offset: Int) -> Int {
    var record = RawRecord()
    record.bytes = Array(self[0..<offset])
    return record.breaks(before: offset)
  }

  private var isUTF8: Bool {
    (try? UTF8Span(validating: self[0..<count].span)) != nil
  }

  /// Whether every row ends in a line feed, is not blank, and has nothing where nothing may stand.
  private static func arePlain(
    _ bytes: UnsafePointer<UInt8>, _ starts: UnsafeBufferPointer<UInt32>, _ layout: Layout
  ) -> Bool {
    var start = 0
    for last in stride(from: layout.width, to: starts.count, by: layout.width) {
      let next = unsafe Int(starts[last])
      guard unsafe bytes[next - 1] == Byte.lineFeed else { return false }
      if unsafe isNothing(bytes[start], layout.delimiter) {
        guard unsafe hasSomething(bytes, start..<next, layout.delimiter) else { return false }
      }
      for field in layout.unlabelled {
        let first = unsafe starts[last - layout.width + field]
        let end = unsafe starts[last - layout.width + field + 1] - 1
        guard unsafe !hasSomething(bytes, Int(first)..<Int(end), layout.delimiter) else {
          return false
        }
      }
      start = next
    }
    return true
  }

  private static func isNothing(_ byte: UInt8, _ delimiter: UInt8) -> Bool {
    byte == delimiter || Byte.isPadding(byte) || byte == Byte.lineFeed
      || byte == Byte.carriageReturn
  }

  private static func hasSomething(
    _ bytes: UnsafePointer<UInt8>, _ range: Range<Int>, _ delimiter: UInt8
  ) -> Bool {
    for place in range {
      if unsafe !isNothing(bytes[place], delimiter) { return true }
    }
    return false
  }
}
