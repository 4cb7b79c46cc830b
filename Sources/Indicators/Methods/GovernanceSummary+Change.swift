internal import Statistics

/// A8 and A9: what moved between two rounds; never a difference of means.
extension GovernanceSummary {
  /// A8: improved, unchanged and declined mechanisms, and the four by four transition table.
  func changes(_ rounds: RoundComparison) -> [IndicatorValue] {
    let directions = [
      ("improved", rounds.improved), ("unchanged", rounds.unchanged), ("declined", rounds.declined),
    ]
    let counts = directions.map { row(rounds, .value(Double($0.1)), "change", $0.0) }
    let table = GovernanceLevel.allCases.flatMap { before in
      GovernanceLevel.allCases.map { after in
        let number = rounds.pairs.count { $0.before == before && $0.after == after }
        return row(rounds, .value(Double(number)), "from+to", "\(before.code)+\(after.code)")
      }
    }
    return counts + table
  }

  /// A9: the sign test on A8; mechanisms are not independent of each other, so that it describes and proves nothing.
  func signTest(_ rounds: RoundComparison) -> IndicatorValue {
    let probability = SignTest.probability(up: rounds.improved, down: rounds.declined)
    var test = row(
      rounds,
      probability.map { .value($0) }
        ?? .missing(.notApplicable, because: "no mechanism moved between the rounds"))
    test.count = rounds.improved + rounds.declined
    test.note = NoteText.joined([
      "descriptive: mechanisms are not independent",
      "\(rounds.improved) improved, \(rounds.declined) declined", rounds.note,
    ])
    return test
  }

  private func row(
    _ rounds: RoundComparison, _ outcome: IndicatorValue.Outcome, _ breakdown: String = "",
    _ category: String = ""
  ) -> IndicatorValue {
    IndicatorValue(
      indicator.id, rounds.to.area, rounds.period, outcome, unit: indicator.unit,
      breakdown: breakdown, category: category, count: rounds.pairs.count, flags: rounds.flags,
      source: NoteText.source(rounds.locations), note: rounds.note)
  }
}
