/// What an outcome is in one subgroup of a population.
public struct Subgroup: Hashable, Sendable {
  /// The value; `nil` where it is missing.
  public var estimate: Double?
  /// Its standard error.
  public var standardError: Double?
  /// The people of the subgroup; only proportions to the others matter.
  public var population: Double?
  /// Its place along an ordered dimension, the most disadvantaged first.
  public var order: Double?
  /// Whether the others are compared with it.
  public var isReference: Bool

  /// Joins the parts.
  public init(
    _ estimate: Double?, standardError: Double? = nil, population: Double? = nil,
    order: Double? = nil, isReference: Bool = false,
  ) {
    self.estimate = estimate
    self.standardError = standardError
    self.population = population
    self.order = order
    self.isReference = isReference
  }
}
