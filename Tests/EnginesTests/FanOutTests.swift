import Engines
import Synchronization
import Testing

/// A server that answers from a list, and fails with what stands there in place of rows.
private final class ListedNode: EngineNode {
  let host: String
  private let answers: Mutex<[Result<[[String?]], EngineError>]>
  private let asked = Mutex(0)

  init(_ host: String, _ answers: [Result<[[String?]], EngineError>]) {
    self.host = host
    self.answers = Mutex(answers)
  }

  var questions: Int { asked.withLock { $0 } }

  func rows(_ sql: String, columns: Int?) throws(EngineError) -> [[String?]] {
    asked.withLock { $0 += 1 }
    let next = answers.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }
    return try next.get()
  }
}

@Suite struct FanOutTests {
  private let address = try? EngineAddress(parsing: "clickhouse://u@a,b/d?table=t")

  private func fanOut(_ nodes: [ListedNode]) throws -> FanOut {
    FanOut(try #require(address), nodes)
  }

  @Test func `answers come in the order of the servers`() async throws {
    let found = try await fanOut([
      ListedNode("a:1", [.success([["1"]])]), ListedNode("b:1", [.success([["2"]])]),
    ]).rows("SELECT", columns: 1)
    #expect(found == [[["1"]], [["2"]]])
  }

  @Test func `a broken connection is tried again and then said with its host`() async throws {
    let broken = EngineError(.interrupted, "b:1", "the connection broke")
    let node = ListedNode("b:1", [.failure(broken), .success([["2"]])])
    _ = try await fanOut([node]).rows("SELECT", columns: 1)
    #expect(node.questions == 2)
    let dead = ListedNode("b:1", [.failure(broken)])
    let fanOut = try fanOut([ListedNode("a:1", [.success([["1"]])]), dead])
    await #expect(throws: broken) { try await fanOut.rows("SELECT", columns: 1) }
    #expect(dead.questions == 3)
  }

  @Test(arguments: EngineError.Cause.allCases.filter { $0 != .unreachable && $0 != .interrupted })
  func `whatever a server answered is not asked again`(_ cause: EngineError.Cause) async throws {
    let node = ListedNode("a:1", [.failure(EngineError(cause, "a:1", "no"))])
    let fanOut = try fanOut([node])
    await #expect(throws: EngineError.self) { try await fanOut.rows("SELECT", columns: 1) }
    #expect(node.questions == 1)
  }

  @Test func `one row fewer than the server holds is no answer`() async throws {
    let fanOut = try fanOut([
      ListedNode("a:1", [.success([["10"]])]), ListedNode("b:1", [.success([["20"]])]),
    ])
    let ledger = try await EngineLedger(fanOut, fanOut.address, .clickHouse)
    #expect(ledger.total == 30)
    try ledger.check(20, of: 1)
    let error = #expect(throws: EngineError.self) { try ledger.check(19, of: 1) }
    #expect(error?.cause == .incomplete)
    #expect(error?.host == "b:1")
  }

  @Test func `a stated number of rows is held against the count`() async throws {
    let stated = try EngineAddress(parsing: "clickhouse://u@a/d?table=t&rows=11")
    let fanOut = FanOut(stated, [ListedNode("a:1", [.success([["10"]])])])
    await #expect(throws: EngineError.self) {
      _ = try await EngineLedger(fanOut, stated, .clickHouse)
    }
  }
}
