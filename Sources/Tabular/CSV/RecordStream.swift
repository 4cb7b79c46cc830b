/// A source as raw records: text cut by a machine that is set up from the first part of the text.
struct RecordStream: ~Copyable {
  /// How much text the dialect is worked out from.
  static let sampleBytes = 256 * 1024

  let file: String
  private var text: TextStream
  private var parser: CSVParser
  private let skipsPadding: Bool
  private var waiting: [[UInt8]]
  private var chunk: [UInt8] = []
  private var position = 0
  /// Where in the file the chunk begins, if the file is UTF-8.
  private var chunkStart: Int
  private var isFinished = false
  private(set) var record = RawRecord()

  /// The delimiter, as a byte.
  let delimiter: UInt8
  /// The dialect as far as the sample tells: all but the header's place.
  let dialect: CSVDialect

  /// Opens the source and works out its dialect.
  init(
    _ source: ByteSource, named file: String, options: CSVOptions, chunkBytes: Int
  ) throws(Diagnostic) {
    var text = try TextStream(
      source, named: file, encoding: options.encoding, chunkBytes: chunkBytes)
    var sample: [[UInt8]] = []
    var size = 0
    var isWhole = false
    while size < Self.sampleBytes {
      guard let chunk = try text.next() else {
        isWhole = true
        break
      }
      size += chunk.count
      sample.append(chunk)
    }
    let findings = try SampleFindings(sample, isWhole: isWhole, options: options, file: file)
    self.file = file
    delimiter = findings.delimiter
    parser = CSVParser(delimiter: findings.delimiter, skipsPadding: options.skipsPadding)
    dialect = CSVDialect(
      encoding: text.encoding.name, hasByteOrderMark: text.hasByteOrderMark,
      delimiter: Character(Unicode.Scalar(findings.delimiter)), decimal: findings.decimal,
      isGrouped: findings.isGrouped, isDecimalCertain: findings.isDecimalCertain,
      newline: findings.newline.rawValue, preambleLines: 0, hasTagRow: false)
    waiting = sample.reversed()
    skipsPadding = options.skipsPadding
    chunkStart = text.markBytes
    self.text = text
  }

  /// The border behind the current record, in a file that is UTF-8.
  var border: RecordBorder {
    RecordBorder(
      offset: chunkStart + position, line: parser.line, isAfterReturn: parser.isAfterReturn)
  }

  /// Goes to another border between records; for sources that can, in UTF-8.
  mutating func seek(to border: RecordBorder) {
    text.seek(to: border.offset)
    parser = CSVParser(delimiter: delimiter, skipsPadding: skipsPadding, line: border.line)
    (waiting, chunk, position) = ([], [], 0)
    chunkStart = border.offset
    isFinished = false
  }

  /// Moves on to the next record; false at the end.
  ///
  /// Throws where what follows cannot be read.
  mutating func advance() throws(Diagnostic) -> Bool {
    while !isFinished {
      if parser.read(chunk, from: &position, into: &record) == .recordComplete {
        try checkReadable()
        return true
      }
      try checkReadable()
      guard let next = try nextChunk() else { return try finish() }
      chunkStart += chunk.count
      (chunk, position) = (next, 0)
    }
    return false
  }

  private mutating func nextChunk() throws(Diagnostic) -> [UInt8]? {
    if let chunk = waiting.popLast() { return chunk }
    return try text.next()
  }

  /// Gives up what is left of the records and gives the fingerprint of all bytes.
  mutating func fingerprint() throws(Diagnostic) -> Fingerprint {
    isFinished = true
    return try text.fingerprint()
  }

  private mutating func finish() throws(Diagnostic) -> Bool {
    isFinished = true
    if let fault = text.fault {
      throw RecordProblem.encoding(fault, name: text.encoding.name, at: end)
    }
    switch parser.finish(&record) {
    case .clean: return false
    case .recordComplete: return true
    case .insideQuotes:
      throw RecordProblem.openQuote(record, at: location(openQuote), isWholeFile: true)
    }
  }

  private func checkReadable() throws(Diagnostic) {
    if record.fault?.kind == .nul, let offset = record.fault?.offset {
      throw RecordProblem.nul(at: location(offset))
    }
    guard record.bytes.count > CSVLimits.fieldBytes || record.ends.count > CSVLimits.columns
    else { return }
    if record.ends.count > CSVLimits.columns { throw RecordProblem.tooManyColumns(at: location(0)) }
    var start = 0
    for end in record.ends + [record.bytes.count] {
      if end - start > CSVLimits.fieldBytes {
        guard start == openQuote, record.hasQuotes else {
          throw RecordProblem.longField(at: location(start))
        }
        throw RecordProblem.openQuote(record, at: location(start), isWholeFile: false)
      }
      start = min(end + 1, record.bytes.count)
    }
  }

  /// The offset of the last field of a record that is not complete.
  private var openQuote: Int {
    let start = min(record.ends.last.map { $0 + 1 } ?? 0, record.bytes.count)
    let padding = record.bytes[start...].prefix(while: Byte.isPadding)
    return start + padding.count
  }

  private var end: SourceLocation {
    // After a complete record the next line has begun.
    if record.bytes.isEmpty {
      return SourceLocation(file: file, line: parser.line, column: 1)
    }
    return location(record.bytes.count)
  }

  /// The location of an offset of the current record.
  func location(_ offset: Int) -> SourceLocation {
    let place = record.place(of: offset)
    return SourceLocation(file: file, line: place.line, column: place.column)
  }
}
