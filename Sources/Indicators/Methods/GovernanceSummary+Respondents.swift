internal import Statistics
internal import Tabular

/// A7: how government and private respondents differ. Perceptions differ; a gap is a finding, not an error.
extension GovernanceSummary {
  private struct Gap {
    let mechanism: GovernanceMechanism
    let ratings: [RespondentGroup: GroupRating]

    /// Levels that the government's answer lies above the private sector's.
    var levels: Int? {
      guard let government = ratings[.government]?.standing.level,
        let privateSector = ratings[.privateSector]?.standing.level
      else { return nil }
      return government.rawValue - privateSector.rawValue
    }

    var words: String {
      ratings.sorted { $0.key < $1.key }.map { "\($0.key.name) \($0.value.standing.code)" }
        .joined(separator: ", ")
    }

    var locations: [SourceLocation?] {
      ratings.sorted { $0.key < $1.key }.map(\.value.location)
    }
  }

  /// The gap of each mechanism, the share with any, their direction, and those at or above the threshold.
  func gaps(_ assessment: GovernanceAssessment) -> [IndicatorValue] {
    let all = gaps(in: assessment)
    guard !all.isEmpty else { return [] }
    let both = all.filter { $0.levels != nil }
    let locations = all.flatMap(\.locations)
    let values =
      [share(both, assessment)] + all.map { gap($0, assessment) } + directions(both, assessment)
      + listed(both, assessment)
    return values.map { value in
      var placed = value
      if placed.source.isEmpty { placed.source = NoteText.source(locations) }
      return placed
    }
  }

  private func gaps(in assessment: GovernanceAssessment) -> [Gap] {
    let country = Area(GovernanceAssessments.country(of: assessment.area))
    // Answers by group name no part of a country: they belong to the national assessment of that id where there is one.
    let isNational = assessment.area == country
    let hasNational = context.governance.ratings.contains {
      $0.area == country && $0.assessment == assessment.id
    }
    guard isNational || !hasNational else { return [] }
    var byMechanism: [String: [RespondentGroup: GroupRating]] = [:]
    for rating in context.governance.groupRatings
    where rating.country == country && rating.assessment == assessment.id {
      byMechanism[rating.mechanism, default: [:]][rating.group] = rating
    }
    return mechanisms.compactMap { mechanism in
      byMechanism[mechanism.id].map { Gap(mechanism: mechanism, ratings: $0) }
    }
  }

  private func row(
    _ assessment: GovernanceAssessment, _ outcome: IndicatorValue.Outcome, unit: Unit,
    _ breakdown: String = "", _ category: String = ""
  ) -> IndicatorValue {
    IndicatorValue(
      indicator.id, assessment.area, String(assessment.date.year), outcome, unit: unit,
      breakdown: breakdown, category: category)
  }

  private func share(_ both: [Gap], _ assessment: GovernanceAssessment) -> IndicatorValue {
    guard !both.isEmpty else {
      let reason = "no mechanism was rated by government and private respondents"
      return row(assessment, .missing(.notAvailable, because: reason), unit: .percent)
    }
    let different = both.count { $0.levels != 0 }
    var share = row(
      assessment, .value(100 * Double(different) / Double(both.count)), unit: .percent)
    (share.numerator, share.denominator) = (Double(different), Double(both.count))
    share.count = both.count
    return share
  }

  private func gap(_ gap: Gap, _ assessment: GovernanceAssessment) -> IndicatorValue {
    var found = row(
      assessment,
      gap.levels.map { .value(Double($0)) }
        ?? .missing(.notAvailable, because: "not rated by both government and private respondents"),
      unit: .levels, "mechanism", gap.mechanism.id)
    found.source = NoteText.source(gap.locations)
    found.note = "\(gap.mechanism.name): \(gap.words)"
    return found
  }

  private func directions(
    _ both: [Gap], _ assessment: GovernanceAssessment
  ) -> [IndicatorValue] {
    let counts = [
      ("government_higher", both.count { ($0.levels ?? 0) > 0 }),
      ("equal", both.count { $0.levels == 0 }),
      ("private_higher", both.count { ($0.levels ?? 0) < 0 }),
    ]
    return counts.map { direction, number in
      var counted = row(
        assessment, .value(Double(number)), unit: .count, "direction", direction)
      counted.count = both.count
      return counted
    }
  }

  private func listed(_ both: [Gap], _ assessment: GovernanceAssessment) -> [IndicatorValue] {
    let threshold = context.thresholds["governance-gap"]
    return both.compactMap { wide in
      guard let levels = wide.levels, Double(abs(levels)) >= threshold else { return nil }
      var found = row(
        assessment, .value(Double(levels)), unit: .levels, "listed", wide.mechanism.id)
      found.source = NoteText.source(wide.locations)
      found.note = "\(wide.mechanism.name): \(wide.words)"
      return found
    }
  }
}
