internal import Statistics
internal import Tabular

/// Summaries of governance assessments (pse.md A.5): made by this toolkit; WHO describes levels for each mechanism and no more.
///
/// Every area that was assessed gets values, selected or not, because groups of countries need all of their members.
package struct GovernanceSummary {
  let indicator: Indicator
  let context: EvaluationContext

  /// The values of a `.governance` indicator; none for an indicator of another kind.
  package static func values(
    of indicator: Indicator, in context: EvaluationContext
  ) -> [IndicatorValue] {
    guard case .governance(let measure) = indicator.formula else { return [] }
    return GovernanceSummary(indicator: indicator, context: context).values(of: measure)
  }

  private func values(of measure: GovernanceMeasure) -> [IndicatorValue] {
    switch measure {
    case .levelDistribution: eachYear(distribution) + groups(groupDistribution)
    case .typicalLevel: eachYear(typicalLevels) + groups(groupTypicalLevels)
    case .weakest: eachYear { assessment in tallies(assessment).map { weakest($0, assessment) } }
    case .shareEstablished: eachYear(shares) + groups(groupShares)
    case .completeness:
      eachYear { assessment in tallies(assessment).map { completeness($0, assessment) } }
    case .range: eachYear(ranges)
    case .respondentGap: eachYear(gaps)
    case .change: eachPairOfRounds(changes)
    case .signTest: eachPairOfRounds { [signTest($0)] }
    case .priorities: eachYear(priorities)
    case .meanIndex: eachYear(indices)
    }
  }

  /// The registry.
  var mechanisms: [GovernanceMechanism] { context.governance.mechanisms }

  /// The behaviours and all together, as they stand in an assessment.
  func tallies(_ assessment: GovernanceAssessment) -> [StandingTally] {
    StandingTally.all(of: assessment, against: mechanisms)
  }

  /// A value of one behaviour, or of all, in one assessment.
  func value(
    _ tally: StandingTally, _ assessment: GovernanceAssessment, _ outcome: IndicatorValue.Outcome,
    unit: Unit? = nil, note: String = ""
  ) -> IndicatorValue {
    IndicatorValue(
      indicator.id, assessment.area, String(assessment.date.year), outcome,
      unit: unit ?? indicator.unit, breakdown: tally.behaviour == nil ? "" : "behaviour",
      category: tally.behaviour?.rawValue ?? "", count: tally.assessed.count,
      source: NoteText.source(tally.locations), note: note)
  }

  private func eachYear(
    _ summarise: (GovernanceAssessment) -> [IndicatorValue]
  ) -> [IndicatorValue] {
    context.governance.latestOfEachYear.flatMap { selected in
      switch selected {
      case .assessment(let assessment): summarise(assessment)
      case .tie(let assessments): [tied(assessments, period: "\(assessments[0].date.year)")]
      }
    }
  }

  private func eachPairOfRounds(
    _ summarise: (RoundComparison) -> [IndicatorValue]
  ) -> [IndicatorValue] {
    var previous: GovernanceAssessment?
    var values: [IndicatorValue] = []
    for selected in context.governance.latestOfEachRound {
      switch selected {
      case .assessment(let assessment):
        if let previous, previous.area == assessment.area {
          values += summarise(RoundComparison(from: previous, to: assessment, mechanisms))
        }
        previous = assessment
      case .tie(let assessments):
        values.append(tied(assessments, period: "\(assessments[0].date.year)"))
        previous = nil
      }
    }
    return values
  }

  private func tied(_ assessments: [GovernanceAssessment], period: String) -> IndicatorValue {
    let names = assessments.map(\.id).joined(separator: ", ")
    return IndicatorValue(
      indicator.id, assessments[0].area, period,
      .missing(
        .notAvailable, because: "several assessments are of \(assessments[0].date): \(names)"),
      unit: indicator.unit)
  }
}
