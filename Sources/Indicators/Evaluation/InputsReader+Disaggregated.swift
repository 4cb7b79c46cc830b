internal import Statistics
internal import Tabular

extension InputsReader {
  /// Reads a `disaggregated` input and measures inequality in it.
  mutating func readDisaggregated(
    _ index: Int, _ specification: InputSpecification, _ resolver: CountryResolver
  ) async {
    var reader = DisaggregatedReader(specification, resolver)
    for file in files(specification) {
      let summary = file.readRecords(DisaggregatedColumns.all(specification), &inputs.log) {
        (row) throws(Diagnostic) in
        try reader.add(row)
      }
      summaries[index, default: []].append(summary)
    }
    var found = DiagnosticLog()
    let records = reader.records(&found)
    inputs.log.merge(found)
    if specification.inequality?.options.reproducesHealthequal == true {
      inputs.log.report(
        Diagnostic(
          .warning, "compatibility-mode",
          "inequality is given as R's healthequal 1.0.1 gives it, defects included",
          at: specification.place,
          hint: "take `compatibility` out of `inequality` for the recommended measures"))
    }
    for record in await InequalityRecord.measured(records, threads: threads) {
      inputs.records.inequalities.add(record)
    }
  }
}

extension InequalityRecord {
  /// Measures all of them, on several threads, with the same draws; the order stays.
  static func measured(
    _ records: [InequalityRecord], threads: Int?
  ) async -> [InequalityRecord] {
    guard let specification = records.first?.specification else { return records }
    let simulates = records.contains { $0.measures.contains(where: \.isSimulated) }
    let groups = records.map(\.groups.count).max() ?? 0
    let draws = SimulatedDraws(
      specification.draws, seed: specification.seed, groups: simulates ? groups : 0)
    let parts = max(1, min((threads ?? 8) * 4, records.count))
    let measured = await withTaskGroup(of: (Int, [InequalityRecord]).self) { group in
      for part in 0..<parts {
        let range = records.count * part / parts..<records.count * (part + 1) / parts
        group.addTask {
          var found = Array(records[range])
          for place in found.indices { found[place].measure(draws) }
          return (part, found)
        }
      }
      var found = [[InequalityRecord]](repeating: [], count: parts)
      for await (part, records) in group { found[part] = records }
      return found
    }
    return Array(measured.joined())
  }
}
