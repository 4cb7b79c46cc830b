/// The reading end of a scan: where the next chunk begins, and the careful reader.
struct ScanIntake: ~Copyable {
  private var reader: CSVReader
  /// Nil where the file is read carefully from beginning to end.
  let source: SeekableBytes?
  private let chunkBytes: Int
  private var hasBegun = false

  /// Where the next chunk begins.
  private(set) var next: RecordBorder
  /// How many chunks were taken up.
  var tickets = 0
  /// Whether nobody knows where the next chunk begins until one is read carefully.
  private(set) var isBlocked = false
  /// Whether there is nothing left to take up.
  private(set) var isOver = false
  /// Why the file could not be read to its end.
  private(set) var failure: Diagnostic?
  /// What was wrong with rows.
  private(set) var log = DiagnosticLog()

  /// Takes over a reader that has read the header of a source.
  init(_ reader: consuming CSVReader, of source: ByteSource, options: CSVOptions, chunkBytes: Int) {
    let isPlain =
      reader.dialect.encoding == TextEncoding.utf8.name && options.footers.isEmpty
      && reader.dialect.newline != CSVParser.Newline.carriageReturn.rawValue
    next = reader.border
    self.source = isPlain ? SeekableBytes(source) : nil
    self.reader = reader
    self.chunkBytes = chunkBytes
  }

  /// Whether the next rows are read one by one, whatever they are: those behind the header, or all.
  var isCareful: Bool { !hasBegun || source == nil }

  /// How many rows were read one by one, how many of these were rejected, how many lines were blank.
  var counts: (read: Int, rejected: Int, blank: Int) {
    (reader.rowsRead, reader.rowsRejected, reader.blankLines)
  }

  /// Reads the next rows one by one.
  mutating func readCarefully() -> [CSVRecord] {
    let isFirst = !hasBegun && source != nil
    hasBegun = true
    return rows(before: isFirst ? 0 : .max)
  }

  /// Reads rows one by one from a border on, about as many as a chunk holds.
  mutating func readCarefully(from start: Int, line: Int) -> [CSVRecord] {
    let border = RecordBorder(offset: start, line: line)
    if reader.border != border { reader.seek(to: border) }
    (isBlocked, isOver) = (false, false)
    return rows(before: start + chunkBytes)
  }

  private mutating func rows(before offset: Int) -> [CSVRecord] {
    do throws(Diagnostic) {
      let (rows, isAtEnd) = try reader.rows(before: offset, &log)
      isOver = isAtEnd
      next = reader.border
      return rows
    } catch {
      (failure, isOver) = (error, true)
      return []
    }
  }

  /// Takes up the next chunk and says where it begins; nil at the end.
  mutating func take(_ chunk: inout ScanChunk) -> Int? {
    guard source != nil else { return nil }
    var got = read(&chunk)
    if next.isAfterReturn {
      next.isAfterReturn = false
      if let read = got, read > 0, chunk.firstByte == Byte.lineFeed {
        next.offset += 1
        got = self.read(&chunk)
      }
    }
    if got == 0 {
      isOver = true
      return nil
    }
    let start = next.offset
    guard got != nil, chunk.count > 0 else {
      isBlocked = true
      return start
    }
    next.offset = start + chunk.count
    return start
  }

  private func read(_ chunk: inout ScanChunk) -> Int? {
    // The careful reader says what is wrong where nothing can be read.
    guard let source else { return nil }
    return chunk.read(source, at: next.offset)
  }

  /// The size and hash of all bytes, where the careful reader has read them all.
  mutating func fingerprint() throws(Diagnostic) -> Fingerprint { try reader.fingerprint() }
}
