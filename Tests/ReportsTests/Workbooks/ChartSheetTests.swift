import Indicators
import Reports
import Spreadsheet
import TestSupport
import Testing

/// Charts with the table that they are drawn from beside them, only where there is data.
struct ChartSheetTests {
  @Test func `the example has every kind of chart but that of inequality, of which it has no data`()
    async throws
  {
    let sheets = try await ExampleWorkbook.content().sheets
    #expect(
      sheets.filter { !$0.charts.isEmpty }.map(\.name) == [
        "Trend charts", "Country charts", "Progress charts", "Governance charts",
        "Sector charts", "Quintile charts",
      ])
    let few = try await WorkbookContentTests().content().sheets
    #expect(!few.map(\.name).contains("Governance charts"))
  }

  @Test
  func `each chart is of its own table, with title, unit and words for those who do not see it`()
    async throws
  {
    for sheet in try await ExampleWorkbook.content().sheets {
      for chart in sheet.charts {
        let table = try #require(sheet.table)
        #expect(chart.rows.upperBound <= table.rows.count && !chart.rows.isEmpty)
        #expect(!chart.title.plain.isEmpty && !chart.valueTitle.plain.isEmpty)
        #expect(chart.description.plain.count > 60, "\(chart.title)")
        #expect(chart.description.plain.contains("table of this sheet"))
        let columns = chart.series.map(\.column)
        #expect(Set(columns).count == columns.count && !columns.contains(chart.category))
        #expect(columns.allSatisfy(table.columns.indices.contains))
      }
    }
  }

  @Test func `the steps of a floating bar add up to its limits`() async throws {
    let sheets = try await ExampleWorkbook.content().sheets
    let table = try #require(sheets.first { $0.name == "Quintile charts" }?.table)
    let place = { (heading: String) in
      try #require(table.columns.firstIndex { $0.heading.plain == heading })
    }
    let headings = [
      "Estimate", "Lower limit", "Upper limit", "Lower limit to estimate",
      "Estimate to upper limit",
    ]
    let columns = try headings.map(place)
    var seen = 0
    for row in table.rows {
      let numbers = columns.compactMap { column -> Double? in
        guard case .number(let number, _) = row[column] else { return nil }
        return number
      }
      guard numbers.count == 5 else { continue }
      seen += 1
      #expect(abs(numbers[1] + numbers[3] - numbers[0]) < 1e-12)
      #expect(abs(numbers[0] + numbers[4] - numbers[2]) < 1e-12)
    }
    #expect(seen > 2)
  }

  @Test func `countries stand in the order of the alphabet`() async throws {
    let sheets = try await ExampleWorkbook.content().sheets
    let sheet = try #require(sheets.first { $0.name == "Country charts" })
    let table = try #require(sheet.table)
    for chart in sheet.charts {
      let names = table.rows[chart.rows].map { $0[chart.category].shown }
      #expect(names == names.sorted() && names.count > 1)
    }
  }

  @Test func `what is written is a sound workbook with all its charts`() async throws {
    let folder = try TemporaryFolder()
    let content = try await ExampleWorkbook.content(area: Area("AFR", .whoRegion))
    let parts = try UnzippedWorkbook.parts(of: try ExampleWorkbook.write(content, into: folder))
    let charts = content.sheets.reduce(0) { $0 + $1.charts.count }
    #expect(charts > 8)
    #expect(parts.keys.count { $0.hasPrefix("xl/charts/chart") } == charts)
    let words = parts.filter { $0.key.hasPrefix("xl/drawings/drawing") }
      .values.joined().matches(of: #/descr="[^"]{60,}"/#).count
    #expect(words == charts)
  }
}
