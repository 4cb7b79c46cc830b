/// An estimate from a sample with all that is to be shown beside it.
public struct SurveyEstimate: Hashable, Sendable {
  /// The value, its standard error and degrees of freedom.
  public let estimate: Estimate
  /// Rows of the domain, of any weight, whether or not the value is missing.
  public let rows: Int
  /// Rows with a value and a positive weight: the n of tables.
  public let cases: Int
  /// The sum of the weights of the cases.
  public let weight: Double
  /// Against a simple random sample; `nil` where it is not computed.
  public let designEffect: DesignEffect?

  /// Joins the parts.
  public init(
    estimate: Estimate, rows: Int, cases: Int, weight: Double, designEffect: DesignEffect?,
  ) {
    self.estimate = estimate
    self.rows = rows
    self.cases = cases
    self.weight = weight
    self.designEffect = designEffect
  }

  /// Cases divided by the design effect; `nil` where there is none.
  public var effectiveCases: Double? {
    guard let effect = designEffect?.withReplacement, effect > 0 else { return nil }
    return Double(cases) / effect
  }
}
