import Foundation
import Indicators
import Reports
import Spreadsheet
import TestSupport
import Testing

struct WorkbookContentTests {
  private func evaluation() async throws -> Evaluation {
    await Evaluation.run(try Manifest.read(Shared.root + "/Examples/first-steps"))
  }

  func content(_ profile: ReportSpecification.Profile = .accessible)
    async throws -> WorkbookContent
  {
    let evaluation = try await evaluation()
    var report = try #require(evaluation.manifest.reports.first)
    report.profile = profile
    return WorkbookContent.make(
      evaluation, index: ValueIndex(evaluation.values), report: report, area: nil)
  }

  @Test func `the sheets stand in their order`() async throws {
    #expect(
      try await content().sheets.map(\.name) == [
        "Cover", "Contents", "Summary", "Indicators", "Service coverage", "Country charts",
        "Calculations", "Notes",
        "Data quality", "Provenance",
      ])
  }

  @Test func `every table is whole: unique headings, as many cells as columns, a name of its own`()
    async throws
  {
    let tables = try await content().sheets.compactMap(\.table)
    #expect(Set(tables.map(\.name)).count == tables.count)
    for table in tables {
      let headings = table.columns.map { $0.heading.plain.lowercased() }
      #expect(Set(headings).count == headings.count, "\(table.name)")
      #expect(table.rows.allSatisfy { $0.count == headings.count }, "\(table.name)")
      #expect(!table.rows.isEmpty, "\(table.name)")
    }
  }

  @Test func `a report on invented data says so on every sheet`() async throws {
    #expect(
      try await content().sheets.allSatisfy {
        $0.lines.first?.plain == WorkbookContent.illustrative
      })
  }

  @Test func `a data sheet has a row for each value, with the number unrounded`() async throws {
    let evaluation = try await evaluation()
    let sheet = try #require(try await content().sheets.first { $0.name == "Service coverage" })
    let table = try #require(sheet.table)
    let column = try #require(table.columns.firstIndex { $0.heading == "Value" })
    let shown = table.rows.compactMap { row -> Double? in
      guard case .number(let number, _) = row[column] else { return nil }
      return number
    }
    #expect(
      shown == evaluation.values.filter { $0.indicator.hasPrefix("uhc.sci") }.compactMap(\.number))
  }

  @Test(arguments: ReportSpecification.Profile.allCases)
  func `what is written is a sound workbook with no merged cells`(
    profile: ReportSpecification.Profile
  ) async throws {
    let folder = try TemporaryFolder()
    let file = OutputFile(folder.path + "/a.xlsx")
    try WorkbookWriter.write(try await content(profile), to: file)
    try file.publish()
    try WorkbookCheck.verify(path: file.path)
    let parts = try UnzippedWorkbook.parts(of: file.path)
    #expect(parts.values.allSatisfy { !$0.contains("<mergeCell") })
    let frozen = parts.filter { $0.value.contains("<pane ") }
    #expect(frozen.isEmpty == (profile == .accessible))
  }
}
