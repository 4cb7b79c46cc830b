extension RankedRows {
  /// A quantile of the ranking variable in a domain, with Woodruff's interval (1952): the limits of the share at or below the estimate, read back as quantiles.
  ///
  /// - Throws: `Undefined.noCases` where the domain has none.
  package func quantile(
    _ share: Double, in domain: Domain = .all, _ rule: QuantileRule = .least(),
    level: Double = 0.95, design: SurveyDesign = SurveyDesign(),
  ) throws(Undefined) -> QuantileEstimate {
    let distribution = try distribution(in: domain)
    let point = distribution.quantile(share, rule)
    let size = size(of: domain)
    do throws(Undefined) {
      let below = try shareError(atMost: point, in: domain, design)
      let student = StudentT(degreesOfFreedom: below.degreesOfFreedom)
      guard let t = student?.quantile((1 + level) / 2) else { throw .noDegreesOfFreedom }
      let (low, high) = (
        below.share - t * below.standardError, below.share + t * below.standardError
      )
      let lower = low >= 0 ? distribution.quantile(low, rule) : nil
      let upper = high <= 1 ? distribution.quantile(high, rule) : nil
      let width = lower.flatMap { lower in upper.map { $0 - lower } }
      return QuantileEstimate(
        point: point, lower: lower, upper: upper,
        reason: width == nil ? .limitOutsideRange : nil, standardError: width.map { $0 / (2 * t) },
        degreesOfFreedom: below.degreesOfFreedom, cases: size.cases, weight: size.weight)
    } catch {
      return QuantileEstimate(
        point: point, lower: nil, upper: nil, reason: error, standardError: nil,
        degreesOfFreedom: nil, cases: size.cases, weight: size.weight)
    }
  }

  /// The share at or below a value with its standard error, by the engine of proportions.
  private func shareError(
    atMost value: Double, in domain: Domain, _ design: SurveyDesign,
  ) throws(Undefined) -> (share: Double, standardError: Double, degreesOfFreedom: Double) {
    var totals = ClusterTotals(measures: [.proportion], frame: frame)
    for row in rows(in: domain) {
      guard let weight = SamplingWeight(weights[row]) else { continue }
      let slot = totals.slot(of: frame.clusters[Int(places[row])], cell: 0)
      totals.add(MeasuredValue(ranks[row] <= value), weight: weight, to: 0, at: slot)
    }
    let found = try totals.estimate(.quotient, of: 0, design: design)
    let grouping = try StratumGrouping(frame, design: design)
    switch found.estimate.uncertainty {
    case .sampling(let standardError, _):
      return (
        found.estimate.point, standardError,
        degreesOfFreedom(in: domain, design.degreesOfFreedom, grouping)
      )
    case .undefined(let reason): throw reason
    case .census, .published, .unstated: throw .noStandardError
    }
  }
}
