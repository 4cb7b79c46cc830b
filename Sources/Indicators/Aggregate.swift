/// How an indicator is summarised over the countries of a group.
public enum Aggregate: String, Hashable, Sendable, CaseIterable {
  /// Σ population × value / Σ population, with the population of the same year (uhc.md A4).
  case populationWeighted = "population-weighted mean"
  /// Σ numerator / Σ denominator over countries that have both (pse.md 0.2).
  case pooled = "pooled"
  /// The plain mean over countries.
  case mean = "unweighted mean"
  /// The plain median over countries; with an even number, the mean of the middle two.
  case median = "unweighted median"
  /// The sum over countries.
  case sum
}
