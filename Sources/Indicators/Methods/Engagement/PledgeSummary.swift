internal import Statistics
internal import Tabular

/// Pledges and what was paid of them, cycle by cycle (pse.md G5).
struct PledgeSummary {
  let indicator: Indicator
  let context: EvaluationContext

  func values(of measure: PledgeMeasure) -> [IndicatorValue] {
    let pledges = context.records.portfolio.pledges
    return Set(pledges.map(\.cycle)).sorted().flatMap { cycle in
      let records = pledges.filter { $0.cycle == cycle }
      let period = cycle.isEmpty ? context.asOf.description : cycle
      let summary = RecordSummary<Pledge>(indicator: indicator, context: context)
      return summary.values(of: records, in: period) { records in
        findings(measure, records).map {
          $0.marked(.cycleInProgress, if: measure != .pledged && isRunning(cycle))
        }
      }
    }
  }

  /// Whether the cycle's last year was not over at the report date.
  private func isRunning(_ cycle: String) -> Bool {
    let years = cycle.split { !$0.isNumber }.filter { $0.count == 4 }.compactMap { Int($0) }
    guard let last = years.max(), let end = CalendarDate(year: last, month: 12, day: 31) else {
      return false
    }
    return context.asOf < end
  }

  private func findings(_ measure: PledgeMeasure, _ records: [Pledge]) -> [Finding] {
    switch measure {
    case .pledged: [total(records, \.pledged)] + each(records) { total($0, \.pledged) }
    case .paid: [total(records, \.paid)] + each(records) { total($0, \.paid) }
    case .conversion: [conversion(records)] + each(records) { conversion($0) }
    case .donors: donors(records)
    }
  }

  /// One figure for each donor that may be named.
  private func each(_ records: [Pledge], _ finding: ([Pledge]) -> Finding) -> [Finding] {
    Set(records.map(\.donor)).sorted().filter { !$0.isEmpty }.map { donor in
      finding(records.filter { $0.donor == donor }).of("donor", donor)
    }
  }

  private func sum(_ records: [Pledge], _ amount: KeyPath<Pledge, Double?>) -> MoneySum.Total {
    var sum = MoneySum()
    for record in records { sum.add(record[keyPath: amount] ?? 0, record.currency) }
    return sum.total(context.records.portfolio.rates, on: context.asOf)
  }

  private func total(_ records: [Pledge], _ amount: KeyPath<Pledge, Double?>) -> Finding {
    // A blank cell is not a contribution of 0 (pse.md 0.2).
    let held = records.filter { $0[keyPath: amount] != nil }
    guard !held.isEmpty else {
      return Finding(.missing(.notAvailable, because: "no amount is recorded"))
        .resting(on: records)
    }
    let left = records.count - held.count
    switch sum(held, amount) {
    case .sum(let number, let currency, let note):
      var finding = Finding.number(number).resting(on: held).noting(note)
        .noting(left > 0 ? "\(left) not known" : "")
      finding.unit = .money(currency)
      return finding
    case .mixed(let currencies):
      return Finding(
        .missing(.notAvailable, because: InitiativeSummary.noRate(currencies))
      ).resting(on: records)
    }
  }

  private func conversion(_ records: [Pledge]) -> Finding {
    let held = records.filter { $0.paid != nil && $0.pledged != nil }
    guard case .sum(let paid, _, let note) = sum(held, \.paid),
      case .sum(let pledged, _, _) = sum(held, \.pledged)
    else {
      return Finding(
        .missing(
          .notAvailable, because: "amounts of several currencies, and not all rates are held"))
    }
    let none = held.isEmpty ? "no pledge has a contribution on record" : "nothing was pledged"
    return Finding.ratio(paid, of: pledged, none: none).resting(on: held)
      .noting(note).marked(.aboveAgreed, if: paid > pledged)
  }

  /// What one donor pledged and paid in all; `nil` where nothing is on record, or not in one currency.
  private struct Donor {
    let rows: [Pledge]
    let pledged: Double?
    let paid: Double?
  }

  private func donor(_ rows: [Pledge]) -> Donor {
    let amount = { (path: KeyPath<Pledge, Double?>) -> Double? in
      // A blank amount of one row leaves its currency in both sums, so that they stay comparable.
      guard rows.contains(where: { $0[keyPath: path] != nil }),
        case .sum(let number, _, _) = sum(rows, path)
      else { return nil }
      return number
    }
    return Donor(rows: rows, pledged: amount(\.pledged), paid: amount(\.paid))
  }

  /// A donor may have several rows in a cycle; a row that may not name its donor is one of its own.
  private func donors(_ records: [Pledge]) -> [Finding] {
    let named = Dictionary(grouping: records.filter { !$0.donor.isEmpty }, by: \.donor)
    let donors =
      named.sorted { $0.key < $1.key }.map { donor($0.value) }
      + records.filter { $0.donor.isEmpty }.map { donor([$0]) }
    let standings: [(String, (Donor) -> Bool)] = [
      ("nothing_paid", { ($0.pledged ?? 0) > 0 && $0.paid == 0 }),
      ("paid_in_part", { ($0.paid ?? 0) > 0 && ($0.paid ?? 0) < ($0.pledged ?? 0) }),
      ("paid_in_full", { ($0.pledged ?? 0) > 0 && $0.paid == $0.pledged }),
      ("above_pledge", { ($0.pledged ?? 0) > 0 && ($0.paid ?? 0) > ($0.pledged ?? 0) }),
      ("without_pledge", { ($0.pledged ?? 0) == 0 && ($0.paid ?? 0) > 0 }),
    ]
    return [count(donors)]
      + standings.map { word, holds in
        let part = donors.filter(holds)
        let names = part.compactMap(\.rows.first?.donor).filter { !$0.isEmpty }
        return count(part).under("standing", word).noting(NoteText.list(names))
      }
  }

  private func count(_ donors: [Donor]) -> Finding {
    var finding = Finding(.value(Double(donors.count)))
    finding.count = donors.count
    return finding.resting(on: donors.flatMap(\.rows))
  }
}
