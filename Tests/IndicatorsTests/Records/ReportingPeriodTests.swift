import Indicators
import Testing

struct ReportingPeriodTests {
  @Test(arguments: [
    ("2025", "2025", "2025-12-31"), ("2025Q1", "2025Q1", "2025-03-31"),
    ("2025q4", "2025Q4", "2025-12-31"), ("202502", "202502", "2025-02-28"),
    ("2024-02", "202402", "2024-02-29"), ("20250131", "20250131", "2025-01-31"),
    ("2025-01-31", "20250131", "2025-01-31"),
    // Weeks of ISO 8601: the first of 2025 began on 30 December 2024, the 53rd of 2020 ended on 3 January 2021.
    ("2025W1", "2025W1", "2025-01-05"), ("2020W53", "2020W53", "2021-01-03"),
    ("2021W1", "2021W1", "2021-01-10"),
  ])
  func `periods as DHIS2 writes them`(text: String, code: String, end: String) throws {
    let period = try #require(ReportingPeriod(text))
    #expect(period.code == code)
    #expect(period.lastDay == ReportingPeriod.days(try #require(CalendarDate(iso: end))))
  }

  @Test(arguments: [
    "", "25", "LAST_12_MONTHS", "2025Q5", "202513", "2025W54", "20250230", "2025-1", "202-501",
    "2025W", "2025Q", "abcd", "20251", "19000101",
  ])
  func `what is no period is refused`(text: String) { #expect(ReportingPeriod(text) == nil) }

  @Test func `all periods between two`() throws {
    let months = ReportingPeriod.all(
      from: try #require(ReportingPeriod("202411")), to: try #require(ReportingPeriod("202502")))
    #expect(months.map(\.code) == ["202411", "202412", "202501", "202502"])
    let weeks = ReportingPeriod.all(
      from: try #require(ReportingPeriod("2020W52")), to: try #require(ReportingPeriod("2021W2")))
    #expect(weeks.map(\.code) == ["2020W52", "2020W53", "2021W1", "2021W2"])
    let days = ReportingPeriod.all(
      from: try #require(ReportingPeriod("20240228")), to: try #require(ReportingPeriod("20240301"))
    )
    #expect(days.map(\.code) == ["20240228", "20240229", "20240301"])
    let wrong = ReportingPeriod.all(
      from: try #require(ReportingPeriod("202502")), to: try #require(ReportingPeriod("202501")))
    #expect(wrong.isEmpty)
  }
}
