import Indicators
import Reports
import Testing

struct ReportPlanTests {
  private func plan(_ reports: String) throws -> [String] {
    let manifest = try Manifest.parse(
      "schema: 1\ninputs: []\nreports:\n\(reports)", path: "report.yaml")
    return try ReportPlan.make(manifest) { kind in
      kind == .country ? [Area("EGY"), Area("KEN")] : Area.groups(of: kind).prefix(2).map { $0 }
    }.map(\.name)
  }

  @Test func `each area and format has a file of its own, in the manifest's order`() throws {
    let names = try plan(
      """
        - {id: m, kind: inter-regional}
        - {id: c, kind: country, formats: [text]}
        - {id: r, kind: region, formats: [xlsx]}
      """)
    #expect(
      names == ["m.xlsx", "m.txt", "c-EGY.txt", "c-KEN.txt", "r-AFR.xlsx", "r-AMR.xlsx"])
  }

  @Test(arguments: [
    "  - {id: a, kind: donor}\n  - {id: A, kind: donor}\n",
    "  - {id: c, kind: country, formats: [text]}\n  - {id: c-KEN, kind: donor, formats: [text]}\n",
  ])
  func `two reports of one path are refused before any work`(reports: String) throws {
    #expect(throws: ManifestProblems.self) { try plan(reports) }
  }
}
