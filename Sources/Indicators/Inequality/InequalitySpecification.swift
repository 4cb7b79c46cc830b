public import Statistics

/// `inequality:` of an input: which measures, and what the files do not say of their outcomes.
public struct InequalitySpecification: Sendable, Hashable {
  /// The measures; `nil` for all that the dimension allows.
  public var measures: [InequalityMeasure]?
  /// How they are computed.
  public var options = InequalityOptions()
  /// The simulated draws.
  public var draws = SimulatedDraws.defaultCount
  /// The seed of the draws.
  public var seed = SimulatedDraws.defaultSeed
  /// The scale of all outcomes; it stands before a column of the file.
  public var scale: Double?
  /// Whether outcomes end at their scale; `nil` for those on the scale of 1 or 100.
  public var isBounded: Bool?
  /// The direction of outcomes, where the file does not say.
  public var direction: OutcomeDirection?
  /// Whether subgroups have an order, where the file does not say.
  public var isOrdered: Bool?
  /// Of a survey: the breakdowns whose groups have an order, the most disadvantaged first in the order of their names.
  public var orderedBreakdowns: [String] = []

  /// The defaults.
  public init() {}
}
