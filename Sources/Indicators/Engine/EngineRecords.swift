internal import Engines

/// The rows of an engine's table as tuples, in the order of their texts, so that no server and no schedule shows.
struct EngineRecords: Sendable {
  /// What is shown of the engine and the table.
  let address: EngineAddress
  /// The names of all columns of the table.
  let labels: [String]
  let tuples: [EngineTuple]
  /// Whether rows that are alike are as many records.
  let isCounted: Bool
  /// The rows of the table.
  let rows: Int

  /// Joins the answers of the servers, each of which must count the rows that the ledger has.
  init(
    _ answers: [[[String?]]], _ pushdown: RecordPushdown, _ labels: [String],
    _ ledger: EngineLedger, _ fanOut: FanOut
  ) throws(EngineError) {
    var found: [[String]: Int] = [:]
    for (server, answer) in answers.enumerated() {
      var counted = 0
      for fields in answer {
        guard let count = fields.last?.flatMap({ Int($0) }), count > 0 else {
          throw EngineError(
            .malformed, fanOut.nodes[server].host, "a line of the answer counts no rows")
        }
        counted += count
        found[fields.dropLast().map { $0 ?? "" }, default: 0] += count
      }
      try ledger.check(counted, of: server)
    }
    var places = [Int?](repeating: nil, count: labels.count)
    for (place, column) in pushdown.columns.enumerated() { places[column.position] = place }
    tuples = found.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
      EngineTuple(texts: $0.key, places: places, rows: $0.value)
    }
    isCounted = pushdown.isCounted
    (address, rows, self.labels) = (fanOut.address, ledger.total, labels)
  }
}
