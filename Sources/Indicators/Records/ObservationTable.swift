/// All observations of a run: by input key, then by area.
public struct ObservationTable: Sendable {
  private var series: [String: [Area: Series]] = [:]

  /// An empty table.
  public init() {}

  /// Puts one in; gives back the one that already holds its key, area and year, and then changes nothing.
  @discardableResult
  public mutating func insert(
    _ observation: Observation, key: String, area: Area
  ) -> Observation? {
    series[key, default: [:]][area, default: Series()].insert(observation)
  }

  /// The series of a key in an area; empty where there is none.
  public func series(_ key: String, in area: Area) -> Series { series[key]?[area] ?? Series() }

  /// Whether any area holds a key.
  public func holds(_ key: String) -> Bool { series[key] != nil }

  /// The areas that hold a key, sorted.
  public func areas(holding key: String) -> [Area] { (series[key] ?? [:]).keys.sorted() }

  /// The years in which any area holds a key, ascending.
  public func years(holding key: String) -> [Int] {
    var years: Set<Int> = []
    for series in (series[key] ?? [:]).values {
      for observation in series.observations { years.insert(observation.year) }
    }
    return years.sorted()
  }

  /// The keys that hold anything, sorted.
  public var keys: [String] { series.keys.sorted() }
}
