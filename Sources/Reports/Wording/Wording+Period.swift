internal import Indicators

extension Wording {
  /// A period as printed: `2021`, `2015–2021`, `1 July 2024`; anything else as it came.
  package func period(_ text: String) -> String {
    if let date = CalendarDate(iso: text) { return style.text(of: date) }
    let years = text.split(separator: "-", omittingEmptySubsequences: false)
    let areYears = years.allSatisfy { $0.count == 4 && $0.allSatisfy(\.isNumber) }
    return areYears ? years.joined(separator: style.rangeDash) : text
  }

  /// With its preposition: `in 2021`, `on 1 July 2024`, `in an unstated year`.
  package func inPeriod(_ text: String) -> Phrase {
    if text.isEmpty { return "in an unstated year" }
    return CalendarDate(iso: text) == nil ? "in \(period(text))" : "on \(period(text))"
  }

  /// The two years of a span, as `2015 and 2021`; one year, or what is no span, as it came.
  func years(_ span: String) -> Phrase {
    let years = span.split(separator: "-")
    return years.count == 2 ? "\(years[0]) and \(years[1])" : Phrase(span)
  }

  /// The two years of a span, as `from 2015 to 2021`.
  func fromTo(_ span: String) -> Phrase {
    let years = span.split(separator: "-")
    return years.count == 2 ? "from \(years[0]) to \(years[1])" : "from \(span)"
  }
}
