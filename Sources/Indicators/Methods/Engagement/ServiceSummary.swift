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
    for (period, records) in periods(of: counts) {
      values += summary.values(of: records, in: period) { records in
        findings(measure, records)
      }
    }
    return values
  }

  /// The records of each period; of each year also where the file has shorter ones.
  private func periods(of counts: [ServiceCount]) -> [(String, [ServiceCount])] {
    let own = Dictionary(grouping: counts, by: \.period).map { ($0.key.code, $0.value) }
    let years = Dictionary(grouping: counts.filter { $0.period.kind != .year }, by: \.period.year)
      .map { (String($0.key), $0.value) }
    return (own + years).sorted { $0.0 < $1.0 }
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
    return (whole + each).map { incomplete($0, records) }
  }

  private func part(_ measure: ServiceMeasure, _ records: [ServiceCount]) -> [Finding] {
    switch measure {
    case .number:
      let sum = { (part: [ServiceCount]) in
        Finding.number(ExactSum(part.compactMap(\.number)).value).resting(on: part)
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
    guard periods.count > 1, let kind = periods.first?.kind, kind == .quarter || kind == .month
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
