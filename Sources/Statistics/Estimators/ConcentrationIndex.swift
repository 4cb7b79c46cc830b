/// How unequally an outcome is spread along a ranking variable (stats.md 3.2): above 0 where those of high rank have more of it.
public enum ConcentrationIndex: Hashable, Sendable {
  /// Twice the area between the concentration curve and the diagonal; for outcomes without bounds.
  case standard
  /// The standard index times the mean: absolute, in units of the outcome.
  case generalised
  /// The mean less the generalised index: the mean of the outcome with more weight on those of low rank, such as a rank-weighted headcount
  /// (O'Donnell and others 2008, chapter 18; the achievement index of Wagstaff 2002).
  case rankWeightedMean
  /// Wagstaff's (2005) normalisation for an outcome within bounds.
  case wagstaff(Interval)
  /// Erreygers' (2009) corrected index for an outcome within bounds.
  case erreygers(Interval)

  /// The index of a profile, with its derivatives by the generalised index G and by the mean μ.
  ///
  /// - Throws: `Undefined.meanAtBound` where it would divide by zero, `.boundsDoNotHold` where the mean lies outside the bounds.
  func value(
    _ profile: RankProfile,
  ) throws(Undefined) -> (index: Double, byGeneralised: Double, byMean: Double) {
    let (generalised, mean) = (profile.generalised, profile.mean)
    switch self {
    case .generalised: return (generalised, 1, 0)
    case .rankWeightedMean: return (mean - generalised, -1, 1)
    case .standard:
      guard mean != 0 else { throw .meanAtBound }
      return (generalised / mean, 1 / mean, -generalised / (mean * mean))
    case .erreygers(let bounds):
      let width = try Self.width(bounds, mean)
      return (4 * generalised / width, 4 / width, 0)
    case .wagstaff(let bounds):
      let width = try Self.width(bounds, mean)
      let divisor = (mean - bounds.lower) * (bounds.upper - mean)
      guard divisor > 0 else { throw .meanAtBound }
      let slope = bounds.lower + bounds.upper - 2 * mean
      return (
        width * generalised / divisor, width / divisor,
        -width * generalised * slope / (divisor * divisor)
      )
    }
  }

  private static func width(_ bounds: Interval, _ mean: Double) throws(Undefined) -> Double {
    guard bounds.upper > bounds.lower, bounds.contains(mean) else { throw .boundsDoNotHold }
    return bounds.upper - bounds.lower
  }
}
