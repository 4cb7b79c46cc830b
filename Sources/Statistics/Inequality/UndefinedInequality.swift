/// Why a measure of inequality, or its limits, do not exist; they are never shown as 0, as 1 or as NaN.
public enum UndefinedInequality: Error, Hashable, Sendable {
  /// The measure is for dimensions whose subgroups have an order.
  case notOrdered
  /// The measure is for dimensions whose subgroups have no order.
  case ordered
  /// Fewer subgroups have a value than the measure needs.
  case tooFewGroups(found: Int, needed: Int)
  /// More subgroups have no value than the measure allows; `force` computes it from the others.
  case missingGroups(missing: Int, of: Int)
  /// A subgroup has no place in the order, or two have the same.
  case orderNotDistinct
  /// No subgroup, or more than one, is marked as the reference.
  case noReference
  /// The reference subgroup has no value.
  case referenceMissing
  /// A subgroup has no population, or all have 0.
  case noPopulation
  /// Neither the populations nor the setting's average are known.
  case noMean
  /// The outcome is neither favourable nor adverse, so that no subgroup is best.
  case noDirection
  /// The scale of the outcome is not declared.
  case noScale
  /// A value is below 0 or above the scale.
  case valueBeyondScale
  /// A subgroup's value is 0, where the measure divides by it or takes its logarithm.
  case zeroValue
  /// A value is below 0, where the measure takes a logarithm.
  case negativeValue
  /// The mean is 0 or lies on a bound, where the measure divides by it.
  case meanAtBound
  /// All subgroups are on the same side of 0 or of the scale at a rank, so that the curve has no finite slope.
  case noFiniteSlope
  /// A subgroup has no standard error.
  case noStandardErrors
  /// The covariances are not those of as many values, or of no values.
  case notCovariances
  /// Fewer than half of the draws lie within the bounds.
  case drawsBeyondBounds
  /// The mean is a published one, whose standard error is not known.
  case averageWithoutError
  /// No formula for the limits is known.
  case noFormula
  /// `healthequal` does not have the measure.
  case notInHealthequal
  /// `healthequal` stops with an error here.
  case healthequalStops
  /// The sample gives no value.
  case sample(Undefined)
  /// A number has outgrown the range of a Double on the way.
  case beyondRange
}
