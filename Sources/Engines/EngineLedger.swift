/// How many rows each server holds, asked for apart from every figure: what an answer counts must be as many.
package struct EngineLedger: Sendable {
  /// The rows of each server.
  package let rows: [Int]
  private let hosts: [String]

  /// Counts the rows of a table straight on each server.
  package init(
    _ fanOut: FanOut, _ address: EngineAddress, _ dialect: SQLDialect
  ) async throws(EngineError) {
    let natures = try await TableNature.of(fanOut, dialect)
    try TableNature.refuseRepetition(natures, fanOut)
    let sql = "SELECT count(*) FROM \(dialect.table(address.table))"
    var rows: [Int] = []
    for (answer, node) in zip(try await fanOut.rows(sql, columns: 1), fanOut.nodes) {
      guard answer.count == 1, let count = answer[0][0].flatMap({ Int($0) }) else {
        throw EngineError(.malformed, node.host, "no count of rows came back")
      }
      rows.append(count)
    }
    self.rows = rows
    hosts = fanOut.nodes.map(\.host)
    if let cluster = natures.first?.cluster {
      try await checkShards(of: cluster, fanOut, address, dialect)
    }
    guard let stated = address.rows, stated != total else { return }
    throw EngineError(
      .incomplete, "",
      "the servers hold \(total) rows, and the manifest states \(stated): no figure is made of them",
      hint: "correct `rows=` in the engine's address, or find the missing rows")
  }

  /// Counts the rows of each shard behind a `Distributed` table: all must answer, and hold what the table counts.
  private func checkShards(
    of cluster: String, _ fanOut: FanOut, _ address: EngineAddress, _ dialect: SQLDialect
  ) async throws(EngineError) {
    let known = try await fanOut.rows(
      "SELECT count(DISTINCT shard_num) FROM system.clusters "
        + "WHERE cluster = \(dialect.literal(cluster))", columns: 1)
    let shards = known.first?.first?[0].flatMap { Int($0) } ?? 0
    // Each shard's line for itself, in place of their sum.
    let answers = try await fanOut.rows(
      "SELECT count(*) FROM \(dialect.table(address.table)) "
        + "SETTINGS distributed_group_by_no_merge = 1", columns: 1)
    let counts = (answers.first ?? []).compactMap { $0[0].flatMap { Int($0) } }
    if shards == 0, address.rows != nil { return }
    guard counts.count == shards, counts.reduce(0, +) == total else {
      throw EngineError(
        .incomplete, hosts[0],
        "\(counts.count) of \(shards) shards of \"\(cluster)\" answer, with "
          + "\(counts.reduce(0, +)) of \(total) rows: no figure is made of them",
        hint: shards == 0
          ? "state how many rows there are by `rows=` in the engine's address"
          : "see which shard is down; or name the shards themselves, comma between them")
    }
  }

  /// The rows of all servers.
  package var total: Int { rows.reduce(0, +) }

  /// Compares what an answer counts.
  package func check(_ counted: Int, of server: Int) throws(EngineError) {
    guard counted != rows[server] else { return }
    throw EngineError(
      .incomplete, hosts[server],
      "the answer counts \(counted) rows and the server holds \(rows[server]): no figure is made of it",
      hint: "were rows added while the program ran? Run it again when the table is at rest")
  }
}
