internal import Statistics
internal import Tabular

/// G2 and G4: budgets, disbursement and leverage; amounts of several currencies are never added without rates.
extension InitiativeSummary {
  /// A sum of amounts: in one currency, and in each where there are several.
  func money(
    _ records: [Initiative], _ amount: KeyPath<Initiative, Double?>
  ) -> [Finding] {
    let held = records.filter { $0[keyPath: amount] != nil }
    guard !held.isEmpty else { return [] }
    let sum = sum(held, amount)
    var findings = [total(sum).resting(on: held)]
    for currency in sum.currencies {
      var finding = Finding.number(sum[currency]).resting(
        on: held.filter { $0.currency == currency })
      finding.unit = .money(currency)
      findings.append(finding.under("currency", currency.isEmpty ? "not_stated" : currency))
    }
    return findings
  }

  private func sum(_ records: [Initiative], _ amount: KeyPath<Initiative, Double?>) -> MoneySum {
    var sum = MoneySum()
    for record in records {
      if let number = record[keyPath: amount] { sum.add(number, record.currency) }
    }
    return sum
  }

  /// A sum as one figure, with the rates that it took.
  func total(_ sum: MoneySum) -> Finding {
    switch sum.total(portfolio.rates, on: context.asOf) {
    case .sum(let number, let currency, let note):
      var finding = Finding.number(number).noting(note)
      finding.unit = .money(currency)
      return finding
    case .mixed(let currencies):
      return Finding(.missing(.notAvailable, because: Self.noRate(currencies)))
    }
  }

  static func noRate(_ currencies: [String]) -> String {
    "amounts of several currencies, and no rate up to the report date for "
      + currencies.joined(separator: ", ")
  }

  /// Budgets by every list: whole under each of several words, or split between them where the manifest says so.
  func byLabel(_ records: [Initiative]) -> [Finding] {
    let splits = context.thresholds["portfolio-split"] == 1
    return PortfolioDimension.allCases.filter { $0 != .funder }.flatMap { dimension -> [Finding] in
      let held = records.filter { $0.labels[dimension] != nil && $0.budget != nil }
      return words(of: dimension, in: held).map { word in
        let tagged = held.filter { ($0.labels[dimension] ?? []).contains(word) }
        var sum = MoneySum()
        for record in tagged {
          let parts = splits ? Double((record.labels[dimension] ?? []).count) : 1
          sum.add((record.budget ?? 0) / parts, record.currency)
        }
        let several = held.contains { ($0.labels[dimension] ?? []).count > 1 }
        let note =
          splits ? "split equally between tags" : "sums exceed the total (multiple tags)"
        return total(sum).resting(on: tagged).under(dimension.rawValue, word)
          .noting(several ? note : "")
      }
    }
  }

  /// A ratio of two amounts over the initiatives that have both.
  private func ratio(
    _ part: KeyPath<Initiative, Double?>, of whole: KeyPath<Initiative, Double?>,
    scale: Double, _ records: [Initiative]
  ) -> Finding {
    let held = records.filter {
      $0[keyPath: part] != nil && ($0[keyPath: whole] ?? 0) > 0
    }
    let left = records.filter { $0[keyPath: part] != nil }.count - held.count
    let totals = [part, whole].map {
      sum(held, $0).total(portfolio.rates, on: context.asOf)
    }
    guard case .sum(let above, _, let note) = totals[0], case .sum(let below, _, _) = totals[1]
    else {
      let unknown = totals.compactMap { total in
        if case .mixed(let currencies) = total { currencies } else { nil }
      }
      return Finding(.missing(.notAvailable, because: Self.noRate(unknown.first ?? [])))
        .resting(on: held)
    }
    return Finding.ratio(above, of: below, scale: scale, none: "no initiative has both amounts")
      .resting(on: held).noting(note)
      .noting(left > 0 ? "\(left) without a budget above 0 left out" : "")
  }

  /// G2: the rate of all, of each currency where there are several, and of each initiative.
  func rates(_ records: [Initiative]) -> [Finding] {
    let held = records.filter { $0.disbursed != nil }
    guard !held.isEmpty else { return [] }
    let currencies = Set(held.map(\.currency)).sorted()
    let byCurrency =
      currencies.count < 2
      ? []
      : currencies.map { currency in
        ratio(\.disbursed, of: \.budget, scale: 100, held.filter { $0.currency == currency })
          .under("currency", currency.isEmpty ? "not_stated" : currency)
      }
    let each = held.map {
      ratio(\.disbursed, of: \.budget, scale: 100, [$0]).of("initiative", $0.id)
    }
    return ([ratio(\.disbursed, of: \.budget, scale: 100, held)] + byCurrency + each)
      .map { $0.marked(.aboveAgreed, if: ($0.number ?? 0) > 100) }
  }

  /// G2b: each initiative's rate less the share of its time that is over.
  func burn(_ records: [Initiative]) -> [Finding] {
    let limit = context.thresholds["portfolio-burn"]
    return records.compactMap { record in
      guard let elapsed = record.elapsed(on: context.asOf), let budget = record.budget, budget > 0,
        let disbursed = record.disbursed
      else { return nil }
      let rate = 100 * disbursed / budget
      let ahead = rate - 100 * elapsed
      return Finding.number(ahead).resting(on: [record])
        .of("initiative", record.id).marked(.behindTime, if: Bound.isPassed(limit, by: -ahead))
        .noting(
          "\(NoteText.decimal(rate, places: 1)) % disbursed, "
            + "\(NoteText.decimal(100 * elapsed, places: 1)) % of the time elapsed")
    }
  }

  /// G2b: how many of those that run lag behind.
  func behind(_ records: [Initiative]) -> [Finding] {
    let running = records.filter { $0.isActive(on: context.asOf) }
    let judged = burn(running)
    guard !judged.isEmpty else { return [] }
    let late = judged.filter { $0.flags.contains(.behindTime) }
    var finding = Finding(.value(Double(late.count)))
    finding.count = judged.count
    finding.locations = judged.flatMap(\.locations)
    return [finding.noting(NoteText.list(late.map(\.category)))]
  }

  /// G4: private resources over the budget; cash and in kind apart where both are given.
  func leverage(_ records: [Initiative]) -> [Finding] {
    let cash = ratio(\.cofinance, of: \.budget, scale: 1, records)
    guard records.contains(where: { $0.cofinance != nil || $0.cofinanceInKind != nil }) else {
      return []
    }
    guard records.contains(where: { $0.cofinanceInKind != nil }) else { return [cash] }
    let kind = ratio(\.cofinanceInKind, of: \.budget, scale: 1, records)
    let both = ratio(\.cofinanceInAll, of: \.budget, scale: 1, records)
    return [both, cash.under("contribution", "cash"), kind.under("contribution", "in_kind")]
  }
}

extension Initiative {
  /// Cash and kind together; `nil` where neither is given.
  fileprivate var cofinanceInAll: Double? {
    guard cofinance != nil || cofinanceInKind != nil else { return nil }
    return (cofinance ?? 0) + (cofinanceInKind ?? 0)
  }
}
