extension ClusterTotals {
  /// Estimates a total, mean, proportion or ratio in a domain, with its standard error by Taylor linearisation (stats.md 1.3, 1.4).
  ///
  /// Where only the variance does not exist, the value comes with the reason.
  /// - Throws: `Undefined` where there is no value.
  package func estimate(
    _ statistic: Statistic, of measure: Int, in domain: Domain = .all,
    design: SurveyDesign = SurveyDesign(),
  ) throws(Undefined) -> SurveyEstimate {
    let moments = moments(of: measure, in: domain)
    let point = try point(statistic, moments, design)
    let term = term(statistic, of: measure, in: domain, moments)
    let uncertainty: Uncertainty
    var effect: DesignEffect?
    do throws(Undefined) {
      let grouping = try StratumGrouping(frame, design: design)
      let strata = try scores(of: [[term]], grouping)
      let variance = try TaylorVariance.covariance(
        strata, estimators: 1, rule: design.lonelyClusters)[0]
      effect = DesignEffect(variance: variance, moments, statistic, weights: design.weights)
      uncertainty = .sampling(
        standardError: variance.squareRoot(),
        degreesOfFreedom: degreesOfFreedom(in: domain, design.degreesOfFreedom, grouping))
    } catch {
      uncertainty = .undefined(error)
    }
    return SurveyEstimate(
      estimate: try Estimate(point, uncertainty), rows: base(of: domain).rows,
      cases: moments.cases, weight: moments.weight.value, designEffect: effect)
  }

  /// The value alone.
  func point(
    _ statistic: Statistic, _ moments: Moments, _ design: SurveyDesign,
  ) throws(Undefined) -> Double {
    guard moments.cases > 0 else { throw .noCases }
    guard moments.isFinite else { throw .beyondRange }
    switch statistic {
    case .total:
      guard design.weights == .population else { throw .weightsWithoutScale }
      return moments.y.value
    case .quotient:
      guard moments.x.value != 0 else { throw .zeroDenominator }
      return moments.y.value / moments.x.value
    }
  }

  func term(
    _ statistic: Statistic, of measure: Int, in domain: Domain, _ moments: Moments,
  ) -> LinearTerm {
    switch statistic {
    case .total: LinearTerm(measure: measure, scale: 1, y: 1, x: 0, in: domain)
    case .quotient:
      LinearTerm(
        measure: measure, scale: 1 / moments.x.value, y: 1,
        x: -moments.y.value / moments.x.value, in: domain)
    }
  }
}
