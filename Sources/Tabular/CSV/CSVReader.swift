/// Reads a CSV file record by record, in chunks, and says of everything that is wrong where it stands.
///
/// A row that cannot be used goes to the log and is counted; what makes the rest of the file
/// unreadable is thrown, and thrown again by every later call.
public struct CSVReader: ~Copyable {
  private static let rowsAtOnce = 2048

  private let file: String
  private let isLenient: Bool
  private let footers: [[UInt8]]
  private let header: CSVHeader
  private let unlabelled: [Int]
  private var records: RecordStream
  private var waiting: [RawRecord]
  private var pending: [Diagnostic]
  private var isAfterFooter = false
  private var failure: Diagnostic?

  /// The labels of the columns, trimmed; trailing ones that are empty are left out.
  public let labels: [String]
  /// How the file is written.
  public let dialect: CSVDialect
  /// How many rows of data were read so far, rejected ones included.
  public private(set) var rowsRead = 0
  /// How many of them cannot be used.
  public private(set) var rowsRejected = 0
  /// How many lines, or records of empty cells, were passed over.
  public private(set) var blankLines: Int

  /// Opens a source, works out its dialect and reads its header; `file` is its name in diagnostics.
  ///
  /// Throws where it is not there (`concern` is `.missingInput`), cannot be read (`.inputOutput`), is
  /// empty, has no clear dialect, or a header with two equal labels.
  public init(
    _ source: ByteSource, named file: String, options: CSVOptions = CSVOptions()
  ) throws(Diagnostic) {
    try self.init(source, named: file, options: options, chunkBytes: 64 * 1024)
  }

  /// The same with chunks of another size; the size changes nothing in what is read.
  package init(
    _ source: ByteSource, named file: String, options: CSVOptions, chunkBytes: Int
  ) throws(Diagnostic) {
    var records = try RecordStream(source, named: file, options: options, chunkBytes: chunkBytes)
    let header = try CSVHeader(from: &records, rule: options.header)
    var dialect = records.dialect
    dialect.preambleLines = max(0, header.line - 1)
    dialect.hasTagRow = !header.tags.isEmpty
    self.file = file
    self.header = header
    self.dialect = dialect
    self.records = records
    isLenient = options.isLenient
    footers = options.footers.map { Array($0.utf8) }
    labels = header.labels
    unlabelled = header.unlabelled
    waiting = header.waiting.reversed()
    pending = header.warnings
    blankLines = header.blankLines
  }

  /// The physical line of the header; 0 where the options say that there is none.
  public var headerLine: Int { header.line }
  /// The HXL tags under the labels; empty where the file has none.
  public var tags: [String] { header.tags }
  /// The first cell of every record before the header.
  public var preamble: [String] { header.preamble.map { $0.first ?? "" } }
  /// All cells of every record before the header.
  public var preambleRecords: [[String]] { header.preamble }

  /// The next row that can be used, or nil at the end; what is wrong with the rows before it goes to the log.
  public mutating func next(_ log: inout DiagnosticLog) throws(Diagnostic) -> CSVRecord? {
    if let failure { throw failure }
    for warning in pending { log.report(warning) }
    pending = []
    do throws(Diagnostic) {
      while let record = try nextRecord() {
        if let row = row(record, &log) { return row }
      }
      return nil
    } catch {
      failure = error
      throw error
    }
  }

  /// The rows up to the first border between records at or behind an offset of the file, up to the end, or a few thousand.
  ///
  /// Rows that were read in search of the header are among them whatever the offset.
  mutating func rows(
    before offset: Int, _ log: inout DiagnosticLog
  ) throws(Diagnostic) -> (rows: [CSVRecord], isAtEnd: Bool) {
    for warning in pending { log.report(warning) }
    pending = []
    var rows: [CSVRecord] = []
    while rows.count < Self.rowsAtOnce, !waiting.isEmpty || records.border.offset < offset {
      guard let record = try nextRecord() else { return (rows, true) }
      if let row = row(record, &log) { rows.append(row) }
    }
    return (rows, false)
  }

  /// The border behind the last record that was read, in a file that is UTF-8.
  var border: RecordBorder { records.border }

  /// Goes to another border between records; for sources that can, in UTF-8.
  mutating func seek(to border: RecordBorder) { records.seek(to: border) }

  /// How a row must look so that nothing is wrong with it.
  var layout: ScanChunk.Layout {
    ScanChunk.Layout(delimiter: records.delimiter, width: header.width, unlabelled: unlabelled)
  }

  /// What becomes of a record: a row that can be used, or none.
  private mutating func row(_ record: RawRecord, _ log: inout DiagnosticLog) -> CSVRecord? {
    if record.isBlank(delimiter: records.delimiter) {
      blankLines += 1
    } else if isData(record, &log) {
      rowsRead += 1
      guard let problem = problem(with: record, &log) else {
        return CSVRecord(record, count: labels.count)
      }
      rowsRejected += 1
      log.report(problem)
    }
    return nil
  }

  /// The size and hash of all bytes; reads what is left, so that no row can be read after it.
  public mutating func fingerprint() throws(Diagnostic) -> Fingerprint {
    waiting = []
    return try records.fingerprint()
  }

  private mutating func nextRecord() throws(Diagnostic) -> RawRecord? {
    if let record = waiting.popLast() { return record }
    return try records.advance() ? records.record : nil
  }

  /// Whether the record stands before the footer; rows behind it are rejected aloud.
  private mutating func isData(_ record: RawRecord, _ log: inout DiagnosticLog) -> Bool {
    if footers.isEmpty { return true }
    let first = record.field(0)
    if footers.contains(where: { first.starts(with: $0) }) {
      isAfterFooter = true
      return false
    }
    guard isAfterFooter else { return true }
    let filled = record.ends.indices.count { !record.field($0).isEmpty }
    if filled > 1 {
      rowsRead += 1
      rowsRejected += 1
      log.report(RecordProblem.afterFooter(at: location(0, in: record)))
    }
    return false
  }

  /// What makes the row unusable, or nil.
  private func problem(with record: RawRecord, _ log: inout DiagnosticLog) -> Diagnostic? {
    if let fault = record.fault {
      return RecordProblem.misplacedQuote(fault.kind, at: location(fault.offset, in: record))
    }
    let found = record.ends.count
    if found > header.width {
      return RecordProblem.extraCells(
        found, labels: labels, delimiter: records.delimiter,
        at: location(record.start(of: header.width), in: record))
    }
    if let problem = misfit(of: record) {
      guard isLenient else { return problem }
      log.report(problem)
    }
    return nil
  }

  /// What does not fit the header, but need not make the row unusable.
  private func misfit(of record: RawRecord) -> Diagnostic? {
    for index in unlabelled where !record.field(index).isEmpty {
      return RecordProblem.unlabelled(
        index, text: record.text(index), at: location(record.start(of: index), in: record),
        isUsed: isLenient)
    }
    let found = record.ends.count
    guard found < labels.count else { return nil }
    return RecordProblem.missingCells(
      found, labels: labels, at: location(record.bytes.count, in: record), isUsed: isLenient)
  }

  private func location(_ offset: Int, in record: RawRecord) -> SourceLocation {
    let place = record.place(of: offset)
    return SourceLocation(file: file, line: place.line, column: place.column)
  }
}
