/// Why a result of survey estimation does not exist; it is never shown as 0 or as NaN.
public enum Undefined: Error, Hashable, Sendable {
  /// No row with a positive weight and values belongs to the domain.
  case noCases
  /// The weighted denominator is zero.
  case zeroDenominator
  /// A number has outgrown the range of a Double on the way.
  case beyondRange
  /// These strata (codes, ascending) have one cluster in the frame and the rule is to fail.
  case lonelyClusters(strata: [Int32])
  /// Every stratum of the domain is lonely, and the rule takes the average of the others.
  case onlyLonelyClusters
  /// A stratum (its code) has more clusters in the sample than in the population.
  case populationSmallerThanSample(stratum: Int32)
  /// The degrees of freedom are not positive.
  case noDegreesOfFreedom
  /// The interval is one for proportions, and the value does not lie in 0…1.
  case notProportion
  /// The uncertainty of the estimate is not a standard error.
  case noStandardError
  /// The weights are relative: they do not say how many there are.
  case weightsWithoutScale
  /// Products of two measures of the same element were not summed.
  case crossProductsNotSummed
  /// The limit of a quantile's interval lies beyond the shares 0 and 1.
  case limitOutsideRange
  /// A replicate (counted from 0) has no denominator.
  case replicateWithoutCases(Int)
  /// The mean is zero, or on one of the bounds, where the index divides by it.
  case meanAtBound
  /// The bounds of the outcome are crossed, or do not hold its mean.
  case boundsDoNotHold
  /// All cases share one rank, where the index needs a gradient.
  case singleRank
}
