internal import Statistics
internal import Tabular

/// Insurers' payments by the owner of the provider (pse.md E4).
struct PaymentSummary {
  let indicator: Indicator
  let context: EvaluationContext

  func values(of measure: PaymentMeasure) -> [IndicatorValue] {
    let summary = RecordSummary<Payment>(indicator: indicator, context: context)
    let payments = context.records.services.payments
    return Set(payments.map(\.period)).sorted().flatMap { period in
      summary.values(
        of: payments.filter { $0.period == period },
        in: period.isEmpty ? context.asOf.description : period
      ) { findings(measure, $0) }
    }
  }

  private func findings(_ measure: PaymentMeasure, _ records: [Payment]) -> [Finding] {
    switch measure {
    case .amount: amounts(records)
    case .share(let ofKnown): shares(records, ofKnown: ofKnown)
    case .claimShare: claimShares(records)
    case .average: averages(records)
    case .payeeShare: payeeShares(records)
    case .top: top(records)
    }
  }

  private var portfolio: PortfolioStore { context.records.portfolio }

  /// The amount of a payment in the one currency of the records, or in dollars where they are of several; `nil` where a rate
  /// is missing.
  private func unified(_ records: [Payment]) -> ((Payment) -> Double?)? {
    let currencies = Set(records.map(\.currency))
    if currencies.count < 2 { return { $0.amount } }
    var rates: [String: Double] = [:]
    for currency in currencies {
      guard let rate = portfolio.rates.rate(of: currency, upTo: context.asOf) else { return nil }
      rates[currency] = rate.dollars
    }
    return { payment in payment.amount.map { $0 * (rates[payment.currency] ?? 1) } }
  }

  private func mixed(_ records: [Payment]) -> Finding {
    Finding(
      .missing(
        .notAvailable, because: InitiativeSummary.noRate(Set(records.map(\.currency)).sorted())))
  }

  private func amounts(_ records: [Payment]) -> [Finding] {
    let sum = { (part: [Payment]) -> Finding in
      guard let amount = unified(records) else { return mixed(records) }
      let currencies = Set(records.map(\.currency))
      var finding = Finding.number(ExactSum(part.compactMap(amount)).value).resting(on: part)
      finding.unit = .money(currencies.count > 1 ? "USD" : currencies.first ?? "")
      return finding
    }
    return [sum(records)] + Finding.eachOwner(of: records, context.notForProfit, sum)
      + Finding.each("level", of: records, by: { [$0.level] }, sum)
  }

  private func shares(_ records: [Payment], ofKnown: Bool) -> [Finding] {
    guard let amount = unified(records) else { return [mixed(records)] }
    return context.ownerShares(
      of: records, ofKnown: ofKnown, none: "nothing was paid", amount)
  }

  private func claimShares(_ records: [Payment]) -> [Finding] {
    guard records.contains(where: { $0.claims != nil }) else { return [] }
    return context.ownerShares(of: records, none: "no claim is recorded", \.claims)
  }

  private func payeeShares(_ records: [Payment]) -> [Finding] {
    context.ownerShares(of: records, none: "nobody was paid") { _ in 1 }
  }

  private func averages(_ records: [Payment]) -> [Finding] {
    guard records.contains(where: { $0.claims != nil }) else { return [] }
    let average = { (part: [Payment]) -> Finding in
      guard let amount = unified(records) else { return mixed(records) }
      let held = part.filter { $0.claims != nil && $0.amount != nil }
      var finding = Finding.ratio(
        ExactSum(held.compactMap(amount)).value, of: ExactSum(held.compactMap(\.claims)).value,
        scale: 1, none: "no claim is recorded"
      ).resting(on: held)
      let currencies = Set(records.map(\.currency))
      finding.unit = .money(currencies.count > 1 ? "USD" : currencies.first ?? "")
      return finding
    }
    return [average(records)] + Finding.eachOwner(of: records, context.notForProfit, average)
  }

  /// The share of the ten that were paid most; rows of one payee count together, of one name in two countries apart.
  private func top(_ records: [Payment]) -> [Finding] {
    guard let amount = unified(records) else { return [mixed(records)] }
    let number = Int(context.thresholds["claims-top"])
    var sums: [String: ExactSum] = [:]
    for (place, record) in records.enumerated() {
      // A row that names nobody is somebody of its own.
      let key =
        record.payee.isEmpty
        ? "\u{0}\(place)" : "\(record.area.countryCode)\u{0}\(record.payee)"
      sums[key, default: ExactSum()].add(amount(record) ?? 0)
    }
    let sorted = sums.values.map(\.value).sorted(by: >)
    guard sorted.count > number else { return [] }
    return [
      Finding.ratio(
        ExactSum(sorted.prefix(number)).value, of: ExactSum(sorted).value, none: "nothing was paid"
      ).resting(on: records).noting("\(number) of \(sorted.count) payees")
    ]
  }
}
