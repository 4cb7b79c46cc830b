import Foundation
import Spreadsheet
import TestSupport
import Testing

/// LibreOffice as the authority on what a formula gives: it is told to trust no number that is held beside one.
enum Recalculation {
  /// The program, where it is installed.
  static let program = ["/usr/bin/soffice", "/usr/local/bin/soffice"]
    .first(where: FileManager.default.isExecutableFile(atPath:))

  private static let settings = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>
    """

  /// What LibreOffice shows after it has worked out every formula anew: by sheet, the numbers by cell, unrounded.
  static func recalculated(
    _ path: String, in folder: TemporaryFolder
  ) throws -> [String: [[String]]] {
    try folder.write(
      Data(settings.utf8), to: "home/.config/libreoffice/4/user/registrymodifications.xcu")
    let process = Process()
    process.executableURL = URL(filePath: try #require(program))
    // Commas, UTF-8, numbers as they are and not as they look, every sheet a file (libxlsxwriter-1.1.4.md §9).
    process.arguments = [
      "--headless", "--convert-to",
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1",
      "--outdir", folder.path + "/out", path,
    ]
    process.environment = ProcessInfo.processInfo.environment.merging([
      "HOME": folder.path + "/home"
    ]) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    var sheets: [String: [[String]]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out") {
      let text = try String(contentsOfFile: folder.path + "/out/" + name, encoding: .utf8)
      // "a-Key figures.csv": the file's name, then the sheet's.
      let sheet = name.dropLast(".csv".count).drop { $0 != "-" }.dropFirst()
      sheets[String(sheet)] = PlainCSV.records(text)
    }
    return sheets
  }

  /// A number held beside a formula.
  struct Held {
    let sheet: String
    let row: Int
    let column: Int
    let number: Double
  }

  /// The numbers held beside formulas.
  static func held(_ path: String) throws -> [Held] {
    let parts = try UnzippedWorkbook.parts(of: path)
    let names = (parts["xl/workbook.xml"] ?? "").components(separatedBy: "<sheet name=\"")
      .dropFirst().compactMap { $0.components(separatedBy: "\"").first }
    var held: [Held] = []
    for (place, name) in names.enumerated() {
      let text = parts["xl/worksheets/sheet\(place + 1).xml"] ?? ""
      for cell in text.components(separatedBy: "<c r=\"").dropFirst() {
        guard let formula = cell.range(of: "</f><v>"), let end = cell.range(of: "</v>"),
          let number = Double(cell[formula.upperBound..<end.lowerBound])
        else { continue }
        let reference = cell.prefix { $0 != "\"" }
        let letters = reference.prefix { $0.isLetter }
        let column = letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
        let row = (Int(reference.dropFirst(letters.count)) ?? 0) - 1
        held.append(Held(sheet: name, row: row, column: column, number: number))
      }
    }
    return held
  }
}

extension Trait where Self == ConditionTrait {
  /// Runs only where LibreOffice is (reported as skipped elsewhere).
  static var needsLibreOffice: ConditionTrait {
    .enabled(
      if: Recalculation.program != nil,
      "LibreOffice is not installed: apt-get install libreoffice-calc-nogui")
  }
}
