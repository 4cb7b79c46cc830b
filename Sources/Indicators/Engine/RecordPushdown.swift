internal import Engines
internal import Tabular

/// What a reader of records looks at of each row, and so what an engine must tell of a table: rows that are alike in it come as one
/// line with their number, and the reader of files draws the same from them.
struct RecordPushdown: Sendable {
  /// What is looked at of a column.
  enum Part: Sendable {
    /// Its text.
    case text
    /// Whether it holds anything.
    case presence
  }

  /// A column that is asked for.
  struct Column: Sendable {
    let label: String
    /// Its place among the columns of the table.
    let position: Int
    let part: Part
  }

  /// Kinds of inputs whose records an engine may hold.
  static let kinds: Set<InputSpecification.Kind> = [.facilities, .reporting, .payments, .stock]

  let columns: [Column]
  /// Rows to use: label → values.
  let filter: [(label: String, values: [String])]
  /// Whether rows that are alike are as many records; of data values only the first of a unit and period counts.
  let isCounted: Bool
  /// Texts that mean that there is nothing.
  let missing: [String]

  /// What is needed of a table with these columns; `nil` for kinds that are no records.
  init?(_ specification: InputSpecification, labels: [String]) {
    guard let known = specification.recordColumns else { return nil }
    let specification = specification.withServices
    // What cannot be bound is said when the rows are read.
    var unsaid = DiagnosticLog()
    let binding = ColumnBinding(
      known, labels: labels, file: "", headerLine: nil, renamed: specification.columns,
      constants: InputFile.constants(for: known, specification), log: &unsaid)
    var parts = binding.positions.mapValues { _ in Part.text }
    var isCounted = true
    if specification.kind == .reporting {
      let form = ReportingForm { binding.has($0) }
      parts = parts.filter { form.columns.contains($0.key) }
      // A unit with any value has reported: neither the value nor its data element is looked at.
      if form == .dataValues {
        isCounted = false
        if parts["value"] != nil { parts["value"] = .presence }
      }
    }
    filter = specification.filter.sorted { $0.key < $1.key }
      .filter { labels.contains($0.key) }.map { (label: $0.key, values: $0.value.sorted()) }
    missing = specification.missing.sorted()
    self.isCounted = isCounted
    var wanted: [Int: Part] = [:]
    for (name, part) in parts {
      guard let position = binding.positions[name] else { continue }
      if wanted[position] != .text { wanted[position] = part }
    }
    for (label, _) in filter {
      if let position = labels.firstIndex(of: label) { wanted[position] = .text }
    }
    columns = wanted.sorted { $0.key < $1.key }.map {
      Column(label: labels[$0.key], position: $0.key, part: $0.value)
    }
  }

  /// The question: each combination of texts that occurs, and in how many rows.
  func statement(_ dialect: SQLDialect, table: String) -> String {
    var layers = SQLLayers(dialect, table: table)
    let texts = columns.map { column in layers.column(column.label) { dialect.text($0) } }
    var keys = zip(columns, texts).map { column, text in
      column.part == .text ? text : presence(text, &layers)
    }
    if !filter.isEmpty {
      let tested = filter.map { test in
        layers.column(test.label) { dialect.text($0) }
      }
      // Blanks around a text are judged here; there, whatever holds one of the values is kept, and all else counted together.
      let kept = layers.define(tested) { names in
        let tests = zip(names, filter).map { name, test in
          let held = test.values.map { $0.isEmpty ? "1 = 1" : dialect.contains(name, $0) }
          return "(\(held.isEmpty ? "1 = 0" : held.joined(separator: " OR ")))"
        }
        return "CASE WHEN \(tests.joined(separator: " AND ")) THEN 1 ELSE 0 END"
      }
      keys = keys.map { key in
        layers.define([kept, key]) { "CASE WHEN \($0[0]) = 1 THEN \($0[1]) ELSE '' END" }
      }
    }
    let names = keys.map(\.sql)
    return layers.statement(select: names + ["count(*)"], groupBy: names)
  }

  /// A text that is surely one becomes a mark; whatever may be blank or may mean "missing" stays as it is.
  private func presence(_ text: SQLLayers.Term, _ layers: inout SQLLayers) -> SQLLayers.Term {
    let mark = "1"
    guard !missing.contains(mark) else { return text }
    let dialect = layers.dialect
    return layers.define([text]) { name in
      let doubts = missing.filter { !$0.isEmpty }.map { "NOT " + dialect.contains(name[0], $0) }
      let tests = ["\(dialect.firstByte(name[0])) BETWEEN 33 AND 126"] + doubts
      return "CASE WHEN \(tests.joined(separator: " AND ")) THEN \(dialect.literal(mark)) "
        + "ELSE \(name[0]) END"
    }
  }
}

extension InputSpecification {
  /// The columns that a kind of records reads, where an engine may hold it.
  var recordColumns: [Column]? {
    switch kind {
    case .facilities: FacilityRecords.columns(self)
    case .reporting: ReportingForm.columns
    case .payments: PaymentRecords.columns
    case .stock: StockRecords.columns
    default: nil
    }
  }

  /// The same with the columns of services among the renamed ones.
  var withServices: InputSpecification {
    var renamed = self
    for (service, label) in providers.services { renamed.columns["services.\(service)"] = label }
    return renamed
  }
}
