internal import Glibc

/// Slope and relative index of inequality from microdata.
public struct SurveyGradient: Hashable, Sendable {
  /// The fitted outcome at the highest rank less that at the lowest.
  public let slopeIndex: SurveyEstimate
  /// The logarithm of the fitted outcome at the highest rank over that at the lowest; `nil` where one of them is not above 0.
  public let logRelativeIndex: SurveyEstimate?

  /// The relative index of inequality.
  public var relativeIndex: Double? { logRelativeIndex.map { exp($0.estimate.point) } }
}
