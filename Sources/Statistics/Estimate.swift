/// A value with its uncertainty.
public struct Estimate: Hashable, Sendable {
  /// The value, finite.
  public let point: Double
  /// How sure it is.
  public let uncertainty: Uncertainty

  /// Joins a value with its uncertainty.
  ///
  /// - Throws: `Undefined.beyondRange` where the value is not finite.
  public init(_ point: Double, _ uncertainty: Uncertainty) throws(Undefined) {
    guard point.isFinite else { throw .beyondRange }
    self.point = point
    self.uncertainty = uncertainty
  }

  /// The standard error; `nil` where the uncertainty is of another kind.
  public var standardError: Double? {
    guard case .sampling(let standardError, _) = uncertainty else { return nil }
    return standardError
  }

  /// The degrees of freedom of the standard error; `nil` where there is none.
  public var degreesOfFreedom: Double? {
    guard case .sampling(_, let degreesOfFreedom) = uncertainty else { return nil }
    return degreesOfFreedom
  }
}
