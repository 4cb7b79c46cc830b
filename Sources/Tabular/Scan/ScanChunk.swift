/// A run of bytes of a file, from the beginning of a record to the end of one, and where its fields begin.
struct ScanChunk: ~Copyable {
  /// How many bytes may be read without harm before the first and behind the last.
  static let margin = 64

  /// The bytes, with a margin on both sides.
  private var storage: [UInt8]
  /// For each field, and for what follows the last one, where it begins.
  private var starts: [UInt32]
  private let capacity: Int

  /// How many bytes belong to whole records, the last line feed included.
  private(set) var count = 0
  /// How many of them the file has.
  var countInFile: Int { isCompleted ? min(count, readCount) : count }
  private var readCount = 0
  /// What there is among them; about what follows them it may say too much.
  private(set) var census: ByteCensus
  /// The line feed at the end was put there because the file ends without one.
  private(set) var isCompleted = false
  /// What the index found.
  var shape = ChunkShape()

  /// Makes room for chunks of a size.
  init(capacity: Int) {
    // A line feed may be put behind the last byte of the file.
    self.capacity = capacity
    storage = Array(repeating: Byte.space, count: capacity + 1 + 2 * Self.margin)
    starts = []
    census = unsafe ByteCensus(UnsafeRawBufferPointer(start: nil, count: 0))
  }

  /// Reads from a place of a source up to the last end of a record that fits; how many bytes were there, nil if reading failed.
  ///
  /// The place must be the beginning of a record. Ends are found by counting quotes, which holds as long
  /// as the quotes stand where they may; `index` finds out. `count` is 0 where no record ends.
  mutating func read(_ source: SeekableBytes, at offset: Int) -> Int? {
    (count, isCompleted) = (0, false)
    let (margin, capacity) = (Self.margin, capacity)
    let got = unsafe storage.withUnsafeMutableBytes { buffer in
      let room = unsafe UnsafeMutableRawBufferPointer(
        rebasing: buffer[margin..<(margin + capacity)])
      return unsafe source.read(at: offset, into: room)
    }
    guard let got, got > 0 else { return got }
    readCount = got
    for place in 0...margin { storage[margin + got + place] = Byte.space }
    if got < capacity, storage[margin + got - 1] != Byte.lineFeed {
      storage[margin + got] = Byte.lineFeed
      isCompleted = true
    }
    let length = isCompleted ? got + 1 : got
    census = unsafe storage.withUnsafeBytes { buffer in
      unsafe ByteCensus(UnsafeRawBufferPointer(rebasing: buffer[margin..<(margin + length)]))
    }
    findEnd(of: length)
    return got
  }

  /// Lends the bytes from the first one on, readable up to a margin beyond both ends, and the beginnings of the fields.
  func withPointers<Result>(
    _ body: (UnsafePointer<UInt8>, UnsafePointer<UInt32>) -> Result
  ) -> Result {
    unsafe storage.withUnsafeBufferPointer { bytes in
      unsafe starts.withUnsafeBufferPointer { starts in
        guard let bytes = bytes.baseAddress, let starts = starts.baseAddress else {
          preconditionFailure("a chunk without room")
        }
        return unsafe body(bytes + Self.margin, starts)
      }
    }
  }

  /// The same with room for the beginnings of as many fields as there may be.
  mutating func withRoomForStarts<Result>(
    _ body: (UnsafePointer<UInt8>, UnsafeMutablePointer<UInt32>) -> Result
  ) -> Result {
    let room = count + Self.margin
    if starts.count < room { starts = Array(repeating: 0, count: room) }
    return unsafe storage.withUnsafeBufferPointer { bytes in
      unsafe starts.withUnsafeMutableBufferPointer { starts in
        guard let bytes = bytes.baseAddress, let starts = starts.baseAddress else {
          preconditionFailure("a chunk without room")
        }
        return unsafe body(bytes + Self.margin, starts)
      }
    }
  }

  /// The first byte of what was read.
  var firstByte: UInt8 { storage[Self.margin] }

  /// A run of the bytes.
  subscript(_ range: Range<Int>) -> ArraySlice<UInt8> {
    storage[(Self.margin + range.lowerBound)..<(Self.margin + range.upperBound)]
  }

  /// Where a field begins; the one behind the last is the first of the next row.
  func start(_ row: Int, _ field: Int) -> Int { Int(starts[row * shape.width + field]) }

  /// A field as it stands between its delimiters.
  func field(_ row: Int, _ field: Int) -> ArraySlice<UInt8> {
    let cell = self[start(row, field)..<(start(row, field + 1) - 1)]
    let isLast = field == shape.width - 1
    return isLast && shape.hasReturns && cell.last == Byte.carriageReturn ? cell.dropLast() : cell
  }

  /// A row as the careful parser reads it.
  func record(_ row: Int, delimiter: UInt8, line: Int) -> RawRecord {
    var record = RawRecord()
    var parser = CSVParser(delimiter: delimiter, line: line)
    var position = 0
    _ = parser.read(
      Array(self[start(row, 0)..<start(row + 1, 0)]), from: &position, into: &record)
    return record
  }

  private mutating func findEnd(of length: Int) {
    var isInside = census.isQuoteOpen
    var end = length
    while end > 0, isInside || storage[Self.margin + end - 1] != Byte.lineFeed {
      if storage[Self.margin + end - 1] == Byte.quote { isInside.toggle() }
      end -= 1
    }
    count = end
  }
}
