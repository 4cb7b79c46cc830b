internal import Statistics

/// Routine reporting by owner (pse.md C.3), as DHIS2 defines it, but for one thing: where nothing is expected there is no
/// rate, and not 0.
package struct ReportingSummary {
  let indicator: Indicator
  let context: EvaluationContext
  let measure: ReportingMeasure

  /// A tally of an area and year, under a breakdown.
  struct Slice: Hashable {
    let area: Area
    let year: Int
    let group: SectorTally.Group?
  }

  /// The values of a `.reporting` indicator; none for an indicator of another kind.
  package static func values(
    of indicator: Indicator, in context: EvaluationContext
  ) -> [IndicatorValue] {
    guard case .reporting(let measure) = indicator.formula else { return [] }
    let summary = ReportingSummary(indicator: indicator, context: context, measure: measure)
    return measure == .enrolment
      ? summary.enrolment()
      : summary.tallies().sorted { Self.precedes($0.key, $1.key) }
        .compactMap { summary.value($0.key, $0.value) }
  }

  private static func precedes(_ left: Slice, _ right: Slice) -> Bool {
    if left.area != right.area { return left.area < right.area }
    if left.year != right.year { return left.year < right.year }
    return (left.group?.breakdown ?? "", left.group?.category ?? "")
      < (right.group?.breakdown ?? "", right.group?.category ?? "")
  }

  /// Every breakdown of every area and year.
  private func tallies() -> [Slice: ReportingTally] {
    var tallies: [Slice: ReportingTally] = [:]
    let longest = longestPeriods
    for count in context.records.reporting.counts {
      for area in areas(of: count) {
        let isWhole = longest[key(count, area)] == count.period.kind || !count.isOfArea
        for group in groups(of: count, isWhole: isWhole) {
          tallies[Slice(area: area, year: count.period.year, group: group), default: .init()]
            .add(count)
        }
      }
    }
    return tallies
  }

  /// A row about an area counts for that area only; one about a unit for its part of the country and for the country.
  private func areas(of count: ReportCount) -> [Area] {
    guard !count.part.isEmpty else { return [count.country] }
    let part = context.records.places.area(count.part, in: count.country)
    return count.isOfArea ? [part] : [count.country, part]
  }

  private func key(_ count: ReportCount, _ area: Area) -> String {
    "\(area.code)\n\(count.dataset)\n\(count.period.year)"
  }

  /// Exports hold years beside quarters and months: the year's figure is made of the longest periods.
  private var longestPeriods: [String: ReportingPeriod.Kind] {
    var longest: [String: ReportingPeriod.Kind] = [:]
    for count in context.records.reporting.counts where count.isOfArea {
      for area in areas(of: count) {
        let key = key(count, area)
        let held = longest[key]?.rawValue ?? -1
        if count.period.kind.rawValue > held { longest[key] = count.period.kind }
      }
    }
    return longest
  }

  private func groups(of count: ReportCount, isWhole: Bool) -> [SectorTally.Group?] {
    let owners = SectorTally.groups(of: count.ownership, context.notForProfit)
    let sector = owners[0]
    let dataset = SectorTally.Group(breakdown: "dataset", category: count.dataset)
    let period = SectorTally.Group(
      breakdown: "reporting_period",
      category: count.relative.isEmpty ? count.period.code : count.relative)
    let within: [SectorTally.Group?] = [period, joined(period, sector)]
    guard isWhole else { return within }
    let whole: [SectorTally.Group?] = [nil] + owners
    return (count.dataset.isEmpty ? whole : whole + [dataset, joined(dataset, sector)]) + within
  }

  private func joined(
    _ first: SectorTally.Group, _ second: SectorTally.Group
  ) -> SectorTally.Group {
    SectorTally.Group(
      breakdown: "\(first.breakdown)+\(second.breakdown)",
      category: "\(first.category)+\(second.category)")
  }
}
