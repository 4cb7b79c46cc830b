import Engines
import Tabular
import Testing

/// A server of ClickHouse or PostgreSQL that answers by what a question is about.
private struct SpokenNode: EngineNode {
  let host: String
  /// A part of a question → the answer.
  let answers: [(about: String, rows: [[String?]])]

  func rows(_ sql: String, columns: Int?) throws(EngineError) -> [[String?]] {
    if let found = answers.first(where: { sql.contains($0.about) }) { return found.rows }
    throw EngineError(.refused, host, "may not ask: \(sql)")
  }
}

@Suite struct TableNatureTests {
  private func ledger(
    _ nodes: [SpokenNode], _ dialect: SQLDialect, rows: String = ""
  ) async throws -> EngineLedger {
    let product = dialect == .clickHouse ? "clickhouse" : "postgresql"
    let hosts = nodes.map(\.host).joined(separator: ",")
    let address = try EngineAddress(parsing: "\(product)://u@\(hosts)/d?table=t\(rows)")
    return try await EngineLedger(FanOut(address, nodes), address, dialect)
  }

  private func complaint(
    _ nodes: [SpokenNode], _ dialect: SQLDialect, rows: String = ""
  ) async -> EngineError? {
    do {
      _ = try await ledger(nodes, dialect, rows: rows)
      return nil
    } catch { return error as? EngineError }
  }

  private func clickHouse(
    _ host: String, place: String, number: String? = nil, engine: String = "MergeTree()",
    shards: [String] = []
  ) -> SpokenNode {
    SpokenNode(
      host: host,
      answers: [
        ("FROM system.tables", [[place, engine]]),
        ("FROM system.functions", number == nil ? [] : [["serverUUID"]]),
        ("serverUUID()", [[number]]), ("FROM system.clusters", [["2"]]),
        ("distributed_group_by_no_merge", shards.map { [$0] }),
        ("SELECT count(*) FROM `t`", [["10"]]),
      ])
  }

  private func postgreSQL(_ host: String, _ number: String, foreign: Int = 0) -> SpokenNode {
    SpokenNode(
      host: host,
      answers: [
        ("WITH RECURSIVE", [["\(foreign)"]]), ("pg_control_system", [[number]]),
        ("SELECT count(*) FROM \"t\"", [["10"]]),
      ])
  }

  @Test func `one server under two names is refused`() async throws {
    let old = await complaint(
      [clickHouse("a:1", place: "h /x"), clickHouse("b:1", place: "h /x")], .clickHouse)
    #expect(old?.cause == .repeated)
    #expect(old?.message.contains("is the same server as a:1") == true)
    #expect(old?.diagnostic(at: nil).concern == .manifest)
    let new = await complaint(
      [
        clickHouse("a:1", place: "h /x", number: "7"),
        clickHouse("b:1", place: "g /x", number: "7"),
      ], .clickHouse)
    #expect(new?.cause == .repeated)
    let other = await complaint([postgreSQL("a:1", "7"), postgreSQL("b:1", "7")], .postgreSQL)
    #expect(other?.cause == .repeated)
  }

  @Test func `two servers are two, and one that does not say is believed`() async throws {
    #expect(
      try await ledger(
        [clickHouse("a:1", place: "h /x"), clickHouse("b:1", place: "h /y")], .clickHouse
      ).total == 20)
    #expect(
      try await ledger([postgreSQL("a:1", "7"), postgreSQL("b:1", "8")], .postgreSQL).total == 20)
    let silent = ["a:1", "b:1"].map {
      SpokenNode(host: $0, answers: [("SELECT count(*) FROM `t`", [["10"]])])
    }
    #expect(try await ledger(silent, .clickHouse).total == 20)
  }

  @Test func `tables that read other servers stand alone`() async throws {
    let engine = "Distributed(ind2, ind, t_local, psu)"
    let two = await complaint(
      [
        clickHouse("a:1", place: "h /x", engine: engine),
        clickHouse("b:1", place: "h /y", engine: engine),
      ], .clickHouse)
    #expect(two?.cause == .repeated)
    let foreign = await complaint(
      [postgreSQL("a:1", "7"), postgreSQL("b:1", "8", foreign: 2)], .postgreSQL)
    #expect(foreign?.cause == .repeated)
    #expect(foreign?.host == "b:1")
  }

  @Test func `every shard behind a Distributed table must answer, with all rows together`() async {
    let engine = "Distributed('ind2', 'ind', 't_local', psu)"
    func found(_ shards: [String]) async -> EngineError? {
      await complaint(
        [clickHouse("a:1", place: "h /x", engine: engine, shards: shards)], .clickHouse)
    }
    #expect(await found(["4", "6"]) == nil)
    #expect(await found(["10"])?.cause == .incomplete)
    #expect(
      await found(["10"])?.message.hasPrefix("1 of 2 shards of \"ind2\" answer, with 10 of 10 rows")
        == true)
    #expect(await found(["4", "5"])?.cause == .incomplete)
  }
}
