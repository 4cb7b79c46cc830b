/// A record as it stands in the file: its bytes end to end, quotes and all, and where its fields end.
///
/// The buffers are refilled for the next record unless somebody still holds them. Unquoting, columns
/// and lines are worked out when they are asked for.
package struct RawRecord: Sendable {
  /// What is wrong with the writing of a record; the machine reads on all the same.
  package enum Fault: Hashable, Sendable {
    /// A quote within a field that did not begin with one.
    case strayQuote
    /// Text between the closing quote and the delimiter.
    case textAfterQuote
    /// A byte 0.
    case nul
  }

  /// The bytes of the record without its line break, in UTF-8.
  package internal(set) var bytes: [UInt8] = []
  /// For each field the offset of the delimiter after it, or of the end.
  package internal(set) var ends: [Int] = []
  /// The physical line on which the record begins, counted from 1.
  package internal(set) var line = 1
  /// Whether any field of it is quoted.
  package internal(set) var hasQuotes = false
  /// The first thing wrong with it, and the offset of that.
  package internal(set) var fault: (kind: Fault, offset: Int)?

  /// An empty record.
  package init() {}

  /// Empties it for the record that begins on this line; buffers keep their size.
  mutating func reset(line: Int) {
    let (byteCount, endCount) = (bytes.count, ends.count)
    bytes.removeAll(keepingCapacity: true)
    bytes.reserveCapacity(byteCount)
    ends.removeAll(keepingCapacity: true)
    ends.reserveCapacity(endCount)
    self.line = line
    hasQuotes = false
    fault = nil
  }

  /// The content of a field: unquoted, or trimmed of blanks and tabs where it is bare; empty beyond the last.
  package func field(_ index: Int) -> ArraySlice<UInt8> {
    let cell = cell(index)
    guard hasQuotes, cell.first == Byte.quote, cell.count >= 2 else { return cell }
    let content = cell.dropFirst().dropLast()
    return content.contains(Byte.quote) ? Self.withoutDoubledQuotes(content) : content
  }

  /// The content of a cell as it stands between its delimiters, in a record that has no fault.
  static func content(ofCell cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var record = RawRecord()
    record.bytes = Array(cell)
    record.ends = [cell.count]
    record.hasQuotes = true
    return record.field(0)
  }

  /// The field's text.
  package func text(_ index: Int) -> String { String(decoding: field(index), as: UTF8.self) }

  /// All its fields' texts.
  package var texts: [String] { ends.indices.map { text($0) } }

  /// The offset at which a field begins, blanks before it left out.
  package func start(of index: Int) -> Int { cell(index).startIndex }

  /// The physical line and column of an offset, both counted from 1, the column in characters.
  package func place(of offset: Int) -> (line: Int, column: Int) {
    let before = bytes[..<min(offset, bytes.count)]
    let lineBreak = before.lastIndex { $0 == Byte.lineFeed || $0 == Byte.carriageReturn }
    let lineStart = lineBreak.map { $0 + 1 } ?? 0
    let column = String(decoding: before[lineStart...], as: UTF8.self).count + 1
    return (line + breaks(before: before.endIndex), column)
  }

  /// How many line breaks stand before an offset.
  func breaks(before offset: Int) -> Int {
    var breaks = 0
    var last: UInt8 = 0
    for byte in bytes[..<offset] {
      let isSecond = byte == Byte.lineFeed && last == Byte.carriageReturn
      if !isSecond, byte == Byte.lineFeed || byte == Byte.carriageReturn { breaks += 1 }
      last = byte
    }
    return breaks
  }

  /// Whether there is nothing in it but delimiters, blanks and tabs.
  func isBlank(delimiter: UInt8) -> Bool {
    bytes.allSatisfy { $0 == delimiter || Byte.isPadding($0) }
  }

  /// How many line breaks stand within it.
  var innerBreaks: Int { hasQuotes ? breaks(before: bytes.count) : 0 }

  /// The field as it stands there, quotes included, blanks around it left out.
  private func cell(_ index: Int) -> ArraySlice<UInt8> {
    guard index < ends.count else { return bytes[bytes.count...] }
    var start = index == 0 ? 0 : ends[index - 1] + 1
    var end = ends[index]
    while start < end, Byte.isPadding(bytes[start]) { start += 1 }
    while end > start, Byte.isPadding(bytes[end - 1]) { end -= 1 }
    return bytes[start..<end]
  }

  private static func withoutDoubledQuotes(_ content: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var plain: [UInt8] = []
    plain.reserveCapacity(content.count)
    var isFirstOfTwo = false
    for byte in content {
      isFirstOfTwo = byte == Byte.quote && !isFirstOfTwo
      if !isFirstOfTwo { plain.append(byte) }
    }
    return plain[...]
  }
}
