import Foundation
import Indicators
import Reports
import Spreadsheet
import TestSupport
import Testing

/// Composite figures as live formulas on the cells of the workbook.
struct CalculationTests {
  private static let emro = Area("EMR", .whoRegion)

  private func table(_ name: String, in content: WorkbookContent) throws -> SheetTable {
    try #require(content.sheets.first { $0.name == name }?.table)
  }

  @Test func `every kind of composite is there, and each agrees with its figure`() async throws {
    let content = try await ExampleWorkbook.content(kind: .donor)
    let rows = try table("Calculations", in: content).rows
    let agree = rows.count {
      guard case .formula(_, let number, _)? = $0.last else { return false }
      return number == 1
    }
    #expect(agree == rows.count && rows.count > 5_000)
    let rules = Set(rows.map { $0[6].shown })
    for start in [
      "geometric mean of the four sub-indices", "geometric mean of the tracers fp",
      "population-weighted mean over", "pooled over", "unweighted median over",
      "latest value − baseline value", "(newer value − older value)", "100 × actual / target",
      "100 × beneficiaries, reached", "100 × numerator / denominator",
    ] {
      #expect(rules.contains { $0.hasPrefix(start) }, "\(start)")
    }
  }

  @Test func `a region’s figure leads to the cells of its countries`() async throws {
    let content = try await ExampleWorkbook.content(area: Self.emro)
    let rows = try table("Calculations", in: content).rows
    let row = try #require(
      rows.first { $0[0].shown == "uhc.sci" && $0[1] == .text("EMR") && $0[4] == .blank })
    guard case .formula(let formula, let result, _) = row[7],
      case .cells(let sheet, _, let block)? = formula.parts.first(where: {
        if case .cells = $0 { true } else { false }
      })
    else { return #expect(Bool(false), "no range") }
    #expect(sheet == "Calculation inputs" && block.count == 4)
    // Worked out here from what stands on that sheet.
    let inputs = try table(sheet, in: content).rows[block]
    var (sum, people) = (0.0, 0.0)
    for input in inputs {
      guard case .formula(let link, let value, _) = input[6],
        case .number(let persons, _) = input[7],
        case .cells("Service coverage", let column, let place)? = link.parts.first(where: {
          if case .cells = $0 { true } else { false }
        })
      else { return #expect(Bool(false), "no link to a country’s cell") }
      let cell = try table("Service coverage", in: content).rows[place.lowerBound][column]
      guard case .number(value, _) = cell else { return #expect(Bool(false), "another value") }
      (sum, people) = (sum + value * persons, people + persons)
    }
    #expect(abs(sum / people - result) < 1e-12 * result)
  }

  @Test func `formulas keep to the limits of spreadsheets`() async throws {
    for sheet in try await ExampleWorkbook.content().sheets {
      for cell in (sheet.table?.rows ?? []).joined() {
        guard case .formula(let formula, _, _) = cell else { continue }
        // 255 arguments, 8 192 characters of which a reference takes at most 50.
        #expect(formula.parts.count < 100)
      }
    }
  }

  @Test(.needsLibreOffice, arguments: ["en", "fr"])
  func `LibreOffice works out every formula to the number that is held beside it`(
    code: String
  ) async throws {
    let folder = try TemporaryFolder()
    let words = try Translation.of(try #require(Language(rawValue: code)))
    let path = try ExampleWorkbook.write(
      try await ExampleWorkbook.content(area: Self.emro, kind: .donor, words: words), into: folder)
    let held = try Recalculation.held(path)
    let made = try Recalculation.recalculated(path, in: folder)
    #expect(held.count > 5_000)
    var largest = 0.0
    for cell in held {
      let rows = made[cell.sheet] ?? []
      let text = rows.count > cell.row ? rows[cell.row][cell.column] : "no row"
      let difference = abs((Double(text) ?? .infinity) - cell.number) / max(1, abs(cell.number))
      largest = max(largest, difference)
      if difference > 1e-12 {
        Issue.record("\(cell.sheet), \(cell.row), \(cell.column): \(cell.number), not \(text)")
        break
      }
    }
    #expect(largest <= 1e-12, "largest difference \(largest)")
    #expect(made.keys.contains(words.pattern("Calculations", counts: [])))
  }

  @Test(.needsLibreOffice)
  func `LibreOffice trusts no number that is held: a wrong one is replaced`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/wrong.xlsx"
    var book = try Workbook(
      path: path,
      properties: DocumentProperties(created: try WorkbookDate(year: 2025, month: 1, day: 1)))
    try book.sheet("One two") { (sheet) throws(SpreadsheetError) in
      try sheet.write(.formula("=1+1", cached: 999), row: 0, column: 0, style: .number)
    }
    try book.close()
    #expect(try Recalculation.held(path).first?.number == 999)
    let made = try Recalculation.recalculated(path, in: folder)
    #expect(made.values.first == [["2"]])
  }
}
