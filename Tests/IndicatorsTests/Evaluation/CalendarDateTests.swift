import Foundation
import Indicators
import TestSupport
import Testing

struct CalendarDateTests {
  @Test(arguments: [
    (0, "1970-01-01"), (86_399, "1970-01-01"), (86_400, "1970-01-02"), (951_782_400, "2000-02-29"),
    (1_719_792_000, "2024-07-01"), (-1, "1969-12-31"),
  ])
  func `seconds give their UTC day`(seconds: Int, day: String) {
    #expect(CalendarDate(secondsSince1970: seconds).description == day)
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `every day agrees with Foundation's calendar`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let seconds = Int.random(in: -2_000_000_000...4_000_000_000, using: &random)
    let text = Date(timeIntervalSince1970: Double(seconds)).ISO8601Format().prefix(10)
    #expect(CalendarDate(secondsSince1970: seconds).description == String(text))
    #expect(CalendarDate(iso: text)?.description == String(text))
  }

  @Test(arguments: [
    "2024-02-30", "2023-02-29", "2024-13-01", "2024-7-1", "24-07-01", "2024-07-01T00", "",
  ])
  func `what is no day is refused`(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }
}
