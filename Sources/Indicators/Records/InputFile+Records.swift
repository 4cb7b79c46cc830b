internal import Tabular

extension InputFile {
  /// Reads a file of one record kind: binds its columns by name, stops where a required one is missing, and hands out rows.
  func readRecords(
    _ columns: [Column], _ log: inout DiagnosticLog,
    _ take: (InputRow) throws(Diagnostic) -> Void
  ) -> InputSummary {
    read(&log) { header, log in
      var found = DiagnosticLog()
      let binding = ColumnBinding(
        columns, labels: header.labels, file: file, headerLine: header.line,
        renamed: specification.columns, constants: Self.constants(for: columns, specification),
        manifest: specification.place, log: &found)
      log.merge(found)
      return found.contains(.error) ? nil : binding
    } each: { (row, _) throws(Diagnostic) in
      try take(row)
    }
  }

  /// What the manifest says of every row: its `constants:`, and the input's `country:` and `year:` where the kind has such
  /// columns.
  static func constants(
    for columns: [Column], _ specification: InputSpecification
  ) -> [String: String] {
    let names = Set(columns.map(\.name))
    var constants: [String: String] = [:]
    for name in ["country_iso3", "iso3"] where names.contains(name) {
      constants[name] = specification.country
    }
    if names.contains("year") { constants["year"] = specification.year.map(String.init) }
    return constants.merging(specification.constants) { $1 }
  }
}
