internal import Statistics

/// The values of one indicator, area and group over time, by one instrument: what a rate may be
/// computed from.
struct Trajectory: Sendable {
  /// A value of a year.
  struct Point: Sendable {
    let year: Int
    let value: Double
    let evidence: Evidence
  }

  let area: Area
  let breakdown: String
  let category: String
  /// What made the values: edition, questionnaire, or whether published or computed.
  let instrument: String
  /// Ascending by year; at least one.
  let points: [Point]
  /// Years that other instruments gave, which are left out.
  let otherYears: [Int]

  var last: Point { points[points.count - 1] }

  /// The last point, and the latest one at least `span` years before it.
  func pair(atLeast span: Double) -> (first: Point, last: Point)? {
    points.last { Double(last.year - $0.year) >= max(span, 1) }.map { ($0, last) }
  }

  /// The point of a year, else the nearest within `reach` years; of two equally near the earlier.
  func point(near year: Int, within reach: Double) -> Point? {
    points.filter { Double(abs($0.year - year)) <= reach }
      .min { (abs($0.year - year), $0.year) < (abs($1.year - year), $1.year) }
  }

  /// The trajectories of values, one for each area and group, each of the instrument that gave its
  /// latest year.
  static func all(of values: [TracedValue]) -> [Trajectory] {
    let present = values.filter { $0.value.number != nil && $0.value.year != nil }
    let groups = Dictionary(grouping: present) {
      Key(area: $0.value.area, breakdown: $0.value.breakdown, category: $0.value.category)
    }
    return groups.sorted { $0.key < $1.key }.compactMap { Trajectory($0.key, $0.value) }
  }

  private struct Key: Hashable, Comparable {
    let area: Area
    let breakdown: String
    let category: String

    static func < (left: Key, right: Key) -> Bool {
      (left.area, left.breakdown, left.category) < (right.area, right.breakdown, right.category)
    }
  }

  private init?(_ key: Key, _ values: [TracedValue]) {
    let ordered = values.sorted { ($0.value.year ?? 0) < ($1.value.year ?? 0) }
    guard let latest = ordered.last else { return nil }
    area = key.area
    breakdown = key.breakdown
    category = key.category
    instrument = latest.instrument
    points = ordered.filter { $0.instrument == latest.instrument }.compactMap { traced in
      guard let year = traced.value.year, let number = traced.value.number else { return nil }
      return Point(year: year, value: number, evidence: traced.evidence)
    }
    otherYears = ordered.filter { $0.instrument != latest.instrument }.compactMap(\.value.year)
  }
}
