import Engines
import Testing

@Suite struct SQLLayersTests {
  @Test func `each part is worked out once, in the layer above its parts`() {
    var layers = SQLLayers(.clickHouse, table: "db.visits")
    let a = layers.column("a") { "toFloat64(\($0))" }
    let twice = layers.define([a]) { "\($0[0]) + \($0[0])" }
    let again = layers.define([a]) { "\($0[0]) + \($0[0])" }
    #expect(twice == again)
    #expect(
      layers.statement(select: ["sum(\(twice.sql))"], groupBy: [])
        == "SELECT sum(e1) FROM (SELECT e0 + e0 AS e1 FROM (SELECT toFloat64(`a`) AS e0 FROM `db`.`visits`) AS l0) AS l1"
    )
  }

  @Test func `a layer hands on what is wanted above it, and nothing else`() {
    var layers = SQLLayers(.postgreSQL, table: "visits")
    let a = layers.column("a") { "f(\($0))" }
    let b = layers.column("b") { "f(\($0))" }
    _ = layers.define([b]) { "-\($0[0])" }
    let more = layers.define([a]) { "\($0[0]) + 1" }
    let sum = layers.define([more, b]) { "\($0[0]) * \($0[1])" }
    #expect(
      layers.statement(select: ["sum(\(sum.sql))"], groupBy: [a.sql], if: "\(b.sql) > 0")
        == "SELECT sum(e4) FROM (SELECT e0, e1, e3 * e1 AS e4 FROM (SELECT e0, e1, e0 + 1 AS e3 "
        + "FROM (SELECT f(\"a\") AS e0, f(\"b\") AS e1 FROM \"visits\" OFFSET 0) AS l0 OFFSET 0) AS l1 "
        + "OFFSET 0) AS l2 WHERE e1 > 0 GROUP BY e0")
    #expect(
      layers.statement(select: ["count(*)"], groupBy: []).contains("(SELECT 1 AS nothing FROM"))
  }

  @Test(arguments: SQLDialect.allCases)
  func `names and texts cannot leave their quotes`(_ dialect: SQLDialect) {
    let nasty = "x`\"'\\; DROP TABLE t"
    for (quoted, mark) in [
      (dialect.literal(nasty), "'" as Character),
      (dialect.name(nasty), dialect == .clickHouse ? "`" : "\""),
    ] {
      var inner = quoted.dropFirst().dropLast()[...]
      while let at = inner.firstIndex(of: mark) {
        // A mark inside is doubled, or behind a backslash that is not itself escaped.
        if dialect == .clickHouse {
          let escapes = inner[..<at].reversed().prefix { $0 == "\\" }.count
          #expect(escapes % 2 == 1)
          inner = inner[inner.index(after: at)...]
        } else {
          let next = inner.index(after: at)
          #expect(next < inner.endIndex && inner[next] == mark)
          inner = inner[inner.index(after: next)...]
        }
      }
    }
  }

  @Test func `a constant is written as a whole number and a power of two`() {
    #expect(SQLDialect.clickHouse.constant(-3) == "toFloat64(-3)")
    #expect(
      SQLDialect.postgreSQL.constant(0.75)
        == "((6755399441055744)::float8 / (9007199254740992)::float8)")
  }
}
