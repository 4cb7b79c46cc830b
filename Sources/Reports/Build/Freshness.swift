internal import Indicators
internal import Statistics
internal import Tabular

/// Whether the newest figures of a run are too old for its report date (batch.md §5).
enum Freshness {
  /// What is to be said; `nil` where the figures are new enough, or there are none.
  static func complaint(_ evaluation: Evaluation, limit: Int) -> Diagnostic? {
    let years = evaluation.values.lazy.filter { $0.number != nil && $0.dataType != .projected }
      .compactMap(\.year)
    let date = evaluation.context.asOf
    guard let year = years.max(), let end = CalendarDate(year: year, month: 12, day: 31) else {
      return nil
    }
    let age = date.dayNumber - end.dayNumber
    guard age > limit else { return nil }
    return Diagnostic(
      .warning, "old-data",
      "the newest figures are of \(year), which ended \(age) days before the report date \(date)",
      expected: "no more than \(limit) days (`--max-age`)",
      hint: "have new exports been put in place?")
  }
}
