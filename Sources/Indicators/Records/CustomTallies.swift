internal import Statistics
internal import Tabular

/// The rows of one of the manifest's own indicators, brought together by area and period.
struct CustomTallies: Sendable {
  private var tallies: [[String]: CustomTally] = [:]

  /// All of them, sorted by area and period.
  var all: [CustomTally] {
    tallies.values.sorted { ($0.area, $0.period) < ($1.area, $1.period) }
  }

  /// Adds a row.
  mutating func add(
    _ area: Area, _ period: String, at location: SourceLocation, in file: String,
    _ change: (inout CustomTally) -> Void
  ) {
    let key = [area.code, period, file]
    var tally =
      tallies[key] ?? CustomTally(area: area, period: period, location: location, file: file)
    change(&tally)
    tallies[key] = tally
  }
}
