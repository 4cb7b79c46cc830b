internal import Tabular

/// How a survey estimate was made: what a reader needs to judge its standard error, in every row of a workbook.
public struct SurveyBasis: Hashable, Sendable {
  /// The degrees of freedom of the standard error; `nil` where there are none.
  public var degreesOfFreedom: Double?
  /// The design effect against simple random sampling with replacement, DEFT².
  public var designEffect: Double?
  /// The design effect against sampling without replacement, as R prints it; only where weights sum to the population.
  public var designEffectWithoutReplacement: Double?
  /// How the standard error was made, for example `Taylor linearisation`.
  public var method: String
  /// How the interval was made, for example `logit`; empty where there is none.
  public var interval: String
  /// The interval's level of confidence.
  public var level: Double
  /// What strata with a single cluster did, by the word of the manifest; empty where that plays no part.
  public var lonelyClusters: String

  /// Joins the parts.
  public init(
    degreesOfFreedom: Double?, designEffect: Double? = nil,
    designEffectWithoutReplacement: Double? = nil, method: String, interval: String,
    level: Double = 0.95, lonelyClusters: String = ""
  ) {
    self.degreesOfFreedom = degreesOfFreedom
    self.designEffect = designEffect
    self.designEffectWithoutReplacement = designEffectWithoutReplacement
    self.method = method
    self.interval = interval
    self.level = level
    self.lonelyClusters = lonelyClusters
  }

  /// All of it in a note.
  public var words: String {
    [
      method,
      degreesOfFreedom.map { "\($0.shortestText) degrees of freedom" },
      interval.isEmpty ? nil : "\((level * 100).shortestText) % interval: \(interval)",
      designEffect.map { "design effect \($0.shortestText)" },
      designEffectWithoutReplacement.map { "without replacement \($0.shortestText)" },
      lonelyClusters.isEmpty ? nil : "lonely clusters: \(lonelyClusters)",
    ].compactMap(\.self).joined(separator: ", ")
  }
}
