internal import Statistics

/// Inequality between the groups of a survey's own estimates, with the covariances of one sample (stats.md 1.4, 2).
struct SurveyInequality {
  /// One estimate by one breakdown of one survey.
  struct Outcome {
    let record: InequalityRecord
    fileprivate let gradient: SurveyGradient?
    fileprivate let concentrations: SurveyConcentrations?
    fileprivate let scale: Double

    /// The slope and concentration indices that the rows give, in the place of those of the groups' values (stats.md 2.3, 3.4).
    func withRows(_ measured: InequalityRecord) -> InequalityRecord {
      var record = measured
      concentrations?.replace(in: &record)
      guard let gradient else { return record }
      for measure in [InequalityMeasure.slopeIndex, .relativeIndex] {
        let found = try? gradient.estimate(
          measure, scale: scale, level: record.specification.options.level,
          groups: record.groups.count)
        if let found { record.replace(found) }
      }
      return record
    }
  }

  private let survey: SurveyRecord
  private let specification: InequalitySpecification
  /// The cases below which a group's value is held back, and counts as missing: a difference would give it away.
  private let leastCases: Double
  /// The cases below which a group's value is in parentheses.
  private let fewCases: Double

  init(
    _ survey: SurveyRecord, _ specification: InequalitySpecification, _ thresholds: Thresholds
  ) {
    self.survey = survey
    self.specification = specification
    let holdsBack = survey.specification.smallSamples == .suppress
    leastCases = holdsBack ? thresholds["small-sample-suppress"] : 0
    fewCases = survey.specification.smallSamples == .show ? 0 : thresholds["small-sample-flag"]
  }

  /// Every mean, proportion and ratio by each breakdown of one column.
  var outcomes: [Outcome] {
    survey.specification.estimates.enumerated().flatMap { place, estimate -> [Outcome] in
      switch estimate.target {
      case .proportion, .mean, .ratio: break
      case .total, .quantile, .concentration, .kakwani: return []
      }
      return survey.placements[place].filter { $0.by.count == 1 }.flatMap { placement in
        survey.samples.map { set(estimate, placement, $0) }
      }
    }
  }

  private func set(
    _ estimate: EstimateSpecification, _ placement: SurveyRecord.Placement, _ sample: SurveySample
  ) -> Outcome {
    let scale = estimate.target.isProportion ? 100.0 : 1
    let names = sample.categories(placement.table, [0]).map { $0[0] }
    let domains = names.map { sample.domain(placement.table, [$0]) }
    let estimated = domains.map { domain in
      try? sample.estimate(
        .quotient, table: placement.table, measure: placement.measure, in: domain)
    }
    let found = estimated.map { $0.flatMap { Double($0.cases) < leastCases ? nil : $0 } }
    let method = estimate.interval ?? (estimate.target.isProportion ? .logit : .wald)
    let groups = zip(zip(names, estimated), found).map { group, value in
      let (name, whole) = group
      let limits = (try? value?.interval(method, level: sample.specification.level))?.limits
      return InequalityRecord.Group(
        name, interval: limits.flatMap { Interval($0.lower * scale, $0.upper * scale) },
        source: sample.source,
        suppression: value == nil
          ? whole.map { NoteText.tooFew($0.cases, least: leastCases) } : nil,
        cases: value?.cases, isSmallSample: value.map { Double($0.cases) < fewCases } ?? false)
    }
    let isOrdered =
      specification.orderedBreakdowns.contains(placement.by[0])
      || specification.isOrdered == true
    var record = InequalityRecord(
      area: sample.area, period: sample.period, code: InequalityCode.text(estimate.id),
      title: estimate.title, dimension: placement.by[0], groups: groups,
      data: data(
        found, covariance(domains, estimated, placement, sample), placement, sample, scale,
        isOrdered),
      source: sample.source, specification: specification)
    (record.unitName, record.dataType) = (estimate.unit, .computed)
    let ranks = isOrdered && groups.allSatisfy { $0.suppression == nil } ? ranks(domains) : nil
    return Outcome(
      record: record,
      gradient: ranks.flatMap { gradient($0, placement, estimate, sample) },
      concentrations: ranks.flatMap {
        SurveyConcentrations(sample, placement, estimate, ranks: $0, scale: scale)
      },
      scale: scale)
  }

  private func data(
    _ found: [SurveyEstimate?], _ covariance: [[Double]]?, _ placement: SurveyRecord.Placement,
    _ sample: SurveySample, _ scale: Double, _ isOrdered: Bool
  ) -> Disaggregation {
    let subgroups = found.enumerated().map { place, value in
      Subgroup(
        value.map { $0.estimate.point * scale },
        standardError: value?.estimate.standardError.map { $0 * scale },
        population: value?.weight, order: isOrdered ? Double(place + 1) : nil)
    }
    let declared = scale == 100 ? scale : specification.scale
    return Disaggregation(
      groups: subgroups, isOrdered: isOrdered, direction: specification.direction ?? .neutral,
      scale: declared.flatMap { OutcomeScale($0, isBounded: specification.isBounded) },
      covariance: covariance?.map { $0.map { $0 * scale * scale } },
      degreesOfFreedom: covariance == nil ? nil : degrees(placement, sample))
  }

  /// Of all groups together; 0 for a group that has no value, `nil` where a variance does not exist.
  private func covariance(
    _ domains: [Domain], _ estimated: [SurveyEstimate?], _ placement: SurveyRecord.Placement,
    _ sample: SurveySample
  ) -> [[Double]]? {
    let held = domains.indices.filter { estimated[$0] != nil }
    let found = try? sample.covariance(
      table: placement.table, measure: placement.measure, held.map { domains[$0] })
    guard let found else { return nil }
    let none = [Double](repeating: 0, count: domains.count)
    var matrix = [[Double]](repeating: none, count: domains.count)
    for (row, left) in held.enumerated() {
      for (column, right) in held.enumerated() { matrix[left][right] = found[row][column] }
    }
    return matrix
  }

  /// Those of the whole sample, as for contrasts.
  private func degrees(_ placement: SurveyRecord.Placement, _ sample: SurveySample) -> Double? {
    let whole = try? sample.estimate(
      .quotient, table: placement.table, measure: placement.measure, in: .all)
    return whole?.estimate.degreesOfFreedom
  }

  /// The rank of every cell of the groups, which stand in their order.
  private func ranks(_ domains: [Domain]) -> [Int32: Int] {
    var ranks: [Int32: Int] = [:]
    for (rank, domain) in domains.enumerated() {
      guard case .cells(let cells) = domain else { continue }
      for cell in cells { ranks[cell] = rank }
    }
    return ranks
  }

  private func gradient(
    _ ranks: [Int32: Int], _ placement: SurveyRecord.Placement, _ estimate: EstimateSpecification,
    _ sample: SurveySample
  ) -> SurveyGradient? {
    guard estimate.target.quantity?.measure != .ratio else { return nil }
    let curve: InequalityOptions.Gradient =
      estimate.target.isProportion ? specification.options.gradient : .linear
    return try? sample.gradient(
      table: placement.table, measure: placement.measure, ranks: ranks, curve)
  }
}
