import Statistics

/// The observations of one key in one area, one a year, in order of years.
public struct Series: Sendable, Hashable {
  /// The observations, ascending by year, no year twice.
  public private(set) var observations: [Observation]

  /// Makes a series; where a year comes twice the first stands.
  public init(_ observations: [Observation] = []) {
    self.observations = []
    for observation in observations { insert(observation) }
  }

  /// Puts one in; gives back the one that already holds its year, and then changes nothing.
  @discardableResult
  public mutating func insert(_ observation: Observation) -> Observation? {
    let index = observations.firstIndex { $0.year >= observation.year } ?? observations.endIndex
    if index < observations.endIndex, observations[index].year == observation.year {
      return observations[index]
    }
    observations.insert(observation, at: index)
    return nil
  }

  /// The observation of exactly this year.
  public subscript(year: Int) -> Observation? { observations.first { $0.year == year } }

  /// The value that stands for a year: observed, interpolated between two observed years, else carried forward
  /// from the last or back from the first (uhc.md A3, steps 1 to 3), marked as such; `nil` only when empty.
  public func filled(in year: Int) -> Observation? {
    if let exact = self[year] { return exact }
    let before = observations.last { $0.year < year }
    let after = observations.first { $0.year > year }
    switch (before, after) {
    case (let before?, let after?): return Self.interpolated(before, after, in: year)
    case (let last?, nil): return Self.carried(last, to: year, .carriedForward, .projected)
    case (nil, let first?): return Self.carried(first, to: year, .carriedBack, .estimated)
    case (nil, nil): return nil
    }
  }

  private static func interpolated(
    _ before: Observation, _ after: Observation, in year: Int
  ) -> Observation {
    let share = Double(year - before.year) / Double(after.year - before.year)
    return Observation(
      year: year, value: before.value + share * (after.value - before.value),
      dataType: max(before.dataType, after.dataType, .estimated),
      flags: Array(Set(before.flags + after.flags + [.interpolated])).sorted(),
      source: "\(before.source); \(after.source)",
      note: "interpolated between \(before.year) and \(after.year)")
  }

  private static func carried(
    _ observation: Observation, to year: Int, _ flag: Flag, _ type: DataType
  ) -> Observation {
    let direction = flag == .carriedForward ? "forward" : "back"
    return Observation(
      year: year, value: observation.value, interval: observation.interval,
      dataType: max(observation.dataType, type),
      flags: Array(Set(observation.flags + [flag])).sorted(), source: observation.source,
      note: "carried \(direction) from \(observation.year)")
  }
}
