import Foundation
import Indicators
import Reports
import Spreadsheet
import TestSupport
import Testing

/// The example's workbook read back from its file: what a spreadsheet would repair or a reader trip over
/// (libxlsxwriter-1.1.4.md §4).
struct WorkbookRulesTests {
  private static let region = Area("SEAR", .whoRegion)

  private func parts(rightToLeft: Bool = false) async throws -> [String: String] {
    let folder = try TemporaryFolder()
    let content = try await ExampleWorkbook.content(
      area: Self.region, words: rightToLeft ? Translation(.arabic, [:]) : .english)
    return try UnzippedWorkbook.parts(of: try ExampleWorkbook.write(content, into: folder))
  }

  private func values(_ pattern: String, in text: String) -> [String] {
    text.components(separatedBy: pattern).dropFirst().compactMap {
      $0.components(separatedBy: "\"").first
    }
  }

  @Test func `sheets, tables and their headings have names that are valid and unique`() async throws
  {
    let parts = try await parts()
    let sheets = values("<sheet name=\"", in: parts["xl/workbook.xml"] ?? "")
    #expect(sheets.count > 15 && Set(sheets.map { $0.lowercased() }).count == sheets.count)
    for name in sheets {
      #expect((1...31).contains(name.utf16.count) && name.lowercased() != "history", "\(name)")
      // Trap 6: the library quotes only names with more than letters and digits.
      #expect(name.contains(" ") || name.allSatisfy(\.isLetter), "\(name)")
    }
    let tables = parts.filter { $0.key.hasPrefix("xl/tables/") }.values
    let names = tables.flatMap { values(" displayName=\"", in: $0) }
    #expect(names.count == tables.count && names.count > 12)
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    for table in tables {
      let headings = values("<tableColumn id=\"", in: table).count
      let titles = table.components(separatedBy: "<tableColumn ").dropFirst()
        .compactMap { values(" name=\"", in: " " + $0).first?.lowercased() }
      #expect(titles.count == headings && Set(titles).count == titles.count)
      #expect(titles.allSatisfy { !$0.isEmpty })
    }
  }

  @Test func `no cell holds what is no number, and no text a control character`() async throws {
    let parts = try await parts()
    for (name, text) in parts where name.hasPrefix("xl/worksheets/sheet") {
      #expect(!text.contains("<v>NAN</v>") && !text.contains("<v>INF</v>"), "\(name)")
      #expect(!text.contains("<v>-0</v>") && !text.contains("<mergeCell"), "\(name)")
    }
    for (name, text) in parts {
      #expect(
        !text.unicodeScalars.contains { $0.value < 0x20 && !"\t\n\r".unicodeScalars.contains($0) },
        "\(name)")
    }
  }

  @Test func `statuses stand out in the form that people work in, and their words say the same`()
    async throws
  {
    let folder = try TemporaryFolder()
    let plain = try await ExampleWorkbook.content(kind: .donor)
    let working = try await ExampleWorkbook.content(kind: .donor, profile: .working)
    #expect(plain.sheets == working.sheets)
    let rules = { (content: WorkbookContent, name: String) -> [(sheet: Int, word: String)] in
      let parts = try UnzippedWorkbook.parts(
        of: try ExampleWorkbook.write(content, into: folder, as: name))
      return content.sheets.indices.flatMap { place in
        (parts["xl/worksheets/sheet\(place + 1).xml"] ?? "").matches(
          of: #/<formula>"([^<]*)"</formula>/#
        ).map { (place, String($0.1)) }
      }
    }
    #expect(try rules(plain, "plain.xlsx").isEmpty)
    let found = try rules(working, "working.xlsx")
    #expect(
      Set(found.map(\.word)).isSuperset(of: ["flagged", "not_available", "overdue", "warning"]))
    for (place, word) in found {
      let table = try #require(working.sheets[place].table)
      #expect(table.rows.contains { $0.contains { $0.shown == word } }, "\(word)")
    }
  }

  @Test func `the latest values of groups are found by name`() async throws {
    let folder = try TemporaryFolder()
    let content = try await ExampleWorkbook.content()
    let parts = try UnzippedWorkbook.parts(of: try ExampleWorkbook.write(content, into: folder))
    let names = (parts["xl/workbook.xml"] ?? "").matches(
      of: #/<definedName name="([a-z][^"]*)">'?Summary'?!\$E\$(\d+)</definedName>/#)
    let summary = try #require(content.sheets.first { $0.name == "Summary" })
    #expect(names.count == summary.names.count && names.count > 20)
    #expect(names.contains { $0.1 == "uhc.sci.WORLD" })
    let table = try #require(summary.table)
    for name in summary.names {
      #expect(table.rows[name.row][0] != .blank)
      guard case .number = table.rows[name.row][name.column] else {
        #expect(Bool(false), "\(name.name) is no number")
        continue
      }
      #expect(
        table.rows[name.row][2].shown == name.name.split(separator: ".").last.map(String.init))
    }
  }

  @Test func `a long table prints its first page alone`() async throws {
    let book = try await parts()["xl/workbook.xml"] ?? ""
    #expect(book.contains("_xlnm.Print_Area"))
    #expect(book.contains("'Service coverage'!$A$") || book.contains("'Financial protection'!$A$"))
  }

  @Test func `a wide table is printed on pages side by side, its first columns on each`()
    async throws
  {
    let content = try await ExampleWorkbook.content(area: Self.region)
    let parts = try await parts()
    let place = try #require(content.sheets.firstIndex { $0.name == "Summary" })
    let sheet = parts["xl/worksheets/sheet\(place + 1).xml"] ?? ""
    let across = sheet.firstMatch(of: #/<pageSetup [^>]*fitToWidth="(\d)"/#).flatMap { Int($0.1) }
    #expect((2...3).contains(across ?? 1) && sheet.contains("pageOrder=\"overThenDown\""))
    let book = parts["xl/workbook.xml"] ?? ""
    #expect(book.contains(#/localSheetId="\d+">'?Summary'?!\$A:\$[A-C],'?Summary'?!\$\d+:\$\d+</#))
    let cover = parts["xl/worksheets/sheet1.xml"] ?? ""
    #expect(!cover.contains("fitToWidth") && !cover.contains("overThenDown"))
  }

  @Test func `every sheet of a workbook in Arabic runs from right to left`() async throws {
    let parts = try await parts(rightToLeft: true)
    let sheets = parts.filter { $0.key.hasPrefix("xl/worksheets/sheet") }
    #expect(sheets.values.allSatisfy { $0.contains("rightToLeft=\"1\"") } && sheets.count > 15)
    #expect(try await self.parts().values.allSatisfy { !$0.contains("rightToLeft") })
  }
}
