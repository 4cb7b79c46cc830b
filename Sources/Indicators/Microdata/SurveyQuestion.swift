internal import Statistics

/// One entry of `estimates:` put to one survey.
struct SurveyQuestion {
  private let estimate: EstimateSpecification
  private let placements: [SurveyRecord.Placement]
  private let sample: SurveySample
  private let maker: SurveyValue

  init(
    _ record: SurveyRecord, _ place: Int, _ indicator: Indicator, _ sample: SurveySample,
    _ context: EvaluationContext
  ) {
    estimate = record.specification.estimates[place]
    placements = record.placements[place]
    self.sample = sample
    var maker = SurveyValue(
      indicator: indicator, sample: sample,
      method: estimate.interval ?? (estimate.target.isProportion ? .logit : .wald),
      smallSamples: record.specification.smallSamples ?? .flag, thresholds: context.thresholds)
    maker.columns = estimate.target.columns
    if case .concentration(_, _, _, let wanted) = estimate.target {
      maker.concentrationError = wanted.error
    }
    if case .surveyComparison = indicator.formula { maker.method = .wald }
    maker.scale = indicator.unit == .percent || indicator.unit == .percentagePoints ? 100 : 1
    self.maker = maker
  }

  /// The total, then the groups of each breakdown.
  var values: [IndicatorValue] {
    placements.flatMap { placement -> [IndicatorValue] in
      if placement.by.isEmpty { return values(placement, [], .all) }
      let offset = estimate.target.quantity == nil ? sample.part.tables.count : 0
      let table = placement.table + offset
      return sample.categories(table, Array(placement.by.indices)).flatMap { labels in
        values(placement, labels, sample.domain(table, labels.map { $0 }))
      }
    }
  }

  private func values(
    _ placement: SurveyRecord.Placement, _ labels: [String], _ domain: Domain
  ) -> [IndicatorValue] {
    let maker = maker.counting(selection(placement, labels))
    switch estimate.target {
    case .proportion, .mean, .ratio:
      return [
        maker.value(breakdown: placement.by, category: labels) { () throws(Undefined) in
          try sample.estimate(
            .quotient, table: placement.table, measure: placement.measure, in: domain)
        }
      ]
    case .total:
      return [
        maker.value(breakdown: placement.by, category: labels) { () throws(Undefined) in
          try sample.estimate(
            .total, table: placement.table, measure: placement.measure, in: domain)
        }
      ]
    case .quantile(_, let shares, let rule):
      return shares.map { quantile($0, rule, placement, labels, domain, among: shares.count) }
    case .concentration(_, _, _, let wanted):
      return [
        maker.withoutReplicates(
          maker.value(breakdown: placement.by, category: labels) { () throws(Undefined) in
            guard let index = wanted.index.index(wanted.bounds) else { throw .boundsDoNotHold }
            return try sample.ranking(placement.table).concentration(
              index, in: domain, error: wanted.error, design: sample.design)
          })
      ]
    case .kakwani:
      return [
        maker.withoutReplicates(
          maker.value(breakdown: placement.by, category: labels) { () throws(Undefined) in
            try sample.ranking(placement.table).kakwani(
              payment: 0, ability: 1, in: domain, design: sample.design)
          })
      ]
    }
  }

  /// The rows of a group, by the place of the sums: a ranking has all its outcomes or none.
  private func selection(
    _ placement: SurveyRecord.Placement, _ labels: [String], name: String = ""
  ) -> CaseSelection {
    estimate.target.quantity == nil
      ? CaseSelection(
        sample.plan.tables.count + placement.table, wanting: labels, name: name)
      : CaseSelection(
        placement.table, measure: placement.measure, wanting: labels, name: name)
  }

  private func quantile(
    _ share: Double, _ rule: EstimateSpecification.QuantileWord,
    _ placement: SurveyRecord.Placement, _ labels: [String], _ domain: Domain, among count: Int
  ) -> IndicatorValue {
    let isOne = count == 1
    let value = maker.counting(selection(placement, labels)).quantile(
      share, breakdown: placement.by + (isOne ? [] : ["quantile"]),
      category: labels + (isOne ? [] : ["\(share)"])
    ) { () throws(Undefined) in
      try sample.ranking(placement.table).quantile(
        share, in: domain, rule.rule, level: sample.specification.level, design: sample.design)
    }
    return maker.withoutReplicates(value)
  }

  /// Two groups compared.
  func compared(_ comparison: EstimateSpecification.Comparison) -> IndicatorValue {
    let category = comparison.groups.joined(separator: comparison.isRatio ? " / " : " - ")
    guard let placement = placements.first(where: { $0.by == [comparison.by] }) else {
      return maker.empty([comparison.by], [category])
    }
    var maker = maker
    maker.selections = comparison.groups.map {
      selection(placement, [$0], name: "\(comparison.by)=\($0)")
    }
    var value = maker.empty([comparison.by], [category])
    do throws(Undefined) {
      let whole = try sample.contrast(
        comparison.isRatio ? .ratio : .difference, table: placement.table,
        measure: placement.measure, comparison.groups.map { [$0] })
      value = maker.value(breakdown: [comparison.by], category: [category]) {
        () throws(Undefined) in whole
      }
      (value.numerator, value.denominator) = (nil, nil)
    } catch {
      value.outcome = .missing(.notAvailable, because: maker.words(error))
    }
    return value
  }
}

extension EstimateSpecification.QuantileWord {
  /// The rule of the estimator.
  var rule: QuantileRule {
    switch self {
    case .least: .least()
    case .averaged: .averaged()
    case .linear: .linear()
    case .math, .hf1: .least(.asRounded)
    case .school: .averaged(.asRounded)
    case .hf7: .linear(.asAdded)
    }
  }
}

extension EstimateSpecification.ConcentrationWord {
  /// The index with its bounds, for those that have them.
  func index(_ bounds: [Double]) -> ConcentrationIndex? {
    switch self {
    case .standard: .standard
    case .generalised: .generalised
    case .wagstaff: Interval(bounds[0], bounds[1]).map { .wagstaff($0) }
    case .erreygers: Interval(bounds[0], bounds[1]).map { .erreygers($0) }
    }
  }
}
