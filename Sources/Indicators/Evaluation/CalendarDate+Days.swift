extension CalendarDate {
  /// Days since 1970-01-01, by Hinnant's civil-to-days algorithm.
  public var dayNumber: Int {
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The same day so many months later; of a month that is too short, its last day.
  public func adding(months: Int) -> CalendarDate {
    let all = year * 12 + month - 1 + months
    for shown in [day, 30, 29, 28] where shown <= day {
      if let date = CalendarDate(year: all / 12, month: all % 12 + 1, day: shown) { return date }
    }
    return self
  }
}
