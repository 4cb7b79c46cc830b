extension ClusterTotals {
  /// The covariance matrix of estimates from one sample, row by row (stats.md 1.4).
  ///
  /// - Throws: `Undefined` where an estimate or a variance does not exist.
  package func covariance(
    of statistics: [DomainStatistic], design: SurveyDesign = SurveyDesign(),
  ) throws(Undefined) -> [[Double]] {
    let terms = try statistics.map { (item) throws(Undefined) in
      let moments = moments(of: item.measure, in: item.domain)
      _ = try point(item.statistic, moments, design)
      return [term(item.statistic, of: item.measure, in: item.domain, moments)]
    }
    let grouping = try StratumGrouping(frame, design: design)
    let flat = try TaylorVariance.covariance(
      try scores(of: terms, grouping), estimators: terms.count, rule: design.lonelyClusters)
    let count = terms.count
    return (0..<count).map { Array(flat[$0 * count..<($0 + 1) * count]) }
  }

  /// Compares two statistics of one sample, with their covariance; degrees of freedom are those of the whole sample, as `svycontrast` of R has them.
  ///
  /// - Throws: `Undefined` where one of the two does not exist, or the second is 0 in a ratio.
  package func contrast(
    _ contrast: Contrast, _ first: DomainStatistic, _ second: DomainStatistic,
    design: SurveyDesign = SurveyDesign(),
  ) throws(Undefined) -> Estimate {
    let sides = try [first, second].map { (item) throws(Undefined) in
      try point(item.statistic, moments(of: item.measure, in: item.domain), design)
    }
    let value = try contrast.value(sides[0], sides[1])
    do throws(Undefined) {
      let matrix = try covariance(of: [first, second], design: design)
      let gradient = contrast.gradient(sides[0], sides[1])
      var variance = ExactSum()
      for (k, row) in matrix.enumerated() {
        for (l, covariance) in row.enumerated() {
          variance.addProduct(gradient[k], gradient[l], covariance)
        }
      }
      let freedom = degreesOfFreedom(
        in: .all, .design, try StratumGrouping(frame, design: design))
      return try Estimate(
        value,
        .sampling(
          standardError: max(0, variance.value).squareRoot(), degreesOfFreedom: freedom))
    } catch {
      return try Estimate(value, .undefined(error))
    }
  }
}
