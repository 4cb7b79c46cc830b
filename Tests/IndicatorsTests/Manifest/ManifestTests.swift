import Indicators
import Tabular
import TestSupport
import Testing

struct ManifestTests {
  private func problems(_ text: String) -> [String] {
    do {
      _ = try Manifest.parse(text, path: "report.yaml")
      return []
    } catch {
      return error.diagnostics.map { "\($0.location.map { "\($0)" } ?? "") \($0.code.rawValue)" }
    }
  }

  @Test func `what is not said has the default of the interface`() throws {
    let manifest = try Manifest.parse("schema: 1\ninputs: []\n", path: "a/report.yaml")
    #expect(manifest.folder == "a")
    #expect(manifest.output == "out")
    #expect(manifest.resolved("data/x.csv") == "a/data/x.csv")
    #expect(manifest.areas.groups == [.whoRegion, .incomeGroup, .fragile, .world])
    #expect(manifest.areas.membership == .since2025)
    #expect(manifest.asOf == nil)
  }

  @Test func `a country report is made for each country unless the manifest says otherwise`() throws
  {
    let text = """
      schema: 1
      inputs: []
      reports:
        - {id: c, kind: country}
        - {id: r, kind: region, each: income-group}
        - {id: m, kind: inter-regional}
        - {id: d, kind: donor}
      """
    let reports = try Manifest.parse(text, path: "report.yaml").reports
    #expect(reports.map(\.each) == [.country, .incomeGroup, nil, nil])
    #expect(reports.map(\.formats) == [[.xlsx, .text], [.xlsx, .text], [.xlsx, .text], [.xlsx]])
  }

  @Test(arguments: [
    ("schema: 1\ninputs: []\nreprots: []\n", "report.yaml:3:1 unknown-key"),
    ("schema: 1\ninputs: []\nareas: {membership: 2024}\n", "report.yaml:3:21 manifest-value"),
    ("schema: 1\ninputs: []\nas_of: 2024-02-30\n", "report.yaml:3:8 manifest-type"),
    ("schema: 1\ninputs: []\ntitle: [a]\n", "report.yaml:3:8 manifest-type"),
    ("schema: 2\ninputs: []\n", "report.yaml:1:9 manifest-value"),
    ("inputs: []\n", "report.yaml:1:1 missing-key"),
    ("schema: 1\n", "report.yaml:1:1 missing-key"),
    ("schema: 1\ninputs: [{path: a.csv}]\n", "report.yaml:2:10 missing-key"),
    ("schema: 1\ninputs: [{kind: payment, path: a.csv}]\n", "report.yaml:2:17 manifest-value"),
    ("schema: 1\ninputs: []\nthresholds: {sci-traget: 80}\n", "report.yaml:3:14 unknown-key"),
    ("schema: 1\ninputs: []\nthresholds: {sci-target: high}\n", "report.yaml:3:26 manifest-type"),
    ("schema: 1\ninputs: [\n", "report.yaml:3:1 manifest-syntax"),
    ("schema: 1\nschema: 1\ninputs: []\n", "report.yaml:2:1 manifest-syntax"),
    (
      "schema: 1\ninputs: []\nreports: [{id: ../x, kind: donor}]\n",
      "report.yaml:3:16 manifest-value"
    ),
    ("- a\n", "report.yaml:1:1 manifest-type"),
  ])
  func `a fault is said at its place`(text: String, expected: String) {
    #expect(problems(text).contains(expected), "\(problems(text))")
  }

  @Test func `all faults are said at once, with the nearest known word`() throws {
    do {
      _ = try Manifest.parse(
        "schema: 1\ninputs: []\ntitel: x\nareas: {gruops: [world]}\n", path: "report.yaml")
      Issue.record("accepted")
    } catch {
      #expect(
        error.diagnostics.map(\.hint) == ["did you mean \"title\"?", "did you mean \"groups\"?"])
    }
  }

  @Test func `a glob gives its files in order, and a missing file is said in the manifest`() throws
  {
    let folder = try TemporaryFolder(["data/b.csv": "x\n", "data/a.csv": "x\n"])
    let text = "schema: 1\ninputs:\n  - {kind: observations, path: \"data/*.csv\"}\n"
    let manifest = try Manifest.parse(text, path: folder.path + "/report.yaml")
    #expect(manifest.inputs.map(\.paths) == [["data/a.csv", "data/b.csv"]])
    do {
      _ = try Manifest.parse(
        "schema: 1\ninputs:\n  - {kind: observations, path: no.csv}\n",
        path: folder.path + "/report.yaml")
      Issue.record("accepted")
    } catch {
      #expect(error.diagnostics.map(\.concern) == [.missingInput])
      #expect(error.diagnostics.first?.location?.line == 3)
    }
  }
}
