import Indicators
import Reports
import TestSupport
import Testing

/// How a workbook shows survey estimates: how they were made, on few cases in parentheses, and nothing of what is held back.
struct SurveySheetTests {
  private func sheets() async throws -> [SheetModel] {
    let evaluation = await Evaluation.run(
      try Manifest.read(Shared.root + "/Examples/inter-regional-meeting"))
    let report = try #require(evaluation.manifest.reports.first)
    return WorkbookContent.make(
      evaluation, index: ValueIndex(evaluation.values), report: report, area: nil
    ).sheets
  }

  @Test func `details of surveys, parentheses and held back values`() async throws {
    let sheets = try await sheets()
    let care = try #require(sheets.first { $0.name == "Care seeking" })
    let table = try #require(care.table)
    let column = { (heading: String) in
      try #require(table.columns.firstIndex { $0.heading.plain == heading }, "\(heading)")
    }
    let details = [
      "Degrees of freedom", "Design effect", "Method of standard error", "Method of interval",
      "Confidence level, %", "Lonely clusters",
    ]
    for heading in details { _ = try column(heading) }
    let coverage = try #require(sheets.first { $0.name == "Service coverage" }?.table)
    #expect(!coverage.columns.contains { details.contains($0.heading.plain) })

    let (value, mark, flags) = (try column("Value"), try column("Mark"), try column("Flags"))
    let few = table.rows.filter { $0[flags].shown.contains("small_sample") }
    #expect(few.count > 50)
    let formats = Set(
      few.compactMap { row -> String? in
        guard case .number(_, let format) = row[value] else { return nil }
        return format
      })
    // Groups' figures are not in parentheses, whatever their members are.
    #expect(formats.contains("\"(\"0.0\")\""))
    #expect(formats.contains("\"(\"+0.0\")\";\"(\"-0.0\")\""))
    #expect(care.lines.contains { $0.plain.hasPrefix("A value in parentheses rests on few cases") })

    let held = table.rows.filter { $0[mark] == .mark("[c]") }
    #expect(held.count > 50)
    let empty = [
      "Value", "Lower limit", "Upper limit", "Standard error", "Numerator", "Denominator",
      "Degrees of freedom", "Design effect",
    ]
    for heading in empty {
      let place = try column(heading)
      #expect(held.allSatisfy { $0[place] == .blank }, "\(heading)")
    }
    let freedom = try column("Degrees of freedom")
    let shown = table.rows.filter { $0[freedom] != .blank }
    #expect(shown.count > 100)
  }
}
