extension InequalityEstimate {
  /// A concentration index of groups whose error comes from the rows of a sample (stats.md 3.4); the index is multiplied by `scale`.
  ///
  /// - Throws: `UndefinedInequality.beyondRange` where the index is no finite number.
  package init(
    _ measure: InequalityMeasure, _ sample: SurveyEstimate, basis: Basis, scale: Double,
    level: Double, groups: Int, remarks: [InequalityRemark] = [],
  ) throws(UndefinedInequality) {
    let point = sample.estimate.point * scale
    var spread = Spread.none(.noStandardErrors)
    if case .sampling(let error, let degrees) = sample.estimate.uncertainty,
      let quantile = StudentT(degreesOfFreedom: degrees)?.quantile((1 + level) / 2)
    {
      spread = Spread(around: point, error * scale, quantile: quantile, basis)
    }
    try self.init(measure, point, spread, groups: groups, remarks: remarks)
  }
}
