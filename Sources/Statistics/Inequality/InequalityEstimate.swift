internal import Glibc

/// A measure of inequality with its limits, or the reason why it has none.
public struct InequalityEstimate: Hashable, Sendable {
  /// What standard error and limits rest on.
  public enum Basis: Hashable, Sendable {
    /// The standard errors of independent subgroups, by the delta method.
    case independentSubgroups
    /// The covariances of subgroups from one sample, by the delta method.
    case jointSample
    /// The distances of the subgroups from a fitted curve, robust to unequal variances (HC1).
    case robustFit
    /// The distances of the subgroups from a fitted line, by least squares.
    case leastSquares
    /// The scores of the clusters of a sample, from its rows.
    case clusterScores
    /// The value under each of a sample's replicate weights.
    case replicateWeights
    /// Simulated draws, this many.
    case simulation(draws: Int)
    /// Walter's (1978) formula for counts.
    case walter
    /// Nothing: there are none.
    case none(UndefinedInequality)
  }

  /// The measure.
  public let measure: InequalityMeasure
  /// Its value, finite.
  public let value: Double
  /// Its standard error, of its logarithm where `measure.hasLogarithmicError`; `nil` where there is none or limits are simulated.
  public let standardError: Double?
  /// Its confidence limits.
  public let limits: Interval?
  /// What standard error and limits rest on.
  public let basis: Basis
  /// The subgroups that it is computed from.
  public let groups: Int
  /// The places of the subgroups that a simple measure compares, or of the reference of an attributable risk; empty for all others.
  public let compared: [Int]
  /// What a reader must know.
  public let remarks: [InequalityRemark]

  init(
    _ measure: InequalityMeasure, _ value: Double, _ spread: Spread, groups: Int,
    compared: [Int] = [], remarks: [InequalityRemark],
  ) throws(UndefinedInequality) {
    guard value.isFinite else { throw .beyondRange }
    self.measure = measure
    self.value = value
    self.standardError = spread.standardError
    self.limits = spread.limits
    self.basis = spread.basis
    self.groups = groups
    self.compared = compared
    self.remarks = remarks
  }

  /// A standard error and limits with what they rest on.
  struct Spread: Sendable {
    var standardError: Double?
    var limits: Interval?
    var basis: Basis

    /// There are none.
    static func none(_ reason: UndefinedInequality) -> Spread { Spread(basis: .none(reason)) }

    /// Limits on both sides of a value.
    init(around value: Double, _ standardError: Double, quantile: Double, _ basis: Basis) {
      let half = quantile * standardError
      guard let limits = Interval(value - half, value + half) else {
        self.basis = .none(.beyondRange)
        return
      }
      (self.standardError, self.limits, self.basis) = (standardError, limits, basis)
    }

    /// Limits of a ratio from the standard error of its logarithm; multiplied, so that they are as exact as the ratio.
    init(ofRatio value: Double, _ standardError: Double, quantile: Double, _ basis: Basis) {
      let factor = exp(quantile * standardError)
      guard let limits = Interval(value / factor, value * factor) else {
        self.basis = .none(.beyondRange)
        return
      }
      (self.standardError, self.limits, self.basis) = (standardError, limits, basis)
    }

    init(standardError: Double? = nil, limits: Interval? = nil, basis: Basis) {
      (self.standardError, self.limits, self.basis) = (standardError, limits, basis)
    }
  }
}
