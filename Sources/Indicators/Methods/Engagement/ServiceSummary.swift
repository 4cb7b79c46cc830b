internal import Statistics
internal import Tabular

/// Doses and services by owner, for each period of the file and for each year (pse.md E2, E3).
struct ServiceSummary {
  let indicator: Indicator
  let context: EvaluationContext

  func values(of measure: ServiceMeasure) -> [IndicatorValue] {
    let counts =
      measure.isOfDoses ? context.records.services.doses : context.records.services.services
    let summary = RecordSummary<ServiceCount>(indicator: indicator, context: context)
    var values: [IndicatorValue] = []
    for (period, records, isMade) in periods(of: counts) {
      values += summary.values(of: records, in: period) { findings(measure, $0, isMade) }
    }
    return values
  }

  /// The records of each shorter period, and of each year, which may be made of them.
  private func periods(
    of counts: [ServiceCount]
  ) -> [(period: String, records: [ServiceCount], isMade: Bool)] {
    let short = counts.filter { $0.period.kind != .year }
    let own = Dictionary(grouping: short, by: \.period).map { ($0.key.code, $0.value, false) }
    let years = Dictionary(grouping: longest(counts), by: \.period.year)
      .map { (String($0.key), $0.value, true) }
    return (own + years).sorted { $0.0 < $1.0 }
  }

  /// Exports hold years beside quarters and months: a year's figure is made of the longest periods, so that nothing counts twice.
  ///
  /// Owners may report by different periods: those of each count by themselves, unless a row that names no owner, or no subsector, may hold them.
  private func longest(_ counts: [ServiceCount]) -> [ServiceCount] {
    let whole = { (count: ServiceCount) in
      [count.area.countryCode, count.item, String(count.period.year)]
    }
    let sector = { (count: ServiceCount) in whole(count) + [count.ownership.sector.rawValue] }
    let unowned = Set(counts.filter { $0.ownership.sector == .unknown }.map(whole))
    let undivided = Set(counts.filter { $0.ownership.subsector == .unknown }.map(sector))
    let key = { (count: ServiceCount) -> [String] in
      if unowned.contains(whole(count)) { return whole(count) }
      let sector = sector(count)
      return undivided.contains(sector) ? sector : sector + [count.ownership.subsector.rawValue]
    }
    var kinds: [[String]: Int] = [:]
    for count in counts {
      kinds[key(count)] = max(kinds[key(count)] ?? 0, count.period.kind.rawValue)
    }
    return counts.filter { $0.period.kind.rawValue == kinds[key($0)] }
  }

  private func findings(
    _ measure: ServiceMeasure, _ records: [ServiceCount], _ isMade: Bool
  ) -> [Finding] {
    let items = Set(records.map(\.item)).sorted()
    let marked = { (records: [ServiceCount]) -> [Finding] in
      let found = part(measure, records)
      return isMade ? found.map { incomplete($0, records) } : found
    }
    let whole = marked(records).map {
      items.count > 1 ? $0.noting("sum over \(items.count) items") : $0
    }
    let each = items.flatMap { item in
      marked(records.filter { $0.item == item }).map { finding in
        finding.breakdown.isEmpty
          ? finding.under("item", item)
          : finding.under("\(finding.breakdown)+item", "\(finding.category)+\(item)")
      }
    }
    return whole + each
  }

  private func part(_ measure: ServiceMeasure, _ records: [ServiceCount]) -> [Finding] {
    switch measure {
    case .number:
      let sum = { (part: [ServiceCount]) -> Finding in
        let known = part.compactMap(\.number)
        // Blank cells are not 0 (pse.md 0.2).
        guard !known.isEmpty else {
          return Finding(.missing(.notAvailable, because: "nothing is recorded")).resting(on: part)
        }
        return Finding.number(ExactSum(known).value).resting(on: part)
          .noting(known.count < part.count ? "\(part.count - known.count) not known" : "")
      }
      return [sum(records)] + Finding.eachOwner(of: records, context.notForProfit, sum)
    case .share(_, let ofKnown):
      return context.ownerShares(
        of: records, ofKnown: ofKnown, none: "nothing is recorded", \.number)
    }
  }

  /// A year that is made of fewer parts than it has, of a country and item, is marked.
  private func incomplete(_ finding: Finding, _ records: [ServiceCount]) -> Finding {
    let short = records.filter { [.quarter, .month].contains($0.period.kind) }
    let groups = Dictionary(grouping: short) {
      [$0.area.countryCode, $0.item, String($0.period.kind.rawValue)]
    }
    let lacking = groups.values.map { Set($0.map(\.period)).sorted() }
      .filter { $0.count < expected($0[0].kind) }
    guard let least = lacking.min(by: { ($0.count, $0[0]) < ($1.count, $1[0]) }) else {
      return finding
    }
    let word = least[0].kind == .quarter ? "quarters" : "months"
    return finding.marked(.incomplete)
      .noting(
        "\(least.count) of \(expected(least[0].kind)) \(word): "
          + least.map(\.code).joined(separator: ", "))
  }

  private func expected(_ kind: ReportingPeriod.Kind) -> Int { kind == .quarter ? 4 : 12 }
}
