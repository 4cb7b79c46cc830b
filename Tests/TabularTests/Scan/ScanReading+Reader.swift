import Tabular

extension ScanReading {
  /// What the careful reader gives, in the same form.
  init(reading source: ByteSource, _ wish: Wish) {
    do throws(Diagnostic) {
      var reader = try CSVReader(source, named: "t.csv", options: wish.options)
      (labels, dialect, headerLine) = (reader.labels, reader.dialect, reader.headerLine)
      let columns = wish.columns.filter { $0.position < labels.count }
      let grammar = NumberGrammar(reader.dialect, missing: wish.missing)
      var seen = columns.map(Self.firstTexts)
      while let record = try reader.next(&log) {
        var cells = ["line \(record.line)"]
        for (index, column) in columns.enumerated() {
          cells.append(cell(column, of: record, grammar, &seen[index]))
        }
        rows.append(Row(ordinal: rows.count, cells: cells))
      }
      texts = seen
      let fingerprint = try reader.fingerprint()
      summary = ScanSummary(
        rowsRead: reader.rowsRead, rowsRejected: reader.rowsRejected,
        blankLines: reader.blankLines, fingerprint: fingerprint)
    } catch {
      failure = error
      rows = []
    }
  }

  private static func firstTexts(_ column: ScanColumn) -> [String] {
    if case .code = column { [""] } else { [] }
  }

  private func trimmed(_ text: String) -> String {
    var rest = text.unicodeScalars[...]
    while rest.first == " " || rest.first == "\t" { rest.removeFirst() }
    while rest.last == " " || rest.last == "\t" { rest.removeLast() }
    return String(rest)
  }

  private func cell(
    _ column: ScanColumn, of record: CSVRecord, _ grammar: NumberGrammar, _ seen: inout [String]
  ) -> String {
    let text = record[column.position]
    let location = record.location(of: column.position, in: "t.csv")
    let place = "\(location) \(text)"
    guard case .number = column else {
      let code = trimmed(text)
      if !seen.contains(code) { seen.append(code) }
      return "\(place): \(code)\(code.isEmpty ? " (0)" : "")"
    }
    let label = labels[column.position]
    switch grammar.read(text) {
    case .number(let reading) where reading == NumberReading(reading.value):
      return "\(place): \(reading.value.bitPattern), 0 "
    case .missing: return "\(place): 0, 1 "
    case .invalid:
      let problem = grammar.problem(with: text, inColumn: label, at: location)
      return "\(place): 0, 2 \(problem?.text ?? "nothing wrong")"
    case .number:
      let problem = grammar.microdataProblem(with: text, inColumn: label, at: location)
      return "\(place): 0, 2 \(problem?.text ?? "nothing wrong")"
    }
  }
}
