import Engines
import Indicators
import Tabular
import TestSupport
import Testing

@Suite struct EngineManifestTests {
  private func manifest(_ engine: String, input: String) throws -> Manifest {
    try Manifest.parse(
      "schema: 1\n\(engine)\ninputs:\n\(input)", path: "report.yaml")
  }

  private func survey(_ keys: String) -> String {
    "  - kind: survey\n    \(keys)\n    country: KEN\n    year: 2024\n"
      + "    design: {weight: w, cluster: psu}\n    estimates: [{id: a, mean: x}]\n"
  }

  private func problems(_ engine: String, input: String) -> [Diagnostic] {
    do throws(ManifestProblems) {
      _ = try Manifest.parse("schema: 1\n\(engine)\ninputs:\n\(input)", path: "report.yaml")
      return []
    } catch { return error.diagnostics }
  }

  @Test func `a table of an input is one of the manifest's engine`() throws {
    let found = try manifest(
      "engine: clickhouse://u@127.0.0.1:8123/claims", input: survey("table: visits"))
    #expect(found.inputs[0].engine?.table == "visits")
    #expect(found.inputs[0].paths == ["clickhouse://u@127.0.0.1:8123/claims?table=visits"])
  }

  @Test func `an input may name an engine of its own`() throws {
    let found = try manifest(
      "engine: embedded", input: survey("engine: \"clickhouse://u@h/d?table=t&tls=1\""))
    #expect(found.inputs[0].engine?.isEncrypted == true)
  }

  @Test func `a password is refused with line and column and is in no message`() {
    let found = problems(
      "engine: clickhouse://u:geheim@h/d", input: survey("table: visits"))
    #expect(found.map { "\($0.location.map(\.description) ?? "")" }.first == "report.yaml:2:23")
    #expect(found.contains { $0.message == "the address of the engine holds a password" })
    #expect(!found.contains { $0.text.contains("geheim") })
  }

  @Test(arguments: [
    ("engine: embedded", "table: visits", "a table is named and no engine"),
    ("engine: clickhouse://u@h/d", "engine: clickhouse://u@h/d", "the engine is given no table"),
    (
      "engine: clickhouse://u@h/d", "table: t\n    path: a.csv",
      "an input has a `path` and a table of an engine"
    ),
  ])
  func `half an engine is refused`(_ engine: String, _ keys: String, _ says: String) {
    #expect(problems(engine, input: survey(keys)).contains { $0.message == says })
  }

  @Test func `a kind that is not computed there is refused`() {
    let found = problems(
      "engine: clickhouse://u@h/d", input: "  - kind: prices\n    table: t\n    year: 2024\n")
    #expect(
      found.contains { $0.message == "an input of kind prices cannot be read at an engine" })
  }
}
