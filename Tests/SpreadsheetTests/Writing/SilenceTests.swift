import Foundation
import Glibc
import Spreadsheet
import Testing

/// Traps 4 and 13: a locale that would change numbers, and messages that cannot be silenced.
@Suite struct SilenceTests {
  @Test func `what is refused is refused before the library prints`() async throws {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardErrorContent, \.standardOutputContent]
    ) {
      let folder = try TemporaryFolder()
      var book = try Workbook(path: folder.file("a"), properties: try Example.properties())
      let long = String(repeating: "x", count: 33_000)
      for name in ["", "a/b", "History", long, "'a", "One two", "one Two"] {
        try? book.sheet(name) { (sheet) throws(SpreadsheetError) in
          for (row, value) in [
            CellValue.text(long), .number(.nan), .formula("", cached: 1), .formula(long, cached: 1),
            .link(target: .url("http://" + long), text: "x"),
            .link(target: .url("http://a"), text: long),
          ].enumerated() {
            try? sheet.write(value, row: row, column: 0, style: .text)
          }
          try? sheet.write(.number(1), row: -1, column: 16_384, style: .text)
          for name in ["", "A1", long] {
            try? sheet.addTable(
              named: name, header: ["a"], rows: 1, firstRow: 9, firstColumn: 9)
          }
          try? sheet.addTable(named: "t", header: [long], rows: 1, firstRow: 9, firstColumn: 9)
          try? sheet.addTable(named: "t", header: ["a"], rows: 0, firstRow: 9, firstColumn: 9)
          try? sheet.setPrint(PrintSetup(footer: PageFooter(left: [.text(long)])))
          try? sheet.setZoom(1_000)
        }
      }
      for name in ["", "A1", "a b", long] { try? book.defineName(name, as: "=1") }
      for formula in ["", "=" + long] { try? book.defineName("n", as: formula) }
      var properties = try Example.properties()
      properties.title = long
      _ = try? Workbook(path: folder.file("b"), properties: properties)
      _ = try? Workbook(path: folder.file("no/c"), properties: try Example.properties())
      try book.close()
    }
    #expect(result?.standardErrorContent == [])
    #expect(result?.standardOutputContent == [])
  }

  @Test(.enabled(if: FrenchNumbers.canBeMade, "a locale with a decimal comma cannot be made here"))
  func `a process with decimal commas is refused`() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      try FrenchNumbers.use(from: folder.path)
      let error = #expect(throws: SpreadsheetError.self) {
        try Example.write(folder.file("a")) { _ in }
      }
      #expect(error?.reason == .environment)
      #expect(folder.content == [FrenchNumbers.name])
    }
  }
}

/// A locale in which one half is 0,5, made for one process.
private enum FrenchNumbers {
  static let name = "fr_FR.UTF-8"
  private static let maker = "/usr/bin/localedef"

  static let canBeMade = [maker, "/usr/share/i18n/locales/fr_FR", "/usr/share/i18n/charmaps"]
    .allSatisfy(FileManager.default.fileExists(atPath:))

  static func use(from folder: String) throws {
    let arguments = ["--no-archive", "-i", "fr_FR", "-f", "UTF-8", folder + "/" + name]
    let making = try Process.run(URL(filePath: maker), arguments: arguments)
    making.waitUntilExit()
    #expect(making.terminationStatus == 0)
    unsafe setenv("LOCPATH", folder, 1)
    let isSet = unsafe setlocale(LC_NUMERIC, name) != nil
    #expect(isSet)
  }
}
