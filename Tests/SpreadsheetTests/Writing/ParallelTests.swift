import Foundation
import Spreadsheet
import Testing

/// Workbooks that are closed side by side have the bytes that they have alone.
struct ParallelTests {
  private static func write(_ number: Int, to path: String) throws(SpreadsheetError) {
    let created = try WorkbookDate(year: 2020 + number % 3, month: 1 + number % 3, day: 1)
    var workbook = try Workbook(path: path, properties: DocumentProperties(created: created))
    try workbook.sheet("Key figures") { (sheet) throws(SpreadsheetError) in
      for row in 0..<(200 + number % 7 * 40) {
        try sheet.write(
          .number(Double(row * number % 1009) / 7), row: row, column: 0, style: .number)
      }
    }
    try workbook.close()
  }

  @Test func `of three dates, four at a time, every workbook is as it is alone`() async throws {
    let count = Int(ProcessInfo.processInfo.environment["INDICATOR_REPORT_WORKBOOKS"] ?? "") ?? 60
    let folder = try TemporaryFolder()
    for number in 0..<count where number < 21 {
      try Self.write(number, to: "\(folder.path)/alone-\(number).xlsx")
    }
    let path = folder.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<4 {
        group.addTask {
          for number in stride(from: worker, to: count, by: 4) {
            try Self.write(number % 21, to: "\(path)/together-\(number).xlsx")
          }
        }
      }
      try await group.waitForAll()
    }
    let different = try (0..<count).filter { number in
      let alone = try Data(contentsOf: URL(filePath: "\(path)/alone-\(number % 21).xlsx"))
      return try Data(contentsOf: URL(filePath: "\(path)/together-\(number).xlsx")) != alone
    }
    #expect(different == [])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: path).allSatisfy { $0.hasSuffix(".xlsx") }
    )
  }
}
