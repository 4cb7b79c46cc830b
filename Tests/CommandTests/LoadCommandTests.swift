import Foundation
import TestSupport
import Testing

/// What `load` refuses before it looks for a server.
struct LoadCommandTests {
  private func run(_ into: String, _ more: String...) throws -> Program.Run {
    try Program.run(["load", "visits.csv", "--into", into] + more, in: "/")
  }

  @Test(arguments: [
    ("oracle://u@h/d?table=t", "engine \"oracle\" is not known"),
    ("postgresql://u@127.0.0.1/d", "no table is named"),
    ("postgresql://u:geheim@127.0.0.1/d?table=t", "the address of the engine holds a password"),
    ("clickhouse://u@127.0.0.1/d?tables=t", "the option \"tables\" is not known"),
  ])
  func `an address that cannot be used is a matter of usage`(
    _ into: String, _ says: String
  ) throws {
    let run = try run(into)
    #expect(run.code == 64)
    #expect(run.errors.contains(says))
    #expect(!run.errors.contains("geheim"))
    #expect(run.output.isEmpty)
  }

  @Test func `an order of rows is of ClickHouse alone`() throws {
    let run = try run("postgresql://u@127.0.0.1/d?table=t", "--order-by", "a")
    #expect(run.code == 64)
    #expect(run.errors.contains("--order-by"))
  }
}
