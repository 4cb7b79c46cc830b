/// The header of a file, with what stands before it and what was read in search of it.
struct CSVHeader {
  /// The labels, those of trailing columns without one left out.
  private(set) var labels: [String] = []
  /// The line of the header; 0 where there is none.
  private(set) var line = 0
  /// How many cells the header has, trailing ones without label included.
  private(set) var width = 0
  /// The HXL tags, one for each label, or none.
  private(set) var tags: [String] = []
  /// The records before the header.
  private(set) var preamble: [[String]] = []
  /// The records that were read and are data.
  private(set) var waiting: [RawRecord] = []
  /// How many blank lines were passed over.
  private(set) var blankLines = 0
  /// What is worth a warning.
  private(set) var warnings: [Diagnostic] = []

  /// The indices of the columns without label.
  var unlabelled: [Int] {
    (0..<width).filter { $0 >= labels.count || labels[$0].isEmpty }
  }

  /// Reads up to the header, and on to the record after it.
  init(from records: inout RecordStream, rule: HeaderRule) throws(Diagnostic) {
    var found: [RawRecord] = []
    switch rule {
    case .none(let columns):
      (labels, width) = (columns.map(LabelText.clean), columns.count)
      try checkLabels(at: nil, file: records.file)
      guard let first = try nextRecord(&records) else { throw noData(records.file) }
      waiting = [first]
      return
    case .first:
      if let first = try nextRecord(&records) { found = [first] }
    case .matching(let condition):
      var isFound = false
      while !isFound, found.count < HeaderRule.lookahead, let next = try nextRecord(&records) {
        found.append(next)
        isFound = condition(next.texts.map(LabelText.clean))
      }
      if isFound { preamble = found.dropLast().map(\.texts) }
    }
    guard found.count > preamble.count else { throw noData(records.file) }
    try take(found[preamble.count], file: records.file)
    waiting = Array(found[(preamble.count + 1)...])
    if waiting.isEmpty, let next = try nextRecord(&records) { waiting = [next] }
    takeTags()
  }

  private mutating func nextRecord(_ records: inout RecordStream) throws(Diagnostic) -> RawRecord? {
    while try records.advance() {
      if SampleFindings.separatorLine(records.record) != nil { continue }
      if !records.record.isBlank(delimiter: records.delimiter) { return records.record }
      blankLines += 1
    }
    return nil
  }

  private mutating func take(_ record: RawRecord, file: String) throws(Diagnostic) {
    if let fault = record.fault {
      let place = record.place(of: fault.offset)
      throw RecordProblem.misplacedQuote(
        fault.kind, at: SourceLocation(file: file, line: place.line, column: place.column))
    }
    let texts = record.texts
    line = record.line
    width = texts.count
    labels = texts.map(LabelText.clean)
    while labels.last == "" { labels.removeLast() }
    for (index, text) in texts.enumerated() where LabelText.hasInvisibleMarks(text) {
      warnings.append(
        Diagnostic(
          .warning, "incorrect-label",
          "the label of column \(index + 1) has marks that cannot be seen; it is read as "
            + "\"\(LabelText.clean(text))\"", at: place(of: index, in: record, file: file)))
    }
    try checkLabels(at: record, file: file)
  }

  private func checkLabels(at record: RawRecord?, file: String) throws(Diagnostic) {
    var seen: [String: Int] = [:]
    for (index, label) in labels.enumerated() where !label.isEmpty {
      if let first = seen[label] {
        var place = SourceLocation(file: file)
        if let record { place = self.place(of: index, in: record, file: file) }
        throw Diagnostic(
          .error, "duplicate-label",
          "columns \(first + 1) and \(index + 1) are both labelled \"\(label)\"",
          at: place, hint: "rename one of them", concern: record == nil ? .manifest : .data)
      }
      seen[label] = index
    }
  }

  private mutating func takeTags() {
    guard let record = waiting.first else { return }
    let texts = record.texts
    let filled = texts.filter { !$0.isEmpty }
    guard !filled.isEmpty, filled.allSatisfy(Self.isTag) else { return }
    tags = labels.indices.map { $0 < texts.count ? texts[$0] : "" }
    waiting.removeFirst()
  }

  /// A tag of the Humanitarian Exchange Language: `#name`, then attributes `+name`; `#N/A` is none.
  private static func isTag(_ text: String) -> Bool {
    guard text.hasPrefix("#") else { return false }
    let words = text.dropFirst().split(separator: "+", omittingEmptySubsequences: false)
    return words.allSatisfy { word in
      let name = word.utf8.filter { $0 != Byte.space }
      let isStart = name.first.map { (0x61...0x7A).contains($0 | 0x20) } ?? false
      return isStart
        && name.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || Byte.isDigit($0) || $0 == 0x5F }
    }
  }

  private func place(of index: Int, in record: RawRecord, file: String) -> SourceLocation {
    let place = record.place(of: record.start(of: index))
    return SourceLocation(file: file, line: place.line, column: place.column)
  }

  private func noData(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "source-error",
      blankLines == 0 ? "the file is empty" : "the file has nothing but blank lines",
      at: SourceLocation(file: file), expected: "a header and rows of data")
  }
}
