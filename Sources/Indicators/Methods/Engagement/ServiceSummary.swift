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
      values += summary.values(of: records, in: period) { records in
        let found = findings(measure, records)
        return isMade ? found.map { incomplete($0, records) } : found
      }
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
  private func longest(_ counts: [ServiceCount]) -> [ServiceCount] {
    let key = { (count: ServiceCount) in
      [count.area.countryCode, count.item, String(count.period.year)]
    }
    var kinds: [[String]: Int] = [:]
    for count in counts {
      kinds[key(count)] = max(kinds[key(count)] ?? 0, count.period.kind.rawValue)
    }
    return counts.filter { $0.period.kind.rawValue == kinds[key($0)] }
  }

  private func findings(_ measure: ServiceMeasure, _ records: [ServiceCount]) -> [Finding] {
    let items = Set(records.map(\.item)).sorted()
    let whole = part(measure, records).map {
      items.count > 1 ? $0.noting("sum over \(items.count) items") : $0
    }
    let each = items.flatMap { item in
      part(measure, records.filter { $0.item == item }).map { finding in
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

  /// A year that is made of fewer parts than it has is marked.
  private func incomplete(_ finding: Finding, _ records: [ServiceCount]) -> Finding {
    let periods = Set(records.map(\.period))
    let kinds = Set(periods.map(\.kind))
    guard kinds.count == 1, let kind = kinds.first, kind == .quarter || kind == .month
    else { return finding }
    let expected = kind == .quarter ? 4 : 12
    let word = kind == .quarter ? "quarters" : "months"
    guard periods.count < expected else { return finding }
    return finding.marked(.incomplete)
      .noting(
        "\(periods.count) of \(expected) \(word): \(periods.sorted().map(\.code).joined(separator: ", "))"
      )
  }
}
