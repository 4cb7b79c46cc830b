/// What the first part of a file's text shows about its dialect.
struct SampleFindings {
  /// The delimiter, given or worked out.
  let delimiter: UInt8
  /// The decimal mark, given or worked out.
  let decimal: DecimalMark
  /// Whether the other mark groups thousands.
  let isGrouped: Bool
  /// Whether the decimal mark is more than an assumption.
  let isDecimalCertain: Bool
  /// How the first line ends.
  let newline: CSVParser.Newline

  init(
    _ sample: [[UInt8]], isWhole: Bool, options: CSVOptions, file: String
  ) throws(Diagnostic) {
    let delimiter = try Self.delimiter(sample, isWhole: isWhole, options: options, file: file)
    self.delimiter = delimiter
    var parser = CSVParser(delimiter: delimiter, skipsPadding: options.skipsPadding)
    var record = RawRecord()
    var evidence = DecimalEvidence()
    for chunk in sample {
      var position = 0
      while parser.read(chunk, from: &position, into: &record) == .recordComplete {
        if options.decimal == nil { evidence.add(record) }
      }
    }
    if isWhole, parser.finish(&record) == .recordComplete { evidence.add(record) }
    newline = parser.newline ?? .lineFeed
    if let decimal = options.decimal {
      (self.decimal, isGrouped, isDecimalCertain) = (decimal, true, true)
    } else {
      (decimal, isGrouped, isDecimalCertain) = evidence.conclusion(delimiter: delimiter)
    }
  }

  /// The delimiter that a first line such as `sep=;` gives, as Excel writes and reads it.
  static func separatorLine(_ record: RawRecord) -> UInt8? {
    guard record.line == 1, record.bytes.count <= 7 else { return nil }
    let bytes = record.bytes.filter { $0 != Byte.quote }
    guard bytes.count == 5, String(decoding: bytes.prefix(4), as: UTF8.self).lowercased() == "sep="
    else { return nil }
    return bytes.last
  }

  private static func delimiter(
    _ sample: [[UInt8]], isWhole: Bool, options: CSVOptions, file: String
  ) throws(Diagnostic) -> UInt8 {
    let place = SourceLocation(file: file)
    if let asked = options.delimiter {
      let byte = asked.asciiValue
      guard let byte, byte != Byte.quote, byte >= Byte.space || byte == Byte.tab, byte < 0x7F,
        !asked.isLetter, !asked.isNumber
      else {
        throw Diagnostic(
          .error, "dialect-error", "\"\(asked)\" cannot be the delimiter", at: place,
          expected: "one ASCII character such as , ; | or a tab", concern: .manifest)
      }
      return byte
    }
    if let given = separatorLine(in: sample) { return given }
    let evidence = DelimiterEvidence(sample, isWhole: isWhole, options: options)
    guard let byte = evidence.delimiter?.asciiValue else {
      let fitting = evidence.fitting.map { $0 == "\t" ? "a tab" : "\"\($0)\"" }
      throw Diagnostic(
        .error, "dialect-error",
        "the cells may be parted by " + fitting.joined(separator: " or "), at: place,
        hint: "say which under delimiter:")
    }
    return byte
  }

  private static func separatorLine(in sample: [[UInt8]]) -> UInt8? {
    var start: [UInt8] = []
    for chunk in sample where start.count < 9 { start += chunk.prefix(9) }
    var parser = CSVParser(delimiter: 1)
    var record = RawRecord()
    var position = 0
    guard parser.read(start, from: &position, into: &record) == .recordComplete else { return nil }
    let byte = separatorLine(record)
    let isUsable = byte.map { $0 == Byte.tab || ($0 > Byte.space && $0 < 0x7F) } ?? false
    return isUsable ? byte : nil
  }
}

extension DecimalEvidence {
  /// Looks at the cells of a record.
  mutating func add(_ record: RawRecord) {
    for index in record.ends.indices { add(record.field(index)) }
  }
}
