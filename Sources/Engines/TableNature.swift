/// What a table is on a server, as far as the account may know it: whether its rows are that server's own.
struct TableNature: Hashable, Sendable {
  /// What tells the server from all others; `nil` where it does not say.
  var server: String?
  /// The cluster over which a `Distributed` table of ClickHouse reads.
  var cluster: String?
  /// Whether rows lie on servers behind this one.
  var isElsewhere = false

  /// Asks each server.
  static func of(
    _ fanOut: FanOut, _ dialect: SQLDialect
  ) async throws(EngineError) -> [TableNature] {
    switch dialect {
    case .clickHouse: try await ofClickHouse(fanOut)
    case .postgreSQL: try await ofPostgreSQL(fanOut)
    }
  }

  /// An answer, or nothing where the account may not ask: figures need no such right.
  private static func told(
    _ fanOut: FanOut, _ sql: String, columns: Int
  ) async throws(EngineError) -> [[[String?]]] {
    do throws(EngineError) {
      return try await fanOut.rows(sql, columns: columns)
    } catch {
      guard [.refused, .schema].contains(error.cause) else { throw error }
      return fanOut.nodes.map { _ in [] }
    }
  }

  private static func ofClickHouse(_ fanOut: FanOut) async throws(EngineError) -> [TableNature] {
    let dialect = SQLDialect.clickHouse
    let parts = fanOut.address.table.split(separator: ".", maxSplits: 1).map(String.init)
    let database = parts.count > 1 ? parts[0] : fanOut.address.database
    let answers = try await told(
      fanOut,
      "SELECT concat(hostName(), ' ', metadata_path), engine_full FROM system.tables "
        + "WHERE database = \(dialect.literal(database)) AND name = \(dialect.literal(parts.last ?? ""))",
      columns: 2)
    var natures = answers.map { answer in
      let fields = answer.first ?? []
      var nature = TableNature(server: fields.first ?? nil)
      if let cluster = fields.last.flatMap(\.self).flatMap(Self.cluster) {
        (nature.cluster, nature.isElsewhere) = (cluster, true)
      }
      return nature
    }
    guard fanOut.nodes.count > 1 else { return natures }
    // Servers of today have a number of their own; of old ones the place of the table must do.
    let known = try await told(
      fanOut, "SELECT name FROM system.functions WHERE name = 'serverUUID'", columns: 1)
    guard known.allSatisfy({ $0.first?.first == "serverUUID" }) else { return natures }
    for (place, answer) in try await told(fanOut, "SELECT toString(serverUUID())", columns: 1)
      .enumerated()
    {
      if let number = answer.first?[0] { natures[place].server = number }
    }
    return natures
  }

  private static func ofPostgreSQL(_ fanOut: FanOut) async throws(EngineError) -> [TableNature] {
    guard fanOut.nodes.count > 1 else { return [TableNature()] }
    let dialect = SQLDialect.postgreSQL
    let table = dialect.literal(dialect.table(fanOut.address.table))
    let foreign = try await told(
      fanOut,
      "WITH RECURSIVE parts AS (SELECT to_regclass(\(table))::oid AS id UNION ALL "
        + "SELECT i.inhrelid FROM pg_inherits i JOIN parts p ON i.inhparent = p.id) "
        + "SELECT count(*) FROM pg_class c JOIN parts p ON c.oid = p.id WHERE c.relkind = 'f'",
      columns: 1)
    let numbers = try await told(
      fanOut, "SELECT system_identifier::text FROM pg_control_system()", columns: 1)
    return zip(foreign, numbers).map { foreign, number in
      let count = foreign.first?[0].flatMap { Int($0) } ?? 0
      return TableNature(server: number.first?[0], isElsewhere: count > 0)
    }
  }

  /// The cluster in `Distributed(cluster, database, table, key)`.
  static func cluster(_ engine: String) -> String? {
    guard let open = engine.firstRange(of: "Distributed(") else { return nil }
    let name = engine[open.upperBound...].prefix { $0 != "," && $0 != ")" }
    return String(name.filter { !" '`\"".contains($0) })
  }

  /// Refuses servers that would count rows twice.
  static func refuseRepetition(
    _ natures: [TableNature], _ fanOut: FanOut
  ) throws(EngineError) {
    guard natures.count > 1 else { return }
    for (place, nature) in natures.enumerated() {
      let host = fanOut.nodes[place].host
      if nature.isElsewhere {
        throw EngineError(
          .repeated, host,
          "the table reads other servers, and several hosts are named: "
            + "rows would count more than once",
          hint: "name this host alone, or each shard with its local table")
      }
      guard let server = nature.server,
        let first = natures.prefix(place).firstIndex(where: { $0.server == server })
      else { continue }
      throw EngineError(
        .repeated, host,
        "is the same server as \(fanOut.nodes[first].host), or a copy of it: "
          + "its rows would count twice",
        hint: "name every shard once")
    }
  }
}
