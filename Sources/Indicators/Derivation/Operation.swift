extension Derivation {
  /// How a number is made of the numbers below it: a closed list, so that anybody can compute it again.
  public enum Operation: Hashable, Sendable {
    /// Read from a file, or counted in one; nothing below is needed.
    case asRead
    /// A figure of this run that has a tree of its own.
    case figure
    /// Said with what it rests on, without a formula over the numbers below.
    case stated
    /// The geometric mean, by weight where the parts have one.
    case geometricMean
    /// The mean, by weight.
    case weightedMean
    /// The plain mean.
    case mean
    /// The middle, or the mean of the middle two.
    case median
    /// The sum.
    case sum
    /// The second less the first.
    case difference
    /// A scale times the first over the second.
    case ratio(scale: Double)
    /// A scale times all of them.
    case product(scale: Double)
    /// A raw number on the scale from 0 to 100.
    case rescaled(TracerTransform)
    /// Cut to a scale; a number of 0 or less, or below 1 where that is lifted, becomes the least.
    case cut(least: Double, greatest: Double, liftsBelowOne: Bool)
    /// 100 less the number.
    case complement
    /// The first plus a share of the way to the second.
    case between(share: Double)
    /// The one number below, as it is.
    case carried
    /// The mean over so many, of which those not given count as 0, rounded half up.
    case roundedMean(of: Int)
    /// 1, and one more for each bound that is reached.
    case level(bounds: [Double])
    /// How it moves over time.
    case movement(Movement)
    /// Of levels.
    case levels(Levels)
  }

  /// Operations on two or more years.
  public enum Movement: Hashable, Sendable {
    /// (last − first) / years.
    case points(years: Int)
    /// 100 × ((last / first)^(1 / years) − 1).
    case compound(years: Int)
    /// 100 × (1 − exp(slope of the logarithm on the year)).
    case regression(years: [Int])
    /// The line through both, so many years after the last, cut to 0 to 100.
    case projection(years: Int, ahead: Int)
    /// (target − last) / years ahead, or 0 where the target is reached.
    case required(target: Double, ahead: Int)
    /// Actual over required compound rate.
    case chart(years: Int, target: Double, ahead: Int)
  }

  /// Operations on the levels of mechanisms; parts without a number are not assessed.
  public enum Levels: Hashable, Sendable {
    /// How many stand at a level.
    case count(Double)
    /// The lower median.
    case lowerMedian
    /// The least.
    case least
    /// 100 × those at a level or above over those assessed.
    case share(from: Double)
    /// 100 × assessed over applicable.
    case completeness(applicable: Int)
    /// The greatest less the least.
    case range
    /// How many rose (1), stayed (0) or fell (−1); parts are changes of level.
    case moved(Int)
  }
}
