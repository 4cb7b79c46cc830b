internal import Statistics
internal import Tabular

/// G9: who funds, how much hangs on one of them, and what ends soon; a budget is split equally between its funders.
extension InitiativeSummary {
  private func budgets(
    _ records: [Initiative]
  ) -> (byFunder: [String: MoneySum], held: [Initiative]) {
    let held = records.filter { $0.budget != nil && $0.labels[.funder] != nil }
    var sums: [String: MoneySum] = [:]
    for record in held {
      let funders = record.labels[.funder] ?? []
      for funder in funders {
        sums[funder, default: MoneySum()]
          .add((record.budget ?? 0) / Double(funders.count), record.currency)
      }
    }
    return (sums, held)
  }

  /// The budget of each funder.
  func funding(_ records: [Initiative]) -> [Finding] {
    let (sums, held) = budgets(records)
    return sums.sorted { $0.key < $1.key }.map { funder, sum in
      total(sum).resting(on: held.filter { ($0.labels[.funder] ?? []).contains(funder) })
        .under("funder", funder).noting("budgets split equally between their funders")
    }
  }

  /// Each funder's budget as a plain number, where all can be added up.
  private func amounts(_ records: [Initiative]) -> [(funder: String, amount: Double)]? {
    let (sums, _) = budgets(records)
    let all = sums.values.flatMap(\.currencies)
    var amounts: [(String, Double)] = []
    for (funder, sum) in sums.sorted(by: { $0.key < $1.key }) {
      // One currency in all is added as it is; where there are several, every sum is in dollars.
      var sum = sum
      if Set(all).count > 1 { sum.add(0, "USD") }
      guard case .sum(let amount, _, _) = sum.total(portfolio.rates, on: context.asOf) else {
        return nil
      }
      amounts.append((funder, amount))
    }
    return amounts
  }

  /// The largest funder's share of all budgets with a funder.
  func topFunder(_ records: [Initiative]) -> Finding {
    share(records) { amounts in
      let top = amounts.map(\.amount).max() ?? 0
      let names = amounts.filter { $0.amount == top }.map(\.funder)
      return (top, names.joined(separator: ", "))
    }
  }

  /// The share of funders of the country itself.
  func domesticShare(_ records: [Initiative]) -> Finding {
    share(records) { amounts in
      let own = amounts.filter { Self.isDomestic($0.funder) }
      return (ExactSum(own.map(\.amount)).value, NoteText.list(own.map(\.funder)))
    }
  }

  /// Ministries, governments and what calls itself domestic, national or a treasury.
  static func isDomestic(_ funder: String) -> Bool {
    let word = ClosedList.normalised(funder)
    return ["ministr", "government", "domestic", "national_", "treasury"].contains {
      word.hasPrefix($0)
    }
  }

  private func share(
    _ records: [Initiative], _ part: ([(funder: String, amount: Double)]) -> (Double, String)
  ) -> Finding {
    let held = budgets(records).held
    guard let amounts = amounts(records) else {
      return Finding(
        .missing(
          .notAvailable, because: "amounts of several currencies, and not all rates are held"))
    }
    let (numerator, names) = part(amounts)
    return Finding.ratio(
      numerator, of: ExactSum(amounts.map(\.amount)).value,
      none: "no initiative has both a budget and a funder"
    ).resting(on: held).noting(names)
  }

  private var horizon: CalendarDate {
    context.asOf.adding(months: Int(context.thresholds["portfolio-ending-months"]))
  }

  private func isEnding(_ record: Initiative) -> Bool {
    guard record.isActive(on: context.asOf), let end = record.end else { return false }
    return end <= horizon
  }

  /// How many running initiatives end within the coming months, in all and by funder.
  func ending(_ records: [Initiative]) -> [Finding] {
    let running = records.filter { $0.isActive(on: context.asOf) }
    let soon = running.filter(isEnding)
    let all = Finding.count(of: soon).noting(NoteText.list(soon.map(\.id)))
      .noting("ending by \(horizon); running: \(running.count)")
    return [all]
      + words(of: .funder, in: running).map { funder in
        Finding.count(of: soon.filter { ($0.labels[.funder] ?? []).contains(funder) })
          .under("funder", funder)
      }
  }

  /// The share of the running initiatives' budgets that belongs to those that end.
  func endingShare(_ records: [Initiative]) -> Finding {
    let running = records.filter { $0.isActive(on: context.asOf) && $0.budget != nil }
    var sums = (soon: MoneySum(), all: MoneySum())
    for record in running {
      sums.all.add(record.budget ?? 0, record.currency)
      sums.soon.add(isEnding(record) ? record.budget ?? 0 : 0, record.currency)
    }
    guard case .sum(let soon, _, _) = sums.soon.total(portfolio.rates, on: context.asOf),
      case .sum(let all, _, let note) = sums.all.total(portfolio.rates, on: context.asOf)
    else {
      return Finding(
        .missing(
          .notAvailable, because: "amounts of several currencies, and not all rates are held"))
    }
    return Finding.ratio(soon, of: all, none: "no running initiative has a budget")
      .resting(on: running).noting(note)
  }
}
