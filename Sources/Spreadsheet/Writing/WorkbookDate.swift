/// A day in the calendar, from 1970-01-02 on; the library takes the start of 1970 for “now” (trap 5).
package struct WorkbookDate: Hashable, Sendable {
  /// The year.
  package let year: Int
  /// The month, 1 to 12.
  package let month: Int
  /// The day, 1 to 31.
  package let day: Int

  /// Names a day; throws when there is no such day, or when it is before 1970-01-02 or after 9999.
  package init(year: Int, month: Int, day: Int) throws(SpreadsheetError) {
    self.year = year
    self.month = month
    self.day = day
    guard (1970...9999).contains(year), (1...12).contains(month),
      (1...Self.days(in: month, of: year)).contains(day), daysSince1970 > 0
    else {
      throw SpreadsheetError(
        .date, "there is no day \(year)-\(month)-\(day), or it is not within 1970-01-02 to 9999")
    }
  }

  /// The start of the day in seconds since the start of 1970, in UTC.
  package var secondsSince1970: Int { daysSince1970 * 86_400 }

  private var daysSince1970: Int {
    let before = year - 1
    let leapDays = (before / 4 - before / 100 + before / 400) - 477
    let months = (1..<month).reduce(0) { $0 + Self.days(in: $1, of: year) }
    return (year - 1970) * 365 + leapDays + months + day - 1
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
