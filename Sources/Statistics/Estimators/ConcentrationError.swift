/// Where the standard error of a concentration index comes from.
public enum ConcentrationError: Hashable, Sendable {
  /// Influence values through the design's variance: the default (stats.md 3.3).
  case linearised
  /// The convenient regression of 2σ²y on the rank with clustered errors, as healthequal, conindex and ADePT have it; mean and ranks taken as fixed.
  case convenientRegression
  /// Kakwani, Wagstaff and van Doorslaer (1997): independent cases; the standard index only.
  case independent
}
