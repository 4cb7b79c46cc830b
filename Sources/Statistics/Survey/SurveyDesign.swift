/// How to conclude from a sample's sums: what its design says that the rows do not.
public struct SurveyDesign: Hashable, Sendable {
  /// What a sum of weights means.
  public var weights: WeightScale
  /// The clusters (or elements, where they were sampled) of the population in each stratum, by code; a stratum without one has no finite-population factor.
  public var populationClusters: [Int32: Double]
  /// What lonely clusters do.
  public var lonelyClusters: LonelyClusterRule
  /// How degrees of freedom are counted.
  public var degreesOfFreedom: DegreesOfFreedomRule

  /// Makes a design; without arguments: population weights, drawn with replacement, no lonely clusters allowed.
  public init(
    weights: WeightScale = .population,
    populationClusters: [Int32: Double] = [:],
    lonelyClusters: LonelyClusterRule = .fail,
    degreesOfFreedom: DegreesOfFreedomRule = .domain,
  ) {
    self.weights = weights
    self.populationClusters = populationClusters
    self.lonelyClusters = lonelyClusters
    self.degreesOfFreedom = degreesOfFreedom
  }
}
