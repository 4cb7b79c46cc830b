public import Tabular

/// One learning event, dialogue or meeting: one row of an `events` input (pse.md G7).
public struct LearningEvent: AreaRecord, Hashable {
  /// The groups of participants that may be counted: the eight of the Country Connector, and public actors as a whole.
  public static let stakeholders = [
    "policy_makers", "private", "funding", "multilateral", "implementing", "civil_society",
    "consumer", "public", "other",
  ]

  /// Its id.
  public var id: String
  /// Its sort, in a word.
  public var type = ""
  /// The day.
  public var date: CalendarDate
  /// Its title.
  public var title = ""
  /// Where it was held.
  public var place = ""
  /// The countries and groups that took part.
  public var areas: [Area]
  /// Its level: global, regional or country.
  public var level = ""
  /// Its tags.
  public var tags: [String] = []
  /// Participations.
  public var participants: Double?
  /// Participations by group.
  public var byStakeholder: [String: Double] = [:]
  /// Ids of persons, where the list has them.
  public var persons: [String] = []
  /// Where it was read.
  public var location: SourceLocation?

  /// The first area.
  public var area: Area { areas.first ?? .world }

  /// An event of which nothing more is known.
  public init(_ id: String, on date: CalendarDate, in areas: [Area]) {
    self.id = id
    self.date = date
    self.areas = areas
  }
}
