import Indicators
import Reports
import Spreadsheet
import TestSupport
import Testing

/// Workbooks of every kind of input: the example, and the fixture with the kinds that it has not.
struct AllKindsWorkbookTests {
  private static let folder = Shared.root + "/Tests/Fixtures/all-kinds"

  private static let evaluation = Task {
    let evaluation = await Evaluation.run(try Manifest.read(folder))
    return (evaluation, ValueIndex(evaluation.values))
  }

  private func content(
    _ profile: ReportSpecification.Profile, _ words: Translation
  ) async throws -> WorkbookContent {
    let (evaluation, index) = try await Self.evaluation.value
    var report = try #require(evaluation.manifest.reports.first)
    (report.kind, report.profile) = (.donor, profile)
    return WorkbookContent.make(evaluation, index: index, report: report, area: nil, words: words)
  }

  @Test func `the example and the fixture together hold every kind of input`() throws {
    let example = try Manifest.read(Shared.root + "/Examples/inter-regional-meeting")
    let kinds = try (example.inputs + Manifest.read(Self.folder).inputs).map(\.kind)
    let missing = InputSpecification.Kind.allCases.filter { !kinds.contains($0) }
    #expect(missing == [])
  }

  @Test(.enabled(if: OpenpyxlTests.isThere, "openpyxl is not installed"))
  func `openpyxl reads workbooks of the other kinds without complaint`() async throws {
    for profile in ReportSpecification.Profile.allCases {
      for language in [Language.english, .french] {
        let content = try await content(profile, Translation.of(language))
        let folder = try TemporaryFolder()
        let path = try ExampleWorkbook.write(content, into: folder)
        try WorkbookCheck.verify(path: path)
        let lines = try OpenpyxlTests.read(path)
        #expect(lines.map { $0[0] }.dropLast() == content.sheets.map(\.tab))
        #expect(content.sheets.contains { $0.name == "Equity" })
      }
    }
  }

  @Test(.needsLibreOffice)
  func `LibreOffice gives what stands beside the formulas of the other kinds`() async throws {
    let folder = try TemporaryFolder()
    let path = try ExampleWorkbook.write(
      try await content(.working, Translation.of(.french)), into: folder)
    let held = try Recalculation.held(path)
    let made = try Recalculation.recalculated(path, in: folder)
    #expect(held.count > 20)
    for cell in held {
      let rows = made[cell.sheet] ?? []
      let text = rows.count > cell.row ? rows[cell.row][cell.column] : "no row"
      let difference = abs((Double(text) ?? .infinity) - cell.number) / max(1, abs(cell.number))
      #expect(difference <= 1e-12, "\(cell.sheet), \(cell.row), \(cell.column): \(text)")
    }
  }
}
