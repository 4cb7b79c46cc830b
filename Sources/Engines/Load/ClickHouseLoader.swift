#if Engines
  /// Loads a table of ClickHouse, which has no transactions: what a killed load leaves has a name by which the next one finds it.
  struct ClickHouseLoader: EngineLoader {
    let node: ClickHouseNode
    let names: LoadNames
    /// Columns by which rows are kept in order.
    let order: [String]

    var host: String { node.host }
    private let dialect = SQLDialect.clickHouse

    init(node: ClickHouseNode, names: LoadNames, order: [String]) {
      (self.node, self.names, self.order) = (node, names, order)
    }

    private var database: String {
      names.schema.map { dialect.literal($0) } ?? "currentDatabase()"
    }

    private func run(_ sql: String) throws(EngineError) {
      _ = try node.rows(sql, columns: nil)
    }

    func begin(_ columns: [LoadColumn]) throws(EngineError) -> [String] {
      let engine = try node.rows(
        "SELECT engine FROM system.tables WHERE database = \(database) AND name = "
          + dialect.literal(names.table), columns: 1)
      if let engine = engine.first?[0], !engine.hasSuffix("MergeTree") {
        throw EngineError(
          .refused, host, "\(names.table) is of the engine \(engine), which is not replaced",
          hint: "load the table that holds the rows on each server, not a view of it")
      }
      let left = try leftovers()
      for name in left { try run("DROP TABLE IF EXISTS \(names.sql(name, dialect))") }
      let keys = order.map { dialect.name($0) }.joined(separator: ", ")
      try run(
        "CREATE TABLE \(names.sql(names.loading, dialect)) ("
          + columns.map { $0.definition(dialect) }.joined(separator: ", ")
          + ") ENGINE = MergeTree ORDER BY \(keys.isEmpty ? "tuple()" : "(\(keys))")")
      return left
    }

    /// Tables of killed loads; one that is being filled is another load at work.
    private func leftovers() throws(EngineError) -> [String] {
      let prefixes = [names.loadingPrefix, names.replacedPrefix].map {
        "startsWith(name, \(dialect.literal($0)))"
      }
      let found = try node.rows(
        "SELECT name FROM system.tables WHERE database = \(database) AND ("
          + prefixes.joined(separator: " OR ") + ") ORDER BY name", columns: 1
      ).compactMap(\.[0])
      for name in found {
        let busy = try node.rows(
          "SELECT count() FROM system.processes WHERE startsWith(query, 'INSERT') AND position(query, "
            + dialect.literal(name) + ") > 0", columns: 1)
        guard busy.first?[0] != "0" else { continue }
        throw EngineError(
          .busy, host, "another load fills \(name) now", hint: "wait until it has ended")
      }
      return found
    }

    func add(_ lines: [UInt8]) throws(EngineError) {
      try run(
        "INSERT INTO \(names.sql(names.loading, dialect)) FORMAT TabSeparated\n"
          + String(decoding: lines, as: UTF8.self))
    }

    func count() throws(EngineError) -> Int {
      let found = try node.rows(
        "SELECT count(*) FROM \(names.sql(names.loading, dialect))", columns: 1)
      return found.first?[0].flatMap { Int($0) } ?? -1
    }

    func publish() throws(EngineError) {
      let (table, loading) = (names.sql(names.table, dialect), names.sql(names.loading, dialect))
      let isThere = try node.rows("EXISTS TABLE \(table)", columns: 1).first?[0] == "1"
      guard isThere else { return try run("RENAME TABLE \(loading) TO \(table)") }
      let replaced = names.sql(names.replaced, dialect)
      // Both names change in one statement, so that no question finds none or half a table.
      try run("RENAME TABLE \(table) TO \(replaced), \(loading) TO \(table)")
      try run("DROP TABLE IF EXISTS \(replaced)")
    }

    func abandon() {
      _ = try? run("DROP TABLE IF EXISTS \(names.sql(names.loading, dialect))")
    }
  }
#endif
