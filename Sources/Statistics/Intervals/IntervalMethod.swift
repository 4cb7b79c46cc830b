/// How a confidence interval is made from an estimate and its standard error (stats.md 1.7).
public enum IntervalMethod: String, Hashable, Sendable, CaseIterable {
  /// θ ± t·s.
  case wald
  /// θ ± z·s, without degrees of freedom.
  case normal
  /// As Wald on the scale of the log-odds: the default for proportions, as in R and Stata.
  case logit
  /// Wilson's score interval with the effective sample size and t.
  case wilson
  /// Wilson's score interval with the effective sample size and the normal quantile.
  case wilsonNormal = "wilson-normal"
  /// Clopper and Pearson's with the effective sample size and its degrees of freedom corrected (Korn and Graubard 1998).
  case beta
  /// As Wald on the scale of the arcsine of the root.
  case arcsine
  /// θ ± 2·s, as DHS reports print; without degrees of freedom, whatever the level.
  case twoStandardErrors = "two-standard-errors"

  /// Whether it is made for proportions only.
  public var isForProportions: Bool {
    switch self {
    case .wald, .normal, .twoStandardErrors: false
    case .logit, .wilson, .wilsonNormal, .beta, .arcsine: true
    }
  }
}
