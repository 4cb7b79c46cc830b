internal import Tabular

/// The trees of governance figures: the level of each mechanism, and where it was rated (pse.md A).
struct GovernanceTree {
  let value: IndicatorValue
  let context: EvaluationContext

  func tree(_ measure: GovernanceMeasure) -> Derivation? {
    if measure == .change { return change }
    guard let operation = operation(measure), let assessment = assessment(in: value.year) else {
      return nil
    }
    let name = value.category.split(separator: "+").first.map(String.init) ?? ""
    let behaviour = GovernanceBehaviour(rawValue: name)
    guard value.breakdown.isEmpty || value.breakdown == "level" || behaviour != nil else {
      return nil
    }
    let tally = StandingTally(behaviour, of: assessment, against: context.governance.mechanisms)
    let parts = context.governance.mechanisms
      .filter { behaviour == nil || $0.behaviour == behaviour }
      .map { mechanism($0, in: assessment) }
    return Derivation(
      "", nil, by: operation(tally), words: operation(tally).words,
      facts: [
        .init(
          "assessment", "\(assessment.id) of \(assessment.date), \(assessment.method.rawValue)"),
        .init("assessed", "\(tally.assessed.count) of \(tally.applicable) mechanisms that apply"),
      ], parts: parts)
  }

  private func operation(
    _ measure: GovernanceMeasure
  ) -> ((StandingTally) -> Derivation.Operation)? {
    switch measure {
    case .levelDistribution:
      let code = value.category.split(separator: "+").last.map(String.init) ?? ""
      let level = GovernanceLevel.allCases.first { $0.code == code }
      guard let level else { return nil }
      return { _ in .levels(.count(Double(level.rawValue))) }
    case .typicalLevel: return { _ in .levels(.lowerMedian) }
    case .weakest: return { _ in .levels(.least) }
    case .shareEstablished: return { _ in .levels(.share(from: 3)) }
    case .completeness: return { .levels(.completeness(applicable: $0.applicable)) }
    case .range: return { _ in .levels(.range) }
    case .meanIndex, .respondentGap, .change, .signTest, .priorities: return nil
    }
  }

  private func assessment(in year: Int?) -> GovernanceAssessment? {
    for selected in context.governance.latestOfEachYear {
      if case .assessment(let found) = selected, found.area == value.area,
        found.date.year == year
      {
        return found
      }
    }
    return nil
  }

  private func mechanism(
    _ mechanism: GovernanceMechanism, in assessment: GovernanceAssessment
  ) -> Derivation {
    let rating = assessment.ratings[mechanism.id]
    let level = rating?.standing.level
    var node = Derivation(
      "\(mechanism.id) \(mechanism.name)", level.map { Double($0.rawValue) }, by: .asRead)
    node.places = rating?.location.map { [Derivation.Place($0)] } ?? []
    if let level {
      node.facts = [.init("level", level.code)]
    } else {
      node.absence = (rating?.standing ?? .notAssessed).code
    }
    return node
  }

  /// How many mechanisms rose, stayed or fell between two rounds.
  private var change: Derivation? {
    guard value.breakdown == "change",
      let direction = ["improved": 1, "unchanged": 0, "declined": -1][value.category],
      let rounds
    else { return nil }
    let parts = rounds.pairs.map { pair in
      Derivation(
        "\(pair.mechanism.id) \(pair.mechanism.name)",
        Double(pair.after.rawValue - pair.before.rawValue), by: .difference,
        parts: [
          mechanism(pair.mechanism, in: rounds.from), mechanism(pair.mechanism, in: rounds.to),
        ])
    }
    return Derivation(
      "", nil, by: .levels(.moved(direction)),
      facts: [.init("rounds", "\(rounds.from.round) and \(rounds.to.round)")], parts: parts)
  }

  private var rounds: RoundComparison? {
    var previous: GovernanceAssessment?
    for case .assessment(let found) in context.governance.latestOfEachRound
    where found.area == value.area {
      if let previous {
        let rounds = RoundComparison(
          from: previous, to: found, context.governance.mechanisms)
        if rounds.period == value.period { return rounds }
      }
      previous = found
    }
    return nil
  }
}
