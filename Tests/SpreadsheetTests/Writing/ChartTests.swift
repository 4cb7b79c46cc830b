import Foundation
import Spreadsheet
import Testing

/// Native charts: drawn from cells that are there, seen without a spreadsheet, and said in words.
@Suite struct ChartTests {
  private static let numbers: [[Double?]] = [[10, 5, 6], [20, nil, 4], [30, 2, 8]]

  private static func fill(_ sheet: inout Sheet) throws(SpreadsheetError) {
    for (column, name) in ["Year", "Lower", "Below", "Above"].enumerated() {
      try sheet.write(.text(name), row: 0, column: column, style: .header)
    }
    for (row, cells) in numbers.enumerated() {
      try sheet.write(.number(Double(2010 + row)), row: row + 1, column: 0, style: .number)
      for (column, number) in cells.enumerated() {
        guard let number else { continue }
        try sheet.write(.number(number), row: row + 1, column: column + 1, style: .number)
      }
    }
  }

  private static func column(_ column: Int, _ rows: ClosedRange<Int> = 1...3) -> CellRange {
    CellRange(rows: rows, columns: column...column)
  }

  private static func series(_ column: Int, _ look: ChartLook) -> ChartSeries {
    ChartSeries(
      name: CellReference(row: 0, column: column), categories: Self.column(0),
      values: Self.column(column), look: look)
  }

  private static func chart(_ kind: Chart.Kind) -> Chart {
    let looks: [ChartLook] =
      kind.isOfBars
      ? [.unseen, .belowEstimate, .aboveEstimate] : Array(ChartLook.lines.prefix(3))
    return Chart(
      kind, title: "Coverage & <limits>", description: "Three “countries” & their limits",
      categoryTitle: "Year", valueTitle: "% of population",
      series: looks.enumerated().map { series($0 + 1, $1) })
  }

  @Test(arguments: Chart.Kind.allCases)
  func `a chart holds its numbers, leaves a gap where there is none, and says what it shows`(
    kind: Chart.Kind
  ) throws {
    let parts = try Example.parts { (sheet) throws(SpreadsheetError) in
      try Self.fill(&sheet)
      try sheet.addChart(Self.chart(kind), row: 5, column: 5)
    }
    let chart = try #require(parts["xl/charts/chart1.xml"])
    let caches = chart.matches(of: #/<c:(val|yVal)>.*?<\/c:\1>/#).map { String($0.0) }
    let held = caches.map { cache in
      cache.matches(of: #/<c:pt idx="(\d)"><c:v>([^<]*)</#).map { "\($0.1)=\($0.2)" }
    }
    #expect(held == [["0=10", "1=20", "2=30"], ["0=5", "2=2"], ["0=6", "1=4", "2=8"]])
    #expect(!chart.contains("short_dash") && !chart.contains("long_dash"))
    #expect(chart.contains("Coverage &amp; &lt;limits&gt;"))
    let drawing = try #require(parts["xl/drawings/drawing1.xml"])
    #expect(drawing.contains(#"descr="Three “countries” &amp; their limits""#))
  }

  @Test func `every mark and dash is one of the standard`() throws {
    // ECMA-376, 21.2.3.27 and 20.1.10.48.
    let marks: Set<Substring> = [
      "none", "circle", "square", "diamond", "triangle", "x", "star", "plus", "auto",
    ]
    let dashes: Set<Substring> = [
      "solid", "dash", "sysDash", "sysDot", "dashDot", "lgDash", "lgDashDot",
    ]
    let ink = Colour(red: 0, green: 0, blue: 0)
    let parts = try Example.parts { (sheet) throws(SpreadsheetError) in
      try Self.fill(&sheet)
      var chart = Self.chart(.lines)
      chart.series = []
      for marker in ChartLook.Marker.allCases {
        chart.series.append(Self.series(1, ChartLook(line: .init(ink), marker: marker)))
      }
      for dash in ChartLook.Dash.allCases {
        chart.series.append(Self.series(1, ChartLook(line: .init(ink, dash: dash))))
      }
      try sheet.addChart(chart, row: 5, column: 5)
      for pattern in ChartLook.Pattern.allCases {
        var bars = Self.chart(.bars)
        bars.series = [
          Self.series(
            1, ChartLook(fill: .pattern(pattern, ink, on: .init(red: 255, green: 255, blue: 255))))
        ]
        try sheet.addChart(bars, row: 30, column: 5)
      }
    }
    let chart = try #require(parts["xl/charts/chart1.xml"])
    let found = chart.matches(of: #/<c:symbol val="([^"]*)"/#).map(\.1)
    #expect(Set(found).isSubset(of: marks) && Set(found).count == 8)
    let broken = chart.matches(of: #/<a:prstDash val="([^"]*)"/#).map(\.1)
    #expect(Set(broken).isSubset(of: dashes) && Set(broken).count == 4)
    #expect(parts.keys.count { $0.hasPrefix("xl/charts/") } == 7)
  }

  @Test(arguments: Chart.Kind.allCases)
  func `a mirrored chart begins at the right, and a star does not turn`(_ kind: Chart.Kind) throws {
    let orders = try [false, true].map { isMirrored in
      let parts = try Example.parts { (sheet) throws(SpreadsheetError) in
        try Self.fill(&sheet)
        var chart = Self.chart(kind)
        chart.isMirrored = isMirrored
        try sheet.addChart(chart, row: 5, column: 5)
      }
      let chart = try #require(parts["xl/charts/chart1.xml"])
      return chart.matches(of: #/<c:orientation val="([a-zA-Z]*)"/#).map { String($0.1) }
    }
    // The axis of categories stands first in the file; lying bars have their first category at the top in any case.
    let isLying = kind == .bars || kind == .stackedBars
    #expect(orders[0] == (isLying ? ["maxMin", "minMax"] : ["minMax", "minMax"]))
    let mirrored = isLying ? ["maxMin", "maxMin"] : ["maxMin", "minMax"]
    #expect(orders[1] == (kind == .radar ? orders[0] : mirrored))
  }

  @Test func `neighbours differ in more than colour`() {
    for looks in [ChartLook.bars, ChartLook.lines] {
      for (first, second) in zip(looks, looks.dropFirst()) {
        #expect(Self.shape(first) != Self.shape(second))
      }
    }
  }

  /// What is left of a look in grey.
  private static func shape(_ look: ChartLook) -> String {
    let fill =
      switch look.fill {
      case .solid(let colour)?: "\(Self.lightness(colour) / 50)"
      case .pattern(let pattern, _, _)?: "\(pattern)"
      default: ""
      }
    return fill + (look.line.map { "\($0.dash)" } ?? "") + "\(look.marker)"
  }

  private static func lightness(_ colour: Colour) -> Int {
    (Int(colour.red) * 30 + Int(colour.green) * 59 + Int(colour.blue) * 11) / 100
  }

  @Test func `what a spreadsheet would not draw, or show wrongly, is refused`() throws {
    let refused = { (change: (inout Chart) -> Void) throws -> SpreadsheetError.Reason? in
      try Example.refusal { (sheet) throws(SpreadsheetError) in
        try Self.fill(&sheet)
        try sheet.write(.formula("=1+2", cached: 3), row: 2, column: 2, style: .number)
        var chart = Self.chart(.bars)
        chart.series = [Self.series(1, .belowEstimate)]
        change(&chart)
        try sheet.addChart(chart, row: 5, column: 5)
      }?.reason
    }
    #expect(try refused { _ in } == nil)
    #expect(try refused { $0.title = " " } == .chart)
    #expect(try refused { $0.description = "\u{1}" } == .chart)
    #expect(try refused { $0.valueTitle = "" } == .chart)
    #expect(try refused { $0.title = "x\0" } == .text)
    #expect(try refused { $0.series = [] } == .chart)
    #expect(try refused { $0.width = 0 } == .chart)
    #expect(try refused { $0.valueLimits = 0...(.infinity) } == .chart)
    #expect(try refused { $0.valueStep = 0 } == .chart)
    // The library copies the number of a formula as 0: measured with 1.1.4.
    #expect(try refused { $0.series = [Self.series(2, .belowEstimate)] } == .chart)
    #expect(try refused { $0.series[0].values = Self.column(9) } == .chart)
    #expect(try refused { $0.series[0].values = Self.column(1, 0...2) } == .chart)
    #expect(try refused { $0.series[0].values = Self.column(1, 1...2) } == .chart)
    #expect(try refused { $0.series[0].categories = Self.column(9) } == .chart)
    #expect(try refused { $0.series[0].name = CellReference(row: 9, column: 9) } == .chart)
    #expect(
      try refused { $0.series[0].values = CellRange(rows: 1...2, columns: 1...2) } == .chart)
    #expect(try refused { $0.series[0].values = Self.column(20_000) } == .outOfRange)
  }

  @Test func `a chart that is not whole in the file is found`() throws {
    let folder = try TemporaryFolder()
    var book = try Workbook(path: folder.file("a"), properties: try Example.properties())
    try book.sheet("One") { (sheet) throws(SpreadsheetError) in
      try Self.fill(&sheet)
      try sheet.addChart(Self.chart(.stackedBars), row: 5, column: 5)
    }
    let expectation = book.expectation
    #expect(expectation.sheets[0].charts == 1 && expectation.sheets[0].chartPoints == 8)
    try book.close()
    let parts = try UnzippedWorkbook.parts(of: folder.file("a"))
    let verdict = { (name: String, old: String, new: String) -> SpreadsheetError.Reason? in
      var changed = parts
      changed[name] = parts[name]?.replacing(old, with: new, maxReplacements: 1)
      try #require(changed != parts || old == new)
      try TestArchive(changed).write(folder.file("b"))
      do throws(SpreadsheetError) {
        try WorkbookCheck.verify(path: folder.file("b"), expecting: expectation)
        return nil
      } catch {
        return error.reason
      }
    }
    #expect(try verdict("xl/charts/chart1.xml", "x", "x") == nil)
    let point = #"<c:pt idx="2"><c:v>30</c:v></c:pt>"#
    #expect(try verdict("xl/charts/chart1.xml", point, "") == .incomplete)
    #expect(try verdict("xl/charts/chart1.xml", "</c:chartSpace>", "") == .damaged)
    #expect(
      try verdict("xl/drawings/drawing1.xml", #"descr="Three"#, #"title="Three"#) == .incomplete)
    #expect(try verdict("xl/drawings/_rels/drawing1.xml.rels", "chart1", "chart9") == .damaged)
  }
}

extension Chart.Kind {
  fileprivate var isOfBars: Bool {
    [.columns, .stackedColumns, .bars, .stackedBars].contains(self)
  }
}
