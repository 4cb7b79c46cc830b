import Indicators
import Reports
import Spreadsheet
import TestSupport
import Testing

struct EquitySheetTests {
  private static let rows = """
    setting,date,indicator_abbr,indicator_name,dimension,subgroup,estimate,se,population,favourable_indicator,ordered_dimension,indicator_scale,subgroup_order
    KEN,2019,sba,Attendance,Wealth,Poorest,40,2,100,1,1,100,1
    KEN,2019,sba,Attendance,Wealth,Middle,60,2,100,1,1,100,2
    KEN,2019,sba,Attendance,Wealth,Richest,80,1,100,1,1,100,3
    KEN,2015,sba,Attendance,Wealth,Poorest,20,2,100,1,1,100,1
    KEN,2015,sba,Attendance,Wealth,Middle,40,2,100,1,1,100,2
    KEN,2015,sba,Attendance,Wealth,Richest,80,1,100,1,1,100,3
    EGY,2018,sba,Attendance,Region,North,40,2,100,1,0,100,0
    EGY,2018,sba,Attendance,Region,South,0,0,100,1,0,100,0
    EGY,2018,sba,Attendance,Region,East,50,2,100,1,0,100,0

    """

  private static let published =
    "{kind: disaggregated, path: equity.csv, inequality: {measures: [d, r, sii, mdmw]}}"

  private func content(
    _ rows: String = Self.rows, _ input: String = Self.published
  ) async throws -> WorkbookContent {
    let folder = try TemporaryFolder([
      "equity.csv": rows,
      "report.yaml": """
      schema: 1
      inputs: [\(input)]
      reports: [{id: all, kind: inter-regional, formats: [xlsx]}]
      """,
    ])
    let evaluation = await Evaluation.run(try Manifest.read(folder.path))
    return WorkbookContent.make(
      evaluation, index: ValueIndex(evaluation.values),
      report: try #require(evaluation.manifest.reports.first), area: nil)
  }

  @Test func `the simple pair with limits stands first, then one measure over all subgroups`()
    async throws
  {
    let content = try await content()
    #expect(content.sheets.map(\.name).contains("Equity data"))
    let table = try #require(content.sheets.first { $0.name == "Equity" }?.table)
    let headings = table.columns.map(\.heading.plain)
    #expect(Set(headings).count == headings.count)
    #expect(table.rows.allSatisfy { $0.count == headings.count })
    #expect(table.rows.map { $0[0] } == [.text("Egypt"), .text("Kenya")])
    let cell = { (row: Int, heading: String) -> SheetCell? in
      headings.firstIndex(of: heading).map { table.rows[row][$0] }
    }
    let number = { (row: Int, heading: String) -> Double? in
      guard case .number(let number, _)? = cell(row, heading) else { return nil }
      return number
    }
    #expect(number(1, "Period") == 2019 && number(1, "Difference") == 40)
    #expect(number(1, "Ratio") == 2)
    #expect(try #require(number(1, "Difference, lower limit")) < 40)
    #expect(cell(1, "Over all subgroups")?.shown == "slope index of inequality")
    #expect(try #require(number(1, "Its value")) > 40)
    #expect(cell(1, "Compared")?.shown == "Richest and Poorest")
    // A ratio over 0 does not exist: its mark stands in its cell.
    #expect(number(0, "Difference") == 50 && cell(0, "Ratio") == .mark("[x]"))
    #expect(
      cell(0, "Over all subgroups")?.shown == "mean difference from the mean (by population)")
  }

  @Test func `the subgroups with their limits are bars beside their table, in their order`()
    async throws
  {
    let sheet = try #require(try await content().sheets.first { $0.name == "Equity charts" })
    let table = try #require(sheet.table)
    #expect(sheet.charts.count == 2)
    let chart = try #require(sheet.charts.last)
    #expect(chart.kind == .stackedBars && chart.title.plain == "Attendance by Wealth, Kenya, 2019")
    #expect(
      table.rows[chart.rows].map { $0[chart.category].shown } == ["Poorest", "Middle", "Richest"])
    let headings = chart.series.map { table.columns[$0.column].heading }
    #expect(headings == ["Lower limit", "Lower limit to estimate", "Estimate to upper limit"])
    // 40 with a standard error of 2: 40 ± 1.96 × 2.
    let lower = try #require(table.columns.firstIndex { $0.heading == "Lower limit" })
    guard case .number(let limit, _) = table.rows[chart.rows.lowerBound][lower] else {
      return #expect(Bool(false), "no limit")
    }
    #expect(abs(limit - 36.080072) < 1e-6)
    #expect(
      chart.description.plain.contains("3 estimates") && chart.description.plain.contains("Kenya"))
  }

  @Test func `what is written is a sound workbook`() async throws {
    let folder = try TemporaryFolder()
    let file = OutputFile(folder.path + "/a.xlsx")
    try WorkbookWriter.write(try await content(), to: file)
    try file.publish()
    try WorkbookCheck.verify(path: file.path)
  }

  @Test
  func `figures on few cases are in parentheses, and each of their sheets says what these mean`()
    async throws
  {
    // Of A 64 cases, of B 40, which are few.
    let rows = ["A": (64, 16), "B": (40, 30)].sorted { $0.key < $1.key }.flatMap { name, size in
      (0..<size.0).map { "\(name),\($0 % 8),\($0 < size.1 ? 1 : 0)\n" }
    }
    let content = try await content(
      "group,cluster,sick\n" + rows.joined(),
      """
      {kind: survey, path: equity.csv, country: KEN, year: 2020, design: {cluster: cluster}, \
      inequality: {direction: adverse}, estimates: [{id: sick, proportion: sick, by: [group]}]}
      """)
    for (name, format) in [("Equity", "\"(\"+0.0"), ("Equity charts", "\"(\"0.0")] {
      let sheet = try #require(content.sheets.first { $0.name == name }, "\(name)")
      #expect(sheet.lines.contains { $0.plain.contains("parentheses rests on few cases") })
      let formats = try #require(sheet.table).rows.flatMap { row in
        row.compactMap { cell -> String? in
          if case .number(_, let format) = cell { format } else { nil }
        }
      }
      #expect(formats.contains { $0.hasPrefix(format) }, "\(name): \(formats)")
    }
  }
}
