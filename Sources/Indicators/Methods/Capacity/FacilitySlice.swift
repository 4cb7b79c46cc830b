/// The facilities of one area in one list.
struct FacilitySlice: Sendable {
  /// What a share is a share of.
  enum Base: String, CaseIterable {
    /// Every row of the list.
    case listed
    /// Rows in operation, whatever their type.
    case operational
    /// Rows whose type provides services, in operation or not.
    case servicePoints = "service_points"
  }

  /// What the list says of itself; its rows are below.
  let list: FacilityList
  let area: Area
  /// All rows of the area.
  let listed: [Facility]
  /// Those in operation that provide services (pse.md C1).
  let points: [Facility]
  /// Files with their row counts; of a part of a country, its rows.
  let source: String
  /// What was left out of the list, in words.
  let extent: String

  init(_ list: FacilityList, _ area: Area, _ facilities: [Facility]) {
    (self.list, self.area, listed) = (list, area, facilities)
    points = facilities.filter(\.isServicePoint)
    source = Self.source(list, area, facilities)
    extent = Self.extent(facilities, points)
  }

  func facilities(_ base: Base) -> [Facility] {
    switch base {
    case .listed: listed
    case .operational: listed.filter(\.isOperational)
    case .servicePoints: listed.filter { !$0.isStopped }
    }
  }

  var isNational: Bool { area.kind == .country }

  /// Files with their row counts; of a part of a country, its rows.
  private static func source(_ list: FacilityList, _ area: Area, _ listed: [Facility]) -> String {
    guard area.kind != .country else { return list.source }
    var rows: [String: Int] = [:]
    for facility in listed {
      rows[String(facility.source.prefix { $0 != ":" }), default: 0] += 1
    }
    return rows.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value) rows)" }
      .joined(separator: "; ")
  }

  private static func extent(_ listed: [Facility], _ points: [Facility]) -> String {
    let closed = listed.count { !$0.isOperational }
    let stopped = listed.count - points.count - closed
    guard closed + stopped > 0 else { return "" }
    let reasons = [
      closed > 0 ? "\(closed) not in operation" : "",
      stopped > 0 ? "\(stopped) offices, schools or institutes" : "",
    ].filter { !$0.isEmpty }
    return "\(points.count) of \(listed.count) listed; left out: " + reasons.joined(separator: ", ")
  }
}
