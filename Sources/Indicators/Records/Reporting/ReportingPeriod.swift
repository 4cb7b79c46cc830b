/// A period as DHIS2 writes it: `2025`, `2025Q1`, `202501` or `2025-01`, `2025W1`, `20250131` or `2025-01-31`.
package struct ReportingPeriod: Hashable, Sendable, Comparable {
  /// The length of a period.
  package enum Kind: Int, Hashable, Sendable {
    case day, week, month, quarter, year
  }

  /// Its length.
  package let kind: Kind
  /// The year that it is counted in.
  package let year: Int
  /// Its place within the year, from 1; of a day its month and day as `MMDD`.
  package let place: Int

  /// Reads a period; `nil` for what is none, relative periods (`LAST_12_MONTHS`) among it.
  package init?(_ text: String) {
    let text = text.uppercased()
    let digits = text.filter { $0 != "-" }
    guard digits.allSatisfy({ $0.isASCII }), digits.count >= 4,
      let year = Int(digits.prefix(4)), Year.range.contains(year)
    else { return nil }
    let rest = String(digits.dropFirst(4))
    guard let (kind, place) = Self.part(rest), Self.isWritten(text, rest) else { return nil }
    if kind == .day, CalendarDate(year: year, month: place / 100, day: place % 100) == nil {
      return nil
    }
    (self.kind, self.year, self.place) = (kind, year, place)
  }

  private init(_ kind: Kind, _ year: Int, _ place: Int) {
    (self.kind, self.year, self.place) = (kind, year, place)
  }

  /// Hyphens stand between year, month and day, or nowhere.
  private static func isWritten(_ text: String, _ rest: String) -> Bool {
    guard text.contains("-") else { return true }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(\.count)
    return parts == (rest.count == 4 ? [4, 2, 2] : [4, 2])
  }

  private static func part(_ rest: String) -> (Kind, Int)? {
    if rest.isEmpty { return (.year, 1) }
    let number = { (text: Substring, range: ClosedRange<Int>) -> Int? in
      text.allSatisfy(\.isNumber) ? Int(text).flatMap { range.contains($0) ? $0 : nil } : nil
    }
    switch rest.first {
    case "Q": return number(rest.dropFirst(), 1...4).map { (.quarter, $0) }
    case "W": return number(rest.dropFirst(), 1...53).map { (.week, $0) }
    default:
      if rest.count == 2 { return number(rest[...], 1...12).map { (.month, $0) } }
      return rest.count == 4 ? number(rest[...], 101...1231).map { (.day, $0) } : nil
    }
  }

  /// The period as DHIS2 writes it.
  package var code: String {
    let padded = { (number: Int, width: Int) in
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    switch kind {
    case .year: return String(year)
    case .quarter: return "\(year)Q\(place)"
    case .month: return "\(year)\(padded(place, 2))"
    case .week: return "\(year)W\(place)"
    case .day: return "\(year)\(padded(place, 4))"
    }
  }

  /// The last day of it; weeks are those of ISO 8601.
  package var lastDay: Int {
    switch kind {
    case .year: return Self.days(year, 12, 31)
    case .quarter: return Self.days(year, place * 3 + 1, 1) - 1
    case .month: return Self.days(year, place + 1, 1) - 1
    case .day: return Self.days(year, place / 100, place % 100)
    case .week:
      // The week of 4 January is the first; day 0 of the count, 1 March 0000, was a Wednesday.
      let fourth = Self.days(year, 1, 4)
      let monday = fourth - (fourth + 2) % 7
      return monday + 7 * place - 1
    }
  }

  /// The day's number, to count days between dates; by Hinnant's days-from-civil algorithm.
  package static func days(_ date: CalendarDate) -> Int { days(date.year, date.month, date.day) }

  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month > 12 ? year + 1 : year
    let month = month > 12 ? month - 12 : month
    let shifted = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear
  }

  /// How many periods of this kind a year has.
  private static func length(_ kind: Kind, of year: Int) -> Int {
    switch kind {
    case .year: return 1
    case .quarter: return 4
    case .month: return 12
    case .day: return 1231
    case .week:
      // ISO 8601: a year has 53 weeks where its last day is a Thursday, or a Friday after a leap day.
      let next = ReportingPeriod(.week, year + 1, 1).lastDay - 6
      let first = ReportingPeriod(.week, year, 1).lastDay - 6
      return (next - first) / 7
    }
  }

  /// The period after this one.
  private var next: ReportingPeriod {
    guard kind == .day else {
      return place < Self.length(kind, of: year)
        ? ReportingPeriod(kind, year, place + 1) : ReportingPeriod(kind, year + 1, 1)
    }
    let (month, day) = (place / 100, place % 100)
    if CalendarDate(year: year, month: month, day: day + 1) != nil {
      return ReportingPeriod(.day, year, place + 1)
    }
    return month < 12
      ? ReportingPeriod(.day, year, (month + 1) * 100 + 1) : ReportingPeriod(.day, year + 1, 101)
  }

  /// All periods from one to another of the same kind.
  package static func all(from first: ReportingPeriod, to last: ReportingPeriod)
    -> [ReportingPeriod]
  {
    guard first.kind == last.kind, first <= last else { return [] }
    var periods = [first]
    while let period = periods.last, period < last { periods.append(period.next) }
    return periods
  }

  /// Orders by year, then place, then length.
  package static func < (left: ReportingPeriod, right: ReportingPeriod) -> Bool {
    (left.year, left.place, left.kind.rawValue) < (right.year, right.place, right.kind.rawValue)
  }
}
