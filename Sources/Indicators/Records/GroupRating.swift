public import Tabular

/// What one group of respondents says of one mechanism: one row of a `governance-groups` input (pse.md A.4).
public struct GroupRating: Hashable, Sendable {
  /// The country.
  public var country: Area
  /// The assessment that it belongs to.
  public var assessment: String
  /// The mechanism's id.
  public var mechanism: String
  /// Who answered.
  public var group: RespondentGroup
  /// The level, or why there is none.
  public var standing: GovernanceStanding
  /// How many answered.
  public var respondents: Int?
  /// Where it was read.
  public var location: SourceLocation?

  /// Makes a rating by a group.
  public init(
    _ country: Area, assessment: String, mechanism: String, group: RespondentGroup,
    standing: GovernanceStanding, respondents: Int? = nil, location: SourceLocation? = nil
  ) {
    self.country = country
    self.assessment = assessment
    self.mechanism = mechanism
    self.group = group
    self.standing = standing
    self.respondents = respondents
    self.location = location
  }

  /// Understands one row of a `governance-groups` input, by our column names; `nil` with the reasons in `problems`.
  ///
  /// `columns` gives each name's physical column, for the reasons' places.
  public init?(
    fields: [String: String], columns: [String: Int] = [:], at location: SourceLocation,
    problems: inout [Diagnostic]
  ) {
    var row = RecordFields(fields, columns: columns, at: location)
    let country = row.text("country_iso3")
    let assessment = row.text("assessment_id")
    let mechanism = row.text("mechanism_id")
    let group = row.choice("respondent_group", of: RespondentGroup.self)
    let standing = row.read("level", as: GovernanceStanding.expected) {
      GovernanceStanding(reading: $0)
    }
    let respondents = row.readOptional("respondents", as: "a whole number from 0") { text in
      Int(text).flatMap { $0 >= 0 ? $0 : nil }
    }
    problems += row.problems
    guard row.problems.isEmpty, let country, let assessment, let mechanism, let group, let standing
    else { return nil }
    self.init(
      Area(country), assessment: assessment, mechanism: mechanism, group: group,
      standing: standing, respondents: respondents, location: location)
  }
}
