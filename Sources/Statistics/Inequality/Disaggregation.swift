/// One outcome by the subgroups of one dimension, in one place and year.
public struct Disaggregation: Hashable, Sendable {
  /// The subgroups, in any order; those without a value too.
  public var groups: [Subgroup]
  /// Whether the subgroups have an order.
  public var isOrdered: Bool
  /// Whether more of the outcome is better.
  public var direction: OutcomeDirection
  /// The scale of the outcome; `nil` where it is not declared.
  public var scale: OutcomeScale?
  /// The outcome in the whole population, as published.
  public var settingAverage: Double?
  /// The covariances of the values, by the places of `groups`, where they come from one sample; it stands in place of the standard errors.
  public var covariance: [[Double]]?
  /// The degrees of freedom of the covariances; `nil` gives limits by the normal distribution.
  public var degreesOfFreedom: Double?

  /// Joins the parts.
  public init(
    groups: [Subgroup], isOrdered: Bool, direction: OutcomeDirection, scale: OutcomeScale? = nil,
    settingAverage: Double? = nil, covariance: [[Double]]? = nil, degreesOfFreedom: Double? = nil,
  ) {
    self.groups = groups
    self.isOrdered = isOrdered
    self.direction = direction
    self.scale = scale
    self.settingAverage = settingAverage
    self.covariance = covariance
    self.degreesOfFreedom = degreesOfFreedom
  }
}
