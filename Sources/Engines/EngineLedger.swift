/// How many rows each server holds, asked for apart from every figure: what an answer counts must be as many.
package struct EngineLedger: Sendable {
  /// The rows of each server.
  package let rows: [Int]
  private let hosts: [String]

  /// Counts the rows of a table straight on each server.
  package init(
    _ fanOut: FanOut, _ address: EngineAddress, _ dialect: SQLDialect
  ) async throws(EngineError) {
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
    guard let stated = address.rows, stated != total else { return }
    throw EngineError(
      .incomplete, "",
      "the servers hold \(total) rows, and the manifest states \(stated): no figure is made of them",
      hint: "correct `rows=` in the engine's address, or find the missing rows")
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
