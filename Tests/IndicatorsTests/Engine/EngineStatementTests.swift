import Engines
import Indicators
import TestSupport
import Testing

@Suite struct EngineStatementTests {
  private static let columns = ["psu", "stratum", "w", "oop", "cons", "sector", "region"]

  private func statements(_ dialect: SQLDialect, _ estimates: String) throws -> String {
    let manifest = try Manifest.parse(
      """
      schema: 1
      inputs:
        - kind: survey
          engine: clickhouse://u@h/claims?table=visits
          country: KEN
          year: 2024
          where: {region: ["North", "O'Neil"]}
          design: {weight: w, weight_divisor: 1000, stratum: stratum, cluster: psu}
          estimates: [\(estimates)]
      """, path: "report.yaml")
    return EngineStatements.survey(
      manifest.inputs[0], columns: Self.columns, dialect: dialect, magnitudes: 0.5...100,
      rows: 1_000_000
    ).joined(separator: ";\n") + ";\n"
  }

  @Test(arguments: SQLDialect.allCases)
  func `a proportion by sector reads as agreed`(_ dialect: SQLDialect) throws {
    try Golden.expect(
      statements(dialect, "{id: a, proportion: sector, is: [private], by: [sector]}"),
      is: "engine-proportion-\(dialect.rawValue).sql")
  }

  @Test(arguments: SQLDialect.allCases)
  func `a ratio reads as agreed`(_ dialect: SQLDialect) throws {
    try Golden.expect(
      statements(dialect, "{id: b, ratio: oop, over: cons}"),
      is: "engine-ratio-\(dialect.rawValue).sql")
  }

  @Test func `only functions of the list are used`() throws {
    let text = try statements(.clickHouse, "{id: b, ratio: oop, over: cons}, {id: c, mean: oop}")
    let used = Set(text.matches(of: /([A-Za-z0-9_]+)\(/).map { String($0.1) })
    #expect(
      used.isSubset(of: [
        "toFloat64", "toInt64", "ifNull", "toString", "coalesce", "nullif", "count", "sum", "min",
        "max", "abs",
      ]), "\(used.sorted())")
  }
}
