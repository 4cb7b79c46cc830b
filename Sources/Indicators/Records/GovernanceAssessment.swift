/// One assessment of one area: its ratings together.
public struct GovernanceAssessment: Sendable {
  /// The country, or the part of it that was assessed.
  public let area: Area
  /// The assessment's id.
  public let id: String
  /// The day of the assessment.
  public let date: CalendarDate
  /// The round, counted from 1.
  public let round: Int
  /// How it was made.
  public let method: AssessmentMethod
  /// The ratings by the id of the mechanism.
  public private(set) var ratings: [String: GovernanceRating] = [:]

  /// Starts an assessment from one of its ratings.
  init(_ rating: GovernanceRating) {
    area = rating.area
    id = rating.assessment
    date = rating.date
    round = rating.round
    method = rating.method
    ratings[rating.mechanism] = rating
  }

  /// Takes another of its ratings.
  mutating func add(_ rating: GovernanceRating) { ratings[rating.mechanism] = rating }

  /// The level of a mechanism, where it was assessed.
  public func level(of mechanism: String) -> GovernanceLevel? {
    ratings[mechanism]?.standing.level
  }
}
