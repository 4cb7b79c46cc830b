internal import Glibc

/// Slope and relative index of inequality from microdata.
public struct SurveyGradient: Hashable, Sendable {
  /// The fitted outcome at the highest rank less that at the lowest.
  public let slopeIndex: SurveyEstimate
  /// The logarithm of the fitted outcome at the highest rank over that at the lowest; `nil` where one of them is not above 0.
  public let logRelativeIndex: SurveyEstimate?
  /// What the standard errors rest on.
  public let basis: InequalityEstimate.Basis

  /// The relative index of inequality.
  public var relativeIndex: Double? { logRelativeIndex.map { exp($0.estimate.point) } }

  /// The slope index, or the relative index with the error of its logarithm, as measures of inequality; amounts are multiplied by `scale`.
  ///
  /// - Throws: `UndefinedInequality` where there is no such index.
  package func estimate(
    _ measure: InequalityMeasure, scale: Double, level: Double, groups: Int,
  ) throws(UndefinedInequality) -> InequalityEstimate {
    guard let found = measure == .relativeIndex ? logRelativeIndex : slopeIndex else {
      throw .zeroValue
    }
    let point = measure == .relativeIndex ? exp(found.estimate.point) : found.estimate.point * scale
    guard case .sampling(let error, let degrees) = found.estimate.uncertainty,
      let quantile = StudentT(degreesOfFreedom: degrees)?.quantile((1 + level) / 2)
    else {
      return try InequalityEstimate(
        measure, point, .none(.noStandardErrors), groups: groups, remarks: [])
    }
    let spread: InequalityEstimate.Spread =
      measure == .relativeIndex
      ? .init(ofRatio: point, error, quantile: quantile, basis)
      : .init(around: point, error * scale, quantile: quantile, basis)
    return try InequalityEstimate(measure, point, spread, groups: groups, remarks: [])
  }
}
