/// A10: what to work on first.
extension GovernanceSummary {
  private struct Candidate {
    let mechanism: GovernanceMechanism
    let level: GovernanceLevel
    let rating: GovernanceRating

    /// A mechanism without a declared priority comes after those that have one.
    static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
      let (first, second) = (left.rating.priority ?? .max, right.rating.priority ?? .max)
      return (left.level.rawValue, first, left.mechanism.name, left.mechanism.id)
        < (right.level.rawValue, second, right.mechanism.name, right.mechanism.id)
    }
  }

  /// The mechanisms at emerging or progressing, numbered by level, then declared priority, then name.
  func priorities(_ assessment: GovernanceAssessment) -> [IndicatorValue] {
    let candidates = mechanisms.compactMap { mechanism -> Candidate? in
      guard let rating = assessment.ratings[mechanism.id], let level = rating.standing.level,
        level <= .progressing
      else { return nil }
      return Candidate(mechanism: mechanism, level: level, rating: rating)
    }.sorted(by: Candidate.precedes)
    return candidates.enumerated().map { place, candidate in
      IndicatorValue(
        indicator.id, assessment.area, String(assessment.date.year), .value(Double(place + 1)),
        unit: indicator.unit, breakdown: "priority", category: candidate.mechanism.id,
        count: candidates.count, source: candidate.rating.source,
        note: NoteText.joined([
          "\(candidate.level.code): \(candidate.mechanism.name)",
          candidate.mechanism.behaviour.name,
          candidate.rating.priority.map { "declared priority \($0)" } ?? "",
        ]))
    }
  }
}
