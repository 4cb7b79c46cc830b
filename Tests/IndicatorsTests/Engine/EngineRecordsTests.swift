import Engines
import Indicators
import Tabular
import TestSupport
import Testing

/// A kind of records for the law: its manifest keys, and per column the texts that its cells are drawn from.
struct RecordSample: CustomTestStringConvertible, Sendable {
  let name: String
  let keys: String
  let columns: [(label: String, texts: [String])]
  var testDescription: String { name }

  static let all = [
    RecordSample(
      name: "facilities", keys: "kind: facilities\n    year: 2023",
      columns: [
        ("country_iso3", ["KEN", "UGA"]), ("name", ["A", " A ", "St Mary's", "B \"2\""]),
        ("owner", ["Government", "Private", "Mission", ""]), ("type", ["Hospital", "Clinic"]),
        ("admin1", ["East", "West", ""]), ("status", ["operational", "closed"]),
        ("beds", ["", "0", "4", "12.5"]), ("accredited", ["yes", "no", ""]),
      ]),
    RecordSample(
      name: "data values",
      keys: """
        kind: hmis-reporting
            country: KEN
            missing: ["n.r."]
            where: {dataelement: [DE1, DE2]}
        """,
      columns: [
        ("dataelement", ["DE1", " DE2 ", "DE22", "X"]), ("period", ["202301", "202302", "202303"]),
        ("orgunit", ["U1", "U2", "U3", "U4", "U5", "U6"]),
        ("value", ["", " ", "n.r.", "3", "4", "\u{A0}", "é"]), ("deleted", ["", "true", "no"]),
      ]),
    RecordSample(
      name: "registrations", keys: "kind: hmis-reporting\n    country: KEN\n    timely_days: 15",
      columns: [
        ("dataset", ["a", "b"]), ("period", ["202301", "202302"]), ("orgunit", ["U1", "U2", "U3"]),
        ("date", ["", "2023-02-03", "2023-03-20"]), ("completed", ["yes", "no"]),
      ]),
    RecordSample(
      name: "payments", keys: "kind: payments\n    country: KEN\n    year: 2023",
      columns: [
        ("payee", ["F1", "F2", "F3", ""]), ("owner", ["Government", "Private", "Mission"]),
        ("amount", ["0.1", "0.2", "1234.55", "-3", ""]), ("claims", ["", "1", "3"]),
        ("currency", ["KES"]),
      ]),
    RecordSample(
      name: "stock", keys: "kind: stock",
      columns: [
        ("country_iso3", ["KEN", "UGA"]), ("facility_id", ["F1", "F2"]),
        ("sector", ["public", "private"]), ("item_id", ["ors", "zinc"]),
        ("visit_date", ["2023-02-10", "2023-03-10"]), ("item_expected", ["yes", "no", ""]),
        ("available", ["yes", "no", ""]), ("stockout_days", ["", "0", "7"]),
      ]),
  ]

  var labels: [String] { columns.map(\.label) }

  func rows(seed: UInt64) -> [[String]] {
    var random = SeededRandom(seed: seed)
    return (0..<Int.random(in: 1...120, using: &random)).map { _ in
      columns.map { $0.texts.randomElement(using: &random) ?? "" }
    }
  }
}

@Suite struct EngineRecordsTests {
  private func run(
    _ sample: RecordSample, _ nodes: [GroupingNode]
  ) async throws -> Evaluation {
    let manifest = try Manifest.parse(
      """
      schema: 1
      areas: {groups: []}
      engine: clickhouse://u@a,b/d
      inputs:
        - \(sample.keys)
          table: t

      """, path: "report.yaml")
    return await Evaluation.run(manifest) { (address, _) throws(EngineError) in
      FanOut(address, nodes)
    }
  }

  private func figures(_ evaluation: Evaluation) throws -> [[String: String]] {
    try PlainCSV.rows(String(decoding: ValuesFile.bytes(evaluation.values), as: UTF8.self)).map {
      $0.filter { $0.key != "source" }
    }
  }

  private func embedded(_ sample: RecordSample, _ rows: [[String]]) async throws -> Evaluation {
    var writer = CSVWriter(columns: sample.labels)
    for row in rows { writer.append(row) }
    let folder = try TemporaryFolder([
      "t.csv": String(decoding: writer.bytes, as: UTF8.self),
      "report.yaml": """
      schema: 1
      areas: {groups: []}
      inputs:
        - \(sample.keys)
          path: t.csv

      """,
    ])
    return await Evaluation.run(try Manifest.read(folder.path + "/report.yaml"))
  }

  @Test(arguments: RecordSample.all, 1...6 as ClosedRange<UInt64>)
  func `rows told once with their number give the figures of all rows`(
    _ sample: RecordSample, _ seed: UInt64
  ) async throws {
    let rows = sample.rows(seed: seed)
    let half = rows.count / 2
    let there = try await run(
      sample,
      [
        GroupingNode(host: "a:1", labels: sample.labels, table: Array(rows.suffix(from: half))),
        GroupingNode(host: "b:1", labels: sample.labels, table: Array(rows.prefix(half))),
      ])
    let here = try await embedded(sample, rows)
    let (found, expected) = (try figures(there), try figures(here))
    #expect(found == expected, "\(zip(found, expected).first { $0 != $1 }.map { "\($0)" } ?? "")")
    #expect(there.inputs.map(\.rows) == here.inputs.map(\.rows))
    #expect(there.inputs.map(\.rejected) == here.inputs.map(\.rejected))
  }

  @Test func `the law has figures to compare`() async throws {
    for sample in RecordSample.all {
      let evaluation = try await embedded(sample, sample.rows(seed: 3))
      #expect(evaluation.values.contains { $0.number != nil }, "\(sample.name)")
    }
  }

  @Test(arguments: RecordSample.all)
  func `one row fewer than the server holds gives no figure`(
    _ sample: RecordSample
  ) async throws {
    let rows = sample.rows(seed: 5)
    var short = GroupingNode(host: "b:1", labels: sample.labels, table: rows)
    short.withheld = 1
    let found = try await run(
      sample, [GroupingNode(host: "a:1", labels: sample.labels, table: rows), short])
    #expect(found.values.isEmpty)
    #expect(found.log.kept.map(\.code.rawValue) == ["engine-incomplete"])
    #expect(found.log.kept.first?.message.hasPrefix("b:1: ") == true)
  }

  @Test(arguments: SQLDialect.allCases, ["facilities", "data values"])
  func `a question about records reads as agreed`(
    _ dialect: SQLDialect, _ name: String
  ) throws {
    let sample = try #require(RecordSample.all.first { $0.name == name })
    let manifest = try Manifest.parse(
      "schema: 1\nengine: clickhouse://u@a/d\ninputs:\n  - \(sample.keys)\n    table: t\n",
      path: "report.yaml")
    let text = EngineStatements.records(
      manifest.inputs[0], columns: sample.labels + ["not_looked_at"], dialect: dialect)
    try Golden.expect(
      text + ";\n",
      is: "engine-\(name.split(separator: " ").joined(separator: "-"))-\(dialect.rawValue).sql")
  }
}
