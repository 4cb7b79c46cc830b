internal import Statistics
internal import Tabular

/// Sums up the manifest's own indicators, in a second reading of the inputs that they name.
extension InputsReader {
  mutating func readCustom(_ resolver: CountryResolver) {
    for custom in manifest.custom {
      let inputs = manifest.inputs.filter {
        $0.id == custom.input || $0.kind.rawValue == custom.input
      }
      for specification in inputs {
        if [.observations, .populations].contains(specification.kind) {
          readCustomKeys(custom, specification)
        } else {
          readCustomRows(custom, specification, resolver)
        }
      }
    }
  }

  private mutating func readCustomRows(
    _ custom: CustomIndicator, _ specification: InputSpecification, _ resolver: CountryResolver
  ) {
    var filtered = specification
    for path in specification.paths {
      guard path != "-" else {
        inputs.log.report(
          Diagnostic(
            .error, "source-error",
            "custom.\(custom.id) needs an input that is read from standard input, once only",
            at: custom.place, hint: "put the data into a file", concern: .manifest))
        continue
      }
      var log = DiagnosticLog()
      let file = InputFile(
        specification: specification, file: path, path: manifest.resolved(path))
      filtered.filter = filter(custom, file, &log)
      tally(custom, InputFile(specification: filtered, file: path, path: file.path), resolver, &log)
      // The first reading has said what is wrong with the rows.
      let known = Set(inputs.log.kept)
      for complaint in log.kept where !known.contains(complaint) {
        inputs.log.report(softened(complaint, custom))
      }
    }
  }

  /// Conditions that no row meets make a figure that is not available, and stop nothing.
  private func softened(_ complaint: Diagnostic, _ custom: CustomIndicator) -> Diagnostic {
    guard complaint.code == "no-data" else { return complaint }
    var warning = complaint
    warning.severity = .warning
    warning.message += ", for custom.\(custom.id)"
    return warning
  }

  /// The conditions of the input and of the indicator, under the file's own names.
  private func filter(
    _ custom: CustomIndicator, _ file: InputFile, _ log: inout DiagnosticLog
  ) -> [String: [String]] {
    var filter = file.specification.filter
    let labels = (try? CSVReader(.file(file.path), named: file.file, options: file.options))?.labels
    for (name, values) in custom.filter {
      let label = labels.flatMap { CustomColumns.label(name, file.specification, $0) } ?? name
      let both = filter[label].map { held in values.filter(held.contains) }
      filter[label] = both ?? values
    }
    return filter
  }

  private mutating func tally(
    _ custom: CustomIndicator, _ file: InputFile, _ resolver: CountryResolver,
    _ log: inout DiagnosticLog
  ) {
    var columns: CustomColumns?
    var tallies = inputs.records.custom[custom.id] ?? CustomTallies()
    _ = file.read(&log) { header, log in
      var found = DiagnosticLog()
      let looked = CustomColumns(custom, file.specification, header, file: file.file, &found)
      log.merge(found)
      columns = looked
      guard !found.contains(.error) else { return nil }
      var ignored = DiagnosticLog()
      return ColumnBinding(
        looked.columns, labels: header.labels, file: file.file, headerLine: header.line,
        renamed: looked.labels, log: &ignored)
    } each: { (row, _) throws(Diagnostic) in
      guard let columns else { return }
      let numbers = try Self.numbers(custom, row)
      let isCounted = custom.numeratorFilter.allSatisfy { $0.value.contains(row.text($0.key)) }
      tallies.add(
        try columns.area(row, resolver), columns.period(row), at: row.place(""),
        in: row.shortName
      ) { tally in
        guard let numbers else { tally.incomplete += 1; return }
        tally.rows += 1
        if isCounted { tally.numerator.add(numbers.above) }
        tally.denominator.add(numbers.below)
      }
    }
    inputs.records.custom[custom.id] = tallies
  }

  /// What a row adds to both sides; `nil` where a number that is summed is missing.
  private static func numbers(
    _ custom: CustomIndicator, _ row: InputRow
  ) throws(Diagnostic) -> (above: Double, below: Double)? {
    guard let above = try number(custom.numerator, row),
      let below = try custom.denominator.map({ (term) throws(Diagnostic) in try number(term, row) })
        ?? 1
    else { return nil }
    return (above, below)
  }

  private static func number(
    _ term: CustomIndicator.Term, _ row: InputRow
  ) throws(Diagnostic) -> Double? {
    switch term {
    case .count: return 1
    case .countOf(let column): return row.known(column).isEmpty ? 0 : 1
    case .sum(let column): return try row.number(column)
    }
  }
}
