internal import Statistics
internal import Tabular

/// Prices against their caps, and items in stock, year by year (pse.md C9, C10).
struct MarketSummary {
  let indicator: Indicator
  let context: EvaluationContext

  private var market: MarketStore { context.records.market }

  func values(of measure: MarketMeasure) -> [IndicatorValue] {
    switch measure {
    case .compliance: ofPrices { compliance($0) }
    case .capRatio: ofPrices { capRatio($0) }
    case .overcharge: ofPrices { overcharge($0) }
    case .excluded: ofPrices { excluded($0) }
    case .referenceRatio: ofPrices { referenceRatio($0) }
    case .availability: ofStock { availability($0) }
    case .stockOut: ofStock { stockOut($0) }
    case .daysOut: ofStock { daysOut($0) }
    case .allItems: ofStock { allItems($0) }
    }
  }

  private func ofPrices(_ measure: ([ObservedPrice]) -> [Finding]) -> [IndicatorValue] {
    let summary = RecordSummary<ObservedPrice>(indicator: indicator, context: context)
    return byYear(market.prices, \.date).flatMap { summary.values(of: $0.1, in: $0.0, measure) }
  }

  private func ofStock(_ measure: ([StockVisit]) -> [Finding]) -> [IndicatorValue] {
    let summary = RecordSummary<StockVisit>(indicator: indicator, context: context)
    return byYear(market.stock, \.date).flatMap { summary.values(of: $0.1, in: $0.0, measure) }
  }

  /// Records by year; those without a day stand at the report date.
  private func byYear<Record>(
    _ records: [Record], _ date: KeyPath<Record, CalendarDate?>
  ) -> [(String, [Record])] {
    let years = Dictionary(grouping: records) { $0[keyPath: date]?.year ?? context.asOf.year }
    return years.sorted { $0.key < $1.key }.map { (String($0.key), $0.value) }
  }

  // MARK: C9

  private typealias Judged = (price: ObservedPrice, ratio: Double, overcharge: Double)

  private func judged(_ prices: [ObservedPrice]) -> [Judged] {
    prices.compactMap { price in
      guard case .inScope(let amount, let cap) = PriceScope(price, market.caps) else { return nil }
      return (price, amount / cap, 100 * (amount - cap) / cap)
    }
  }

  private func whole(_ prices: [ObservedPrice], _ finding: ([ObservedPrice]) -> Finding)
    -> [Finding]
  {
    guard !market.caps.isEmpty else { return [] }
    return [finding(prices)] + Finding.each("item", of: prices, by: { [$0.item] }, finding)
  }

  private func compliance(_ prices: [ObservedPrice]) -> [Finding] {
    let limit = 1 + context.thresholds["price-tolerance"] / 100
    return whole(prices) { prices in
      let judged = judged(prices)
      return Finding.ratio(
        Double(judged.count { !Bound.isPassed(limit, by: $0.ratio) }), of: Double(judged.count),
        none: "no price is in the scope of a cap"
      ).resting(on: judged.map(\.price))
        .noting("\(prices.count - judged.count) observations not in scope")
    }
  }

  private func capRatio(_ prices: [ObservedPrice]) -> [Finding] {
    whole(prices) { prices in
      let judged = judged(prices)
      guard let middle = InitiativeSummary.median(judged.map(\.ratio)) else {
        return Finding(.missing(.notAvailable, because: "no price is in the scope of a cap"))
      }
      return Finding.number(middle).resting(on: judged.map(\.price))
    }
  }

  private func overcharge(_ prices: [ObservedPrice]) -> [Finding] {
    let limit = 1 + context.thresholds["price-tolerance"] / 100
    return whole(prices) { prices in
      let above = judged(prices).filter { Bound.isPassed(limit, by: $0.ratio) }
      guard !above.isEmpty else {
        return Finding(.missing(.notApplicable, because: "no price in scope is above its cap"))
      }
      let sum = ExactSum(above.map(\.overcharge)).value
      return Finding.number(sum / Double(above.count)).resting(on: above.map(\.price))
    }
  }

  private func excluded(_ prices: [ObservedPrice]) -> [Finding] {
    guard !market.caps.isEmpty else { return [] }
    let reasons = prices.map { price -> PriceScope.Reason? in
      guard case .left(let reason) = PriceScope(price, market.caps) else { return nil }
      return reason
    }
    let left = zip(prices, reasons).filter { $0.1 != nil }
    return [.count(of: left.map(\.0))]
      + PriceScope.Reason.allCases.map { reason in
        Finding.count(of: left.filter { $0.1 == reason }.map(\.0))
          .under("reason", reason.rawValue)
      }
  }

  private func referenceRatio(_ prices: [ObservedPrice]) -> [Finding] {
    let known = prices.filter { $0.price != nil && ($0.reference ?? 0) > 0 }
    guard !known.isEmpty else { return [] }
    let median = { (part: [ObservedPrice]) -> Finding in
      let ratios = part.map { ($0.price ?? 0) / ($0.reference ?? 1) }
      return Finding.number(InitiativeSummary.median(ratios) ?? 0).resting(on: part)
    }
    return [median(known)] + Finding.eachOwner(of: known, context.notForProfit, median)
      + Finding.each("item", of: known, by: { [$0.item] }, median)
  }
}
