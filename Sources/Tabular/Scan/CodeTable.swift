/// The texts of a column as one worker met them, each with a small code.
///
/// Cells are looked up as they stand between their delimiters, quotes and blanks included; each way of
/// writing a text has an entry of its own, so that unquoting and trimming are done once for each.
struct CodeTable: Sendable {
  /// A way of writing a text.
  private struct Entry: Sendable {
    /// Its bytes, or their hash.
    var key = CellKey(last: 0, before: 0)
    /// The code; negative where the entry is free.
    var code: Int32 = -1
    /// Which of the long cells it is.
    var cell: Int32 = 0
  }

  /// The texts by code; the first one is empty.
  private(set) var found = CodeTexts(texts: [[]], firstSeen: [-1])
  private var codes: [[UInt8]: Int32] = [[]: 0]
  /// Open addressing; a power of two, at most half of them taken.
  private var entries = [Entry](repeating: Entry(), count: 64)
  private var taken = 0
  private var longCells: [[UInt8]] = []

  /// Starts with the empty text, and those that stand for it.
  init(blanks: Set<String>) {
    for blank in blanks { codes[Array(blank.utf8)] = 0 }
  }

  /// The code of a cell as a record gives it, blanks and tabs around it left out.
  private mutating func code(ofContent content: ArraySlice<UInt8>, seen place: Int) -> Int32 {
    var text = content
    while let first = text.first, Byte.isPadding(first) { text.removeFirst() }
    while let last = text.last, Byte.isPadding(last) { text.removeLast() }
    let bytes = Array(text)
    if let code = codes[bytes] { return code }
    let code = Int32(found.texts.count)
    codes[bytes] = code
    found.texts.append(bytes)
    found.firstSeen.append(place)
    return code
  }

  /// The code of a cell that is not empty, as it stands between its delimiters.
  private mutating func code(ofCell cell: ArraySlice<UInt8>, seen place: Int) -> Int32 {
    let key = CellKey(cell)
    var slot = key.hash & (entries.count - 1)
    while entries[slot].code >= 0 {
      let entry = entries[slot]
      let isShort = cell.count <= CellKey.longest
      if entry.key == key, isShort || longCells[Int(entry.cell)][...] == cell { return entry.code }
      slot = (slot + 1) & (entries.count - 1)
    }
    let code = code(ofContent: RawRecord.content(ofCell: cell), seen: place)
    entries[slot] = Entry(key: key, code: code, cell: Int32(longCells.count))
    if cell.count > CellKey.longest { longCells.append(Array(cell)) }
    taken += 1
    if taken * 2 > entries.count { grow() }
    return code
  }

  private mutating func grow() {
    let old = entries
    entries = Array(repeating: Entry(), count: old.count * 2)
    for entry in old where entry.code >= 0 {
      var slot = entry.key.hash & (entries.count - 1)
      while entries[slot].code >= 0 { slot = (slot + 1) & (entries.count - 1) }
      entries[slot] = entry
    }
  }

  /// The codes of the cells of rows that were read one by one; `ordinal` is the number of the first.
  mutating func read(_ rows: [CSVRecord], position: Int, from ordinal: Int) -> [Int32] {
    var codes: [Int32] = []
    for (row, record) in rows.enumerated() {
      codes.append(code(ofContent: record.bytes(of: position), seen: ordinal + row))
    }
    return codes
  }

  /// The codes of the cells of a chunk; `ordinal` is the number of its first row.
  mutating func read(
    _ chunk: borrowing ScanChunk, position: Int, from ordinal: Int
  ) -> [Int32] {
    let count = chunk.shape.rowCount
    return unsafe [Int32](unsafeUninitializedCapacity: count) { codes, filled in
      var row = 0
      // Known short texts in the inner loop; it stops at each cell that needs more.
      while true {
        unsafe row = readKnown(chunk, position, from: row, codes)
        guard row < count else { break }
        unsafe codes[row] = code(ofCell: chunk.field(row, position), seen: ordinal + row)
        row += 1
      }
      filled = count
    }
  }

  /// Looks up short cells from a row on, and stops at one that is long or new.
  private func readKnown(
    _ chunk: borrowing ScanChunk, _ position: Int, from first: Int,
    _ codes: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    let width = chunk.shape.width
    let endsInReturn = chunk.shape.hasReturns && position == width - 1
    return unsafe entries.withUnsafeBufferPointer { entries in
      unsafe chunk.withPointers { bytes, starts in
        var field = unsafe starts + (first * width + position)
        // No text is all ones.
        var (lastKey, lastCode) = (CellKey(last: .max, before: .max), 0 as Int32)
        for row in first..<codes.count {
          let start = unsafe Int(truncatingIfNeeded: field[0])
          var end = unsafe Int(truncatingIfNeeded: field[1]) &- 1
          unsafe field += width
          if endsInReturn, unsafe bytes[end - 1] == Byte.carriageReturn { end &-= 1 }
          let length = end &- start
          guard length > 0, length <= CellKey.longest else {
            guard length == 0 else { return row }
            unsafe codes[row] = 0
            continue
          }
          let key = unsafe CellKey(bytes + end, length: length)
          if key != lastKey {
            let code = unsafe Self.find(key, in: entries)
            guard code >= 0 else { return row }
            (lastKey, lastCode) = (key, code)
          }
          unsafe codes[row] = lastCode
        }
        return codes.count
      }
    }
  }

  @inline(__always)
  private static func find(_ key: CellKey, in entries: UnsafeBufferPointer<Entry>) -> Int32 {
    let mask = entries.count &- 1
    var slot = key.hash & mask
    while true {
      let entry = unsafe entries[slot]
      if entry.key == key || entry.code < 0 { return entry.code }
      slot = (slot &+ 1) & mask
    }
  }
}
