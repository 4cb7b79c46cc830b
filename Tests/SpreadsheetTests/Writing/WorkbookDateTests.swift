import Spreadsheet
import Testing

@Suite struct WorkbookDateTests {
  /// Seconds from `date -u -d … +%s` (GNU coreutils).
  @Test(arguments: [
    (1970, 1, 2, 86_400), (2000, 2, 29, 951_782_400), (2025, 3, 31, 1_743_379_200),
    (2100, 3, 1, 4_107_542_400), (9999, 12, 31, 253_402_214_400),
  ])
  func `a day starts when the calendar says`(
    _ year: Int, month: Int, day: Int, seconds: Int
  ) throws {
    #expect(try WorkbookDate(year: year, month: month, day: day).secondsSince1970 == seconds)
  }

  @Test(arguments: [
    (1970, 1, 1), (1969, 12, 31), (2025, 2, 29), (1900, 2, 29), (2100, 2, 29), (2025, 4, 31),
    (2025, 0, 1), (2025, 13, 1), (2025, 1, 0), (10_000, 1, 1), (2025, 1, 32),
  ])
  func `a day that is not there is refused`(_ year: Int, month: Int, day: Int) {
    #expect(throws: SpreadsheetError.self) {
      try WorkbookDate(year: year, month: month, day: day)
    }
  }

  @Test func `each day is one day after the one before`() throws {
    var before = 0
    var count = 0
    for year in 1970..<2401 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = try? WorkbookDate(year: year, month: month, day: day) else { continue }
          if date.secondsSince1970 != before + 86_400 { Issue.record("\(year)-\(month)-\(day)") }
          before = date.secondsSince1970
          count += 1
        }
      }
    }
    #expect(count == 431 * 365 + 105 - 1)
  }
}
