import Foundation
import Indicators
import Reports
import Spreadsheet
import TestSupport
import Testing

/// A second reader, openpyxl, as the authority on whether a workbook is one: it refuses values that the schema does not know.
struct OpenpyxlTests {
  private static let python = "/usr/bin/python3"

  /// Prints, for each sheet, its name, its last row and column, and its tables with their ranges; every cell is read.
  private static let script = """
    import sys, warnings
    warnings.simplefilter("error")
    import openpyxl
    book = openpyxl.load_workbook(sys.argv[1])
    for sheet in book.worksheets:
        cells = sum(1 for row in sheet.iter_rows() for cell in row if cell.value is not None)
        tables = ",".join(sorted(f"{t.name}:{len(t.column_names)}" for t in sheet.tables.values()))
        rules = sum(len(found.rules) for found in sheet.conditional_formatting)
        print(sheet.title, sheet.sheet_view.rightToLeft or False, cells, tables, rules, len(sheet._charts), sep="|")
    print(len(book.defined_names))
    """

  static let isThere = {
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = ["-c", "import openpyxl"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  static func read(_ path: String) throws -> [[String]] {
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = ["-c", script, path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "openpyxl complains")
    return String(decoding: text, as: UTF8.self).split(separator: "\n")
      .map { $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test(
    .enabled(if: isThere, "openpyxl is not installed: apt-get install python3-openpyxl"),
    arguments: ReportSpecification.Profile.allCases)
  func `openpyxl reads every sheet, table, rule, name and cell`(
    _ profile: ReportSpecification.Profile
  ) async throws {
    let folder = try TemporaryFolder()
    let content = try await ExampleWorkbook.content(kind: .donor, profile: profile)
    let lines = try Self.read(try ExampleWorkbook.write(content, into: folder))
    #expect(lines.count == content.sheets.count + 1)
    for (line, sheet) in zip(lines, content.sheets) {
      #expect(line[0] == sheet.name)
      let filled = sheet.table?.rows.joined().count { $0 != .blank } ?? 0
      #expect(Int(line[2]) ?? 0 > filled + (sheet.table?.columns.count ?? 0), "\(sheet.name)")
      let table = sheet.table.map { "\($0.name):\($0.columns.count)" } ?? ""
      #expect(line[3] == table)
      #expect(profile == .working || line[4] == "0")
    }
    // Print titles and areas belong to their sheets; what is left are the names of figures.
    #expect(lines.last?.first == String(content.sheets.flatMap(\.names).count))
    #expect(lines.contains { ($0.count > 4 ? Int($0[4]) ?? 0 : 0) > 0 } == (profile == .working))
  }
}
