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
    var content = try await ExampleWorkbook.content(area: Self.region)
    content.isRightToLeft = rightToLeft
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

  @Test func `a long table prints its first page alone`() async throws {
    let book = try await parts()["xl/workbook.xml"] ?? ""
    #expect(book.contains("_xlnm.Print_Area"))
    #expect(book.contains("'Service coverage'!$A$") || book.contains("'Financial protection'!$A$"))
  }

  @Test func `every sheet of a workbook in Arabic runs from right to left`() async throws {
    let parts = try await parts(rightToLeft: true)
    let sheets = parts.filter { $0.key.hasPrefix("xl/worksheets/sheet") }
    #expect(sheets.values.allSatisfy { $0.contains("rightToLeft=\"1\"") } && sheets.count > 15)
    #expect(try await self.parts().values.allSatisfy { !$0.contains("rightToLeft") })
  }
}
