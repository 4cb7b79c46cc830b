/// How replicate weights make a variance: scale · Σ_r factor_r (θ_r − centre)² (stats.md 1.9).
public struct ReplicateDesign: Hashable, Sendable {
  /// What the squares are taken about.
  public enum Centre: Hashable, Sendable {
    /// The mean of the replicates with a positive factor (R's default).
    case meanOfReplicates
    /// The estimate from the whole sample (`mse = TRUE` in R).
    case wholeSample
  }

  /// The common factor.
  public let scale: Double
  /// The factor of each replicate.
  public let factors: [Double]
  /// What the squares are taken about.
  public var centre: Centre
  /// Degrees of freedom of the variance; R takes the rank of the weights less one, which the caller may set.
  public var degreesOfFreedom: Double

  /// Any design, as the provider gives it: the bootstrap among them; the degrees of freedom are by default the replicates less one.
  public init(
    scale: Double, factors: [Double], centre: Centre = .meanOfReplicates,
    degreesOfFreedom: Double? = nil,
  ) {
    self.scale = scale
    self.factors = factors
    self.centre = centre
    self.degreesOfFreedom = degreesOfFreedom ?? Double(factors.count - 1)
  }

  /// Balanced repeated replication: 1/R.
  public static func balanced(replicates: Int, centre: Centre = .meanOfReplicates) -> Self {
    fay(replicates: replicates, rho: 0, centre: centre)
  }

  /// Fay's method, where weights are multiplied by ρ or 2 − ρ: 1/(R (1 − ρ)²).
  public static func fay(
    replicates: Int, rho: Double, centre: Centre = .meanOfReplicates,
  ) -> Self {
    Self(
      scale: 1 / (Double(replicates) * (1 - rho) * (1 - rho)),
      factors: Array(repeating: 1, count: replicates), centre: centre)
  }

  /// The jackknife without strata, JK1: (R − 1)/R.
  public static func jackknife(replicates: Int, centre: Centre = .meanOfReplicates) -> Self {
    let count = Double(replicates)
    return Self(
      scale: (count - 1) / count, factors: Array(repeating: 1, count: replicates), centre: centre)
  }

  /// The jackknife with strata, JKn: each replicate leaves out one cluster of a stratum with m and has the factor (m − 1)/m.
  ///
  /// Degrees of freedom are clusters less strata, which the factors sum to.
  public static func stratifiedJackknife(
    factors: [Double], centre: Centre = .meanOfReplicates,
  ) -> Self {
    Self(
      scale: 1, factors: factors, centre: centre, degreesOfFreedom: ExactSum(factors).value)
  }

  /// The bootstrap, with the scale that its maker gives: 1/(R − 1) of R resamples where none is given.
  public static func bootstrap(
    replicates: Int, scale: Double? = nil, centre: Centre = .meanOfReplicates,
  ) -> Self {
    Self(
      scale: scale ?? 1 / Double(replicates - 1),
      factors: Array(repeating: 1, count: replicates), centre: centre)
  }
}

extension ReplicateDesign {
  /// The variance of an estimator from its value in each replicate.
  ///
  /// The estimator must be smooth: the jackknife fails for quantiles.
  func variance(_ replicates: [Double], whole: Double) throws(Undefined) -> Double {
    try covariance((replicates, whole), (replicates, whole))
  }

  /// The covariance of two estimators, each with its value in each replicate and in the whole sample.
  func covariance(
    _ first: (replicates: [Double], whole: Double), _ second: (replicates: [Double], whole: Double)
  ) throws(Undefined) -> Double {
    let centres = (try centre(first), try centre(second))
    var sum = ExactSum()
    for ((left, right), factor) in zip(zip(first.replicates, second.replicates), factors) {
      sum.addProduct(factor, left - centres.0, right - centres.1)
    }
    let covariance = scale * sum.value
    guard covariance.isFinite else { throw .beyondRange }
    return covariance
  }

  /// What the products are taken about.
  private func centre(
    _ estimator: (replicates: [Double], whole: Double)
  ) throws(Undefined) -> Double {
    precondition(estimator.replicates.count == factors.count, "one value for each factor")
    guard centre == .meanOfReplicates else { return estimator.whole }
    let kept = zip(estimator.replicates, factors).filter { $0.1 > 0 }.map(\.0)
    guard !kept.isEmpty else { throw .noDegreesOfFreedom }
    return ExactSum(kept).value / Double(kept.count)
  }
}
