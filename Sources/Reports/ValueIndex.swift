package import Indicators

/// The values of a run, found by indicator and area; reports ask it and never search.
package struct ValueIndex: Sendable {
  private struct Key: Hashable {
    let indicator: String
    let area: Area
  }

  private let totals: [Key: [IndicatorValue]]
  private let breakdowns: [Key: [IndicatorValue]]
  /// All values in the order of values.csv.
  package let all: [IndicatorValue]
  /// The areas that have values, sorted.
  package let areas: [Area]
  private let positions: [Area: [Int]]

  /// Indexes sorted values.
  package init(_ values: [IndicatorValue]) {
    all = values
    let grouped = { (part: [IndicatorValue]) in
      Dictionary(grouping: part) { Key(indicator: $0.indicator, area: $0.area) }
    }
    totals = grouped(values.filter { $0.breakdown.isEmpty })
    breakdowns = grouped(values.filter { !$0.breakdown.isEmpty })
    positions = Dictionary(grouping: values.indices) { values[$0].area }
    areas = positions.keys.sorted()
  }

  /// The values of some areas, in the order of values.csv; a pack of two hundred reports does not search all values for each.
  package func values(of isIncluded: (Area) -> Bool) -> [IndicatorValue] {
    let included = areas.filter(isIncluded)
    guard included.count < areas.count else { return all }
    return included.flatMap { positions[$0] ?? [] }.sorted().map { all[$0] }
  }

  /// The values for the whole area, ascending by period.
  package func series(_ indicator: String, _ area: Area) -> [IndicatorValue] {
    totals[Key(indicator: indicator, area: area)] ?? []
  }

  /// The newest value that has a number; where none has one, the newest with its reason.
  package func latest(_ indicator: String, _ area: Area) -> IndicatorValue? {
    let series = series(indicator, area)
    return series.last { $0.number != nil } ?? series.last
  }

  /// The values of one breakdown, all periods.
  package func breakdown(
    _ breakdown: String, of indicator: String, _ area: Area
  ) -> [IndicatorValue] {
    (breakdowns[Key(indicator: indicator, area: area)] ?? []).filter { $0.breakdown == breakdown }
  }

  /// The values of one breakdown in its newest period.
  package func latestBreakdown(
    _ breakdown: String, of indicator: String, _ area: Area
  ) -> [IndicatorValue] {
    let all = self.breakdown(breakdown, of: indicator, area)
    let newest = all.map(\.period).max()
    return all.filter { $0.period == newest }
  }

  /// The latest number at least so many years before another value, else the earliest; what a change is measured from.
  package func baseline(
    for latest: IndicatorValue, yearsBefore years: Int
  ) -> IndicatorValue? {
    guard latest.number != nil, let year = latest.year else { return nil }
    // Survey figures of a group rest on windows of years that overlap: two of them may be the same surveys (uhc.md B8).
    // Governance levels have no differences; how they move is counted (pse.md A8).
    if latest.indicator.hasPrefix("pse.gov.") { return nil }
    if latest.area.kind.isGroup, Catalogue.restsOnSurveyWindows(latest.indicator) { return nil }
    let earlier = series(latest.indicator, latest.area)
      .filter { earlier in
        guard earlier.number != nil, let before = earlier.year, before < year,
          earlier.members == latest.members,
          // An estimate from households and a published figure are two instruments.
          (earlier.survey == nil) == (latest.survey == nil)
        else { return false }
        // Another instrument before a break: no change is measured across it (uhc.md D1).
        return !Catalogue.breaks(of: latest.indicator).contains { before < $0 && $0 <= year }
      }
    return earlier.last { ($0.year ?? year) <= year - years } ?? earlier.first
  }

  /// Whether any value of indicators with this prefix has a number.
  package func holds(prefix: String) -> Bool {
    all.contains { $0.indicator.hasPrefix(prefix) && $0.number != nil }
  }
}
