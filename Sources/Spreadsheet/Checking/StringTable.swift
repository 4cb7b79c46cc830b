/// The texts that cells share, as hashes: eight bytes for each text, however long.
struct StringTable: XMLEvents {
  /// The hashes, in the order of the table.
  private(set) var hashes: [UInt64] = []
  /// How many cells use the table, as it says.
  private(set) var uses = 0
  private var declared = 0
  private var hash = TextDigest.empty
  private var isInWords = false

  mutating func open(_ tag: XMLTag, in bytes: Span<UInt8>) throws(SpreadsheetError) {
    switch tag.name {
    case .stringTable:
      uses = tag.text(of: .count, in: bytes).flatMap { Int($0) } ?? -1
      declared = tag.text(of: .uniqueCount, in: bytes).flatMap { Int($0) } ?? -1
    case .stringItem: hash = TextDigest.empty
    case .words: isInWords = true
    default: break
    }
  }

  mutating func close(_ name: XMLName) throws(SpreadsheetError) {
    switch name {
    case .words: isInWords = false
    case .stringItem: hashes.append(hash)
    case .stringTable where hashes.count != declared:
      throw SpreadsheetError(
        .incomplete, "the table of texts holds \(hashes.count) texts, and says \(declared)")
    default: break
    }
  }

  mutating func words(_ range: Range<Int>, in bytes: Span<UInt8>) throws(SpreadsheetError) {
    guard isInWords else { return }
    for place in range { hash = TextDigest.hash(bytes[place], continuing: hash) }
  }
}
