/// How a survey estimate was made: what a reader needs to judge its standard error, in every row of a workbook.
public struct SurveyBasis: Hashable, Sendable {
  /// The degrees of freedom of the standard error; `nil` where there are none.
  public var degreesOfFreedom: Double?
  /// The design effect against simple random sampling with replacement, DEFT².
  public var designEffect: Double?
  /// How the standard error was made, for example `Taylor linearisation`.
  public var method: String
  /// How the interval was made, for example `logit`; empty where there is none.
  public var interval: String
  /// What strata with a single cluster did, by the word of the manifest.
  public var lonelyClusters: String

  /// Joins the parts.
  public init(
    degreesOfFreedom: Double?, designEffect: Double?, method: String, interval: String,
    lonelyClusters: String
  ) {
    self.degreesOfFreedom = degreesOfFreedom
    self.designEffect = designEffect
    self.method = method
    self.interval = interval
    self.lonelyClusters = lonelyClusters
  }
}
