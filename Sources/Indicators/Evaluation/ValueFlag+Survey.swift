extension ValueFlag {
  /// A survey estimate that rests on few cases: shown in parentheses (pse.md 0.3).
  public static let smallSample = ValueFlag(rawValue: "small_sample")
  /// A percentage of a tabulation that does not say on how many cases it rests (pse.md B.2).
  public static let sizeUnknown = ValueFlag(rawValue: "n_unknown")
  /// A standard error that is large beside its estimate (stats.md 1.8).
  public static let imprecise = ValueFlag(rawValue: "imprecise")
  /// A standard error with few degrees of freedom (stats.md 1.8).
  public static let fewDegreesOfFreedom = ValueFlag(rawValue: "few_degrees_of_freedom")
  /// A stratum has a single cluster, and the manifest does not say what it does: it is centred on the grand mean (pse.md B.5).
  public static let lonelyCluster = ValueFlag(rawValue: "lonely_cluster")
  /// A proportion of 0 or 1, whose limits are those of independent cases (stats.md 1.7).
  public static let exactLimits = ValueFlag(rawValue: "exact_limits")
  /// A standard error of 0: the interval is the point (stats.md 1.7).
  public static let noSpread = ValueFlag(rawValue: "no_spread")
  /// A survey estimate whose standard error does not exist.
  public static let noStandardError = ValueFlag(rawValue: "no_standard_error")
}
