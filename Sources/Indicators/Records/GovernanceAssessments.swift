/// Rated governance mechanisms of all assessments.
public struct GovernanceAssessments: Sendable {
  /// No assessment.
  public init() {}
}
