internal import Statistics

/// Where one question of a care-seeking input stands in the sums, for one condition or for one event.
struct CareTable: Sendable {
  /// What is asked.
  enum Topic: Hashable, Sendable {
    /// Care for a condition; `nil` for all conditions together.
    case illness(String?)
    case antenatal, familyPlanning, delivery
  }

  /// What is counted of a row.
  enum Count: Hashable, Sendable {
    case sought, noCare, publicOnly, privateOnly, both, otherOnly, anyPublic, anyPrivate
    /// A source of the subsector was named.
    case subsector(String)
    /// A source of the subsector that is no care was named.
    case uncounted(String)
    /// Sources of the subsector over all sources that were named.
    case mentions(String)
    /// Sources of the sector over all sources that were named.
    case sectorMentions(SourceMap.Sector)
    /// The single answer is of the sector.
    case sector(SourceMap.Sector)
    /// The single answer is of a sector that is known: public, private or non-governmental.
    case known
  }

  let topic: Topic
  /// The place among the tables of the plan.
  let place: Int
  /// What is counted, in the order of the measures.
  let counts: [Count]
  /// What rows are told apart by, behind whether care was sought (or the source is known).
  let dimensions: [String]
  /// The breakdowns.
  let groups: [[String]]
  /// The subsectors, in the order of the map.
  let subsectors: [String]
  /// The sectors of single answers, in the order of the map.
  let sectors: [SourceMap.Sector]
  /// The place among the rankings of the plan, and what is counted there, where rows have a wealth score.
  var ranking: (place: Int, counts: [Count])?
  /// The columns without which it is not available.
  let needed: Set<String>
  /// What is said beside each of its figures.
  let remark: String

  /// Whether the file has no column of any source that counts as care.
  var hasNoSource: Bool { subsectors.isEmpty && sectors.isEmpty }

  /// The place of a count among the measures.
  func measure(_ count: Count) -> Int? { counts.firstIndex(of: count) }
}
