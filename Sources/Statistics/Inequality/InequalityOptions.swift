/// How measures of inequality are computed; the defaults are what stats.md 2 recommends.
public struct InequalityOptions: Hashable, Sendable {
  /// The curve that slope and relative indices fit.
  public enum Gradient: String, Hashable, Sendable, CaseIterable {
    /// A fractional logit, for outcomes between 0 and their scale.
    case logit
    /// A straight line.
    case linear
  }

  /// Where the standard error of a fitted measure comes from.
  public enum FitError: String, Hashable, Sendable, CaseIterable {
    /// The standard errors of the subgroups, by the delta method.
    case subgroups
    /// The distances of the subgroups from the fit: robust (HC1) for slope indices, classical least squares for concentration indices.
    case fit
  }

  /// Where the standard error of attributable risks comes from.
  public enum AttributableError: String, Hashable, Sendable, CaseIterable {
    /// The standard errors of the subgroups, by the delta method.
    case subgroups
    /// Walter's (1978) formula for a table of counts, with the population taken as the sample.
    case walter
  }

  /// The level of the limits.
  public var level = 0.95
  /// Whether measures are computed in spite of missing subgroups.
  public var force = false
  /// The curve of the slope and relative indices.
  public var gradient = Gradient.logit
  /// The standard error of the slope and relative indices.
  public var slopeError = FitError.fit
  /// The standard error of the concentration indices.
  public var concentrationError = FitError.subgroups
  /// The standard error of attributable risk and fraction.
  public var attributableError = AttributableError.subgroups
  /// Whether to give what R's `healthequal` 1.0.1 gives, defects included (stats.md 2.2 to 2.5).
  public var reproducesHealthequal = false

  /// The defaults.
  public init() {}
}
