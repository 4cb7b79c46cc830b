/// What a sum of weights means.
public enum WeightScale: Hashable, Sendable {
  /// The number in the population that the sample stands for.
  case population
  /// Nothing: weights are in proportion only, as those of a DHS; totals and finite-population factors have no meaning.
  case relative
}
