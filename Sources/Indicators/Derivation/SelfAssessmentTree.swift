/// The trees of a country's self-assessment (uhc.md D1).
struct SelfAssessmentTree {
  private let observations: ObservationTrees
  private let area: Area

  init(_ observations: ObservationTrees, _ area: Area) {
    self.observations = observations
    self.area = area
  }

  func tree(_ part: HealthSecurityPart, _ value: IndicatorValue) -> Derivation? {
    guard let year = Int(value.period) else { return nil }
    switch part {
    case .country: return country(in: year)
    case .level:
      return country(in: year).map {
        var score = $0
        if score.title.isEmpty { score.title = "the country's score \(year)" }
        return Derivation("", nil, by: .level(bounds: [30, 50, 70, 90]), parts: [score])
      }
    case .capacities:
      guard let report = observations.reports(of: area).last(where: { $0.year == year }),
        let capacity = report.edition.capacities.first(where: { $0.label == value.category })
      else { return nil }
      return self.capacity(capacity, report)
    }
  }

  private func country(in year: Int) -> Derivation? {
    observations.exact(SelfAssessment.published, in: area, year) ?? computed(in: year, nil)
  }

  /// The score that the capacities give.
  func computed(in year: Int, _ table: ObservationTable?) -> Derivation? {
    guard let report = observations.reports(of: area).last(where: { $0.year == year }) else {
      return nil
    }
    let capacities = report.edition.capacities
    let lost = report.missing.map(\.label)
    return Derivation(
      "score \(year)", report.score, by: .roundedMean(of: capacities.count),
      words: "mean of \(capacities.count) capacities, those not answered as 0, rounded half up",
      facts: [.init("edition", report.edition.name)]
        + (lost.isEmpty
          ? [] : [.init("not answered, counted as 0", lost.joined(separator: ", "))]),
      parts: capacities.map { capacity($0, report) })
  }

  private func capacity(
    _ capacity: SelfAssessmentEdition.Capacity, _ report: SelfAssessmentReport
  ) -> Derivation {
    let own = observations.exact(capacity.key, in: area, report.year)
    let answers =
      own.map { [$0] }
      ?? capacity.indicatorKeys.compactMap { observations.exact($0, in: area, report.year) }
    var node = Derivation(
      capacity.label, report.scores[capacity], by: .roundedMean(of: max(1, answers.count)),
      parts: answers)
    if node.value == nil { node.absence = "not answered" }
    return node
  }
}
