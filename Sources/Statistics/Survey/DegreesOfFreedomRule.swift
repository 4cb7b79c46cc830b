/// Among which units the degrees of freedom of a variance, clusters less strata, are counted (stats.md 1.6).
public enum DegreesOfFreedomRule: Hashable, Sendable {
  /// Those with a row of the domain of positive weight, whether or not its values are missing (R `survey`).
  case domain
  /// All those with a row of positive weight.
  case design
  /// All those of the frame in strata where the domain has a row of positive weight (Stata).
  case strataOfDomain
}
