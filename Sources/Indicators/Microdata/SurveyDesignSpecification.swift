public import Statistics
public import Tabular

/// How microdata were sampled, as the manifest's `design:` says it: columns, and how to conclude from them (stats.md 1).
public struct SurveyDesignSpecification: Sendable, Hashable {
  /// What a stratum with a single cluster does (stats.md 1.5).
  public enum LonelyClusters: String, CaseIterable, Sendable, Hashable {
    case fail, certainty, adjust, average, collapse
  }

  /// How degrees of freedom are counted (stats.md 1.6).
  public enum DegreesOfFreedom: String, CaseIterable, Sendable, Hashable {
    case domain, design
    case strataOfDomain = "strata-of-domain"
  }

  /// The column of sampling weights; `nil` where all rows weigh the same.
  public var weight: String?
  /// What weights are divided by: 1000000 for those of a DHS.
  public var weightDivisor = 1.0
  /// Whether the manifest names the divisor.
  public var isWeightDivisorGiven = false
  /// Whether weights sum to the population, so that totals have a meaning.
  public var weights = WeightScale.population
  /// The columns that give a stratum together; empty for one stratum.
  public var stratum: [String] = []
  /// The columns that give a cluster within its stratum together; empty where rows were drawn one by one.
  public var cluster: [String] = []
  /// The column with the number of clusters in the population of the row's stratum.
  public var fpc: String?
  /// What lonely clusters do.
  public var lonely = LonelyClusters.fail
  /// Whether the manifest says what lonely clusters do.
  public var isLonelyGiven = false
  /// Whether a stratum with one cluster of the domain among several is lonely too.
  public var lonelyInDomains = false
  /// Which stratum a lonely one is joined with; others join the next.
  public var collapse: [String: String] = [:]
  /// How degrees of freedom are counted.
  public var degreesOfFreedom = DegreesOfFreedom.domain
  /// Replicate weights in place of strata and clusters.
  public var replicates: ReplicateSpecification?
  /// The level of confidence of intervals.
  public var level = 0.95
  /// Where it stands in the manifest.
  public var place: SourceLocation?

  /// A simple random sample in which all rows weigh the same.
  public init() {}
}

/// Replicate weights, as the manifest's `design: {replicates: …}` says it (stats.md 1.9).
public struct ReplicateSpecification: Sendable, Hashable {
  /// How the replicates were made.
  public enum Method: String, CaseIterable, Sendable, Hashable {
    case brr, fay, jk1, jkn, bootstrap, other
  }

  /// The columns, by name; `*` stands for any text, and columns are then taken in the order of the file.
  public var columns: [String]
  /// How they were made.
  public var method: Method
  /// Fay's ρ.
  public var rho = 0.0
  /// The common factor, where the method does not give it.
  public var scale: Double?
  /// The factor of each replicate, where the method does not give it.
  public var factors: [Double]?
  /// Whether squares are taken about the estimate of the whole sample (`mse`), not about the replicates' mean.
  public var isAboutWholeSample = false
  /// The degrees of freedom, where the default of the method is not wanted.
  public var degreesOfFreedom: Double?

  /// Names the columns and the method.
  public init(columns: [String], method: Method) {
    self.columns = columns
    self.method = method
  }
}
