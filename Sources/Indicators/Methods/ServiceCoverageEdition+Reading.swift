public import Tabular

extension ServiceCoverageEdition {
  /// Reads an edition from rows by column name (`columns`), so that a later edition can be loaded
  /// as CSV.
  ///
  /// `subindex`, `combine`, `weight`, `condition` and `years` may be empty in all but a tracer's
  /// first row. Throws the first problem, with the name as file and the row's line, counting the
  /// header as line 1.
  public init(name: String, table: [[String: String]]) throws(Diagnostic) {
    let rows = try EditionRow.rows(table, file: name)
    var order: [String] = []
    var grouped: [String: [EditionRow]] = [:]
    for row in rows {
      let key = try row.required("tracer")
      if grouped[key] == nil { order.append(key) }
      grouped[key, default: []].append(row)
    }
    var tracers: [Tracer] = []
    for key in order { tracers.append(try Self.tracer(key, grouped[key] ?? [])) }
    for subindex in Subindex.allCases where !tracers.contains(where: { $0.subindex == subindex }) {
      throw Diagnostic(
        .error, "missing-row", "the edition has no tracer of the sub-index \(subindex.rawValue)",
        at: SourceLocation(file: name))
    }
    self.init(name: name, reportingYears: try Self.years(rows), tracers: tracers)
  }

  private static func tracer(_ key: String, _ rows: [EditionRow]) throws(Diagnostic) -> Tracer {
    let first = rows[0]
    var parts: [Tracer.Part] = []
    for row in rows {
      for column in ["subindex", "combine", "weight", "condition"] {
        try row.agrees(with: first, in: column)
      }
      let part = try row.part()
      guard !parts.contains(where: { $0.input == part.input }) else {
        throw row.problem(
          "primary-key", "tracer \(key) has the input \(part.input) twice", column: "input")
      }
      parts.append(part)
    }
    let combination = try first.choice("combine", of: Tracer.Combination.allCases)
    guard (parts.count == 1) == (combination == .single) else {
      throw first.problem(
        "row-constraint",
        "tracer \(key) has \(parts.count == 1 ? "one input" : "\(parts.count) inputs") and combine"
          + " \"\(combination.rawValue)\"", column: "combine",
        expected: "empty for one input, geometric-mean or product for several")
    }
    return Tracer(
      key, try first.choice("subindex", of: Subindex.allCases), parts, joined: combination,
      weight: try first.weight(), condition: try first.condition())
  }

  private static func years(_ rows: [EditionRow]) throws(Diagnostic) -> [Int] {
    guard let first = rows.first(where: { !$0["years"].isEmpty }) else { return [] }
    for row in rows { try row.agrees(with: first, in: "years") }
    var years: [Int] = []
    for word in first.words("years") {
      guard let year = Int(word), (1950...2100).contains(year) else {
        throw first.problem(
          "type-error", "\"\(word)\" is not a year", column: "years", expected: "1950 to 2100")
      }
      years.append(year)
    }
    return years
  }
}
