extension SurveyEstimate {
  /// A confidence interval.
  ///
  /// A proportion of 0 or 1 has no standard error: methods for proportions then give Clopper and Pearson's limits for the cases, or for
  /// cases divided by `parentDesignEffect`, which the result says; a standard error of 0 otherwise gives the point.
  /// - Throws: `Undefined` where the standard error, the degrees of freedom or, for methods for proportions, a value in 0…1 is wanting.
  public func interval(
    _ method: IntervalMethod, level: Double = 0.95, parentDesignEffect: Double? = nil,
  ) throws(Undefined) -> ConfidenceInterval {
    let error = try sampledError()
    if method == .twoStandardErrors {
      return try symmetric(method, half: 2 * error.standardError)
    }
    if method == .normal {
      let z = Normal.quantile((1 + level) / 2) ?? .nan
      return try symmetric(method, half: z * error.standardError)
    }
    guard error.degreesOfFreedom > 0,
      let student = StudentT(degreesOfFreedom: error.degreesOfFreedom),
      let t = student.quantile((1 + level) / 2)
    else { throw .noDegreesOfFreedom }
    guard method.isForProportions else {
      return try symmetric(method, half: t * error.standardError)
    }
    let proportion = estimate.point
    guard proportion >= 0, proportion <= 1 else { throw .notProportion }
    guard proportion > 0, proportion < 1 else {
      let effect = parentDesignEffect.flatMap { $0 > 0 ? $0 : nil } ?? 1
      let effective = Double(cases) / effect
      let limits = ProportionLimits.exact(proportion, cases: effective, alpha: 1 - level)
      return try confidence(limits, .exact(cases: effective))
    }
    guard error.standardError > 0 else {
      return try confidence((proportion, proportion), .singleValue)
    }
    let inner = ProportionLimits(
      proportion: proportion, standardError: error.standardError, quantile: t)
    return try confidence(try limits(method, inner, level), .method(method))
  }

  private func limits(
    _ method: IntervalMethod, _ inner: ProportionLimits, _ level: Double,
  ) throws(Undefined) -> ProportionLimits.Limits? {
    switch method {
    case .wald, .normal, .twoStandardErrors: nil
    case .logit: inner.logit()
    case .wilson: inner.wilson()
    case .wilsonNormal:
      ProportionLimits(
        proportion: inner.proportion, standardError: inner.standardError,
        quantile: Normal.quantile((1 + level) / 2) ?? .nan
      ).wilson()
    case .arcsine: inner.arcsine()
    case .beta: try kornGraubard(inner, level)
    }
  }

  /// n* = n_e (t_{n−1}/t_df)², with n the rows of the domain, missing values included, as in R.
  private func kornGraubard(
    _ inner: ProportionLimits, _ level: Double,
  ) throws(Undefined) -> ProportionLimits.Limits? {
    guard rows > 1, let simple = StudentT(degreesOfFreedom: Double(rows - 1)),
      let t = simple.quantile((1 + level) / 2)
    else { throw .noDegreesOfFreedom }
    let correction = t / inner.quantile
    return ProportionLimits.exact(
      inner.proportion, cases: inner.effectiveCases * correction * correction, alpha: 1 - level)
  }

  private func sampledError() throws(Undefined) -> (
    standardError: Double, degreesOfFreedom: Double
  ) {
    switch estimate.uncertainty {
    case .sampling(let standardError, let degreesOfFreedom): (standardError, degreesOfFreedom)
    case .undefined(let reason): throw reason
    case .census, .published, .unstated: throw .noStandardError
    }
  }

  private func symmetric(
    _ method: IntervalMethod, half: Double,
  ) throws(Undefined) -> ConfidenceInterval {
    try confidence(
      (estimate.point - half, estimate.point + half), half > 0 ? .method(method) : .singleValue)
  }

  private func confidence(
    _ limits: ProportionLimits.Limits?, _ basis: ConfidenceInterval.Basis,
  ) throws(Undefined) -> ConfidenceInterval {
    guard let limits, let interval = Interval(limits.lower, limits.upper) else {
      throw .beyondRange
    }
    return ConfidenceInterval(limits: interval, basis: basis)
  }
}
