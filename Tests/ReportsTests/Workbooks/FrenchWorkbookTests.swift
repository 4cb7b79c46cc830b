import Foundation
import Indicators
import Reports
import Spreadsheet
import TestSupport
import Testing

/// Workbooks in other languages than English.
struct FrenchWorkbookTests {
  private static let french = Task { try Translation.of(.french) }

  /// Every text that a workbook shows.
  private func texts(_ content: WorkbookContent) -> [String] {
    content.sheets.flatMap { sheet -> [String] in
      let headings = sheet.table?.columns.map(\.heading.plain) ?? []
      let cells = (sheet.table?.rows ?? []).joined().map(\.shown)
      let charts = sheet.charts.flatMap {
        [$0.title, $0.description, $0.categoryTitle, $0.valueTitle].map(\.plain)
      }
      return [sheet.tab, sheet.title.plain] + sheet.lines.map(\.plain) + headings + cells + charts
    }
  }

  @Test(
    arguments: [ReportSpecification.Kind.interRegional, .donor], [nil, Area("EMR", .whoRegion)])
  func `no text of the example is without French`(
    kind: ReportSpecification.Kind, area: Area?
  ) async throws {
    let content = try await ExampleWorkbook.content(
      area: area, kind: kind, words: try await Self.french.value)
    let missing = texts(content).filter { $0.contains("⟦") }
    #expect(missing.isEmpty, "\(missing.prefix(5))")
    #expect(content.sheets.contains { $0.tab == "Synthèse" })
  }

  /// A text that no example shows is found where it is written.
  @Test func `every text in the code of workbooks has French`() throws {
    let folder = Shared.root + "/Sources/Reports"
    let french = try Translation.of(.french)
    let others = ["EquitySet.swift", "FlagExplanation.swift", "Family.swift"]
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { ($0.hasPrefix("Workbooks/") && $0.hasSuffix(".swift")) || others.contains($0) }
    #expect(paths.count > 40)
    for path in paths.sorted() {
      let source = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
      for text in SourceLiterals.patterns(in: source) where isWords(text) {
        #expect(french.entries[text] != nil, "\(path): \(text)")
      }
    }
  }

  /// Formulas, formats and complaints are no words of a sheet; neither are ids, which have no space.
  private func isWords(_ text: String) -> Bool {
    guard text.contains(" ") || text.first?.isUppercase == true else { return false }
    guard text.contains(where: \.isLetter), !["General", "Profile"].contains(text) else {
      return false
    }
    return text.firstMatch(of: /^[A-Z]+\(|^as published|^indicator-report|^cannot be|^the workbook/)
      == nil && text.firstMatch(of: /^is the disk|^this is a fault/) == nil
  }

  @Test(arguments: ["fr", "ar"])
  func `tabs, tables and headings are valid and unique in another language`(
    code: String
  ) async throws {
    let language = try #require(Language(rawValue: code))
    let content = try await ExampleWorkbook.content(
      kind: .donor, words: Translation.of(language))
    let folder = try TemporaryFolder()
    let path = try ExampleWorkbook.write(content, into: folder)
    try WorkbookCheck.verify(path: path)
    let parts = try UnzippedWorkbook.parts(of: path)
    let tabs = content.sheets.map(\.tab)
    #expect(Set(tabs.map { $0.lowercased() }).count == tabs.count)
    for tab in tabs {
      #expect((1...31).contains(tab.utf16.count) && !tab.contains { "[]:*?/\\".contains($0) })
      #expect(parts["xl/workbook.xml"]?.contains("<sheet name=\"\(tab)\"") == true, "\(tab)")
    }
    for table in content.sheets.compactMap(\.table) {
      let headings = table.columns.map { $0.heading.plain.lowercased() }
      #expect(Set(headings).count == headings.count, "\(table.name): \(headings)")
      #expect(table.name.allSatisfy { $0.isASCII })
    }
    let isArabic = language == .arabic
    let sheets = parts.filter { $0.key.hasPrefix("xl/worksheets/sheet") }.values
    #expect(sheets.allSatisfy { $0.contains("rightToLeft=\"1\"") == isArabic })
  }

  @Test func `tables keep their names in every language, and numbers their formats`() async throws {
    let english = try await ExampleWorkbook.content(kind: .donor)
    let french = try await ExampleWorkbook.content(kind: .donor, words: try await Self.french.value)
    #expect(english.sheets.map(\.name) == french.sheets.map(\.name))
    let numbers = { (content: WorkbookContent) -> [String: Int] in
      var counts: [String: Int] = [:]
      for sheet in content.sheets {
        for cell in (sheet.table?.rows ?? []).joined() {
          if case .number(let number, let format) = cell {
            counts["\(sheet.table?.name ?? "") \(number) \(format)", default: 0] += 1
          }
        }
      }
      return counts
    }
    #expect(english.sheets.map(\.table?.name) == french.sheets.map(\.table?.name))
    #expect(numbers(english) == numbers(french))
  }

  @Test func `names of countries, words of lists and the user’s own words`() async throws {
    let content = try await ExampleWorkbook.content(words: try await Self.french.value)
    let summary = try #require(content.sheets.first { $0.name == "Summary" }?.table)
    let shown = Set(summary.rows.joined().map(\.shown))
    for word in ["Monde", "Région africaine", "déclaré", "hausse favorable"] {
      #expect(shown.contains(word), "\(word)")
    }
    #expect(!shown.contains("World") && !shown.contains("reported"))
    let cover = try #require(content.sheets.first)
    // The title is the user's.
    #expect(cover.title.plain.hasPrefix("Governing the private sector in health"))
    #expect(cover.lines.contains { $0.plain == "Données au 2024-07-01" })
  }
}
