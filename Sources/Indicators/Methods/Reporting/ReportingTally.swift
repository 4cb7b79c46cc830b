/// Reports added up over rows, and the units behind them.
struct ReportingTally {
  private(set) var expected = 0.0
  private(set) var received = 0.0
  private(set) var onTime = 0.0
  /// Received reports of rows that do not say when they came.
  private(set) var undated = 0.0
  /// Rows that give a rate without its numbers.
  private(set) var rates: [(completeness: Double?, timeliness: Double?, period: ReportingPeriod)] =
    []
  private(set) var rows = 0
  /// Rows of the files behind them.
  private(set) var sourceRows = 0
  private(set) var periods: Set<ReportingPeriod> = []
  private(set) var datasets: Set<String> = []
  private(set) var files: [String: Int] = [:]
  private var units: [String: (expected: Double, received: Double, hasAll: Bool)] = [:]

  mutating func add(_ count: ReportCount) {
    rows += 1
    periods.insert(count.period)
    datasets.insert(count.dataset)
    files[count.file, default: 0] += count.rows
    sourceRows += count.rows
    guard let expected = count.expected, count.received != nil || count.onTime != nil else {
      rates.append((count.rate, count.rateOnTime, count.period))
      return
    }
    self.expected += expected
    received += count.received ?? 0
    if let onTime = count.onTime { self.onTime += onTime } else { undated += count.received ?? 0 }
    guard !count.isOfArea else { return }
    let got = count.received ?? 0
    var unit = units[count.unit] ?? (0, 0, true)
    unit.expected += expected
    unit.received += got
    unit.hasAll = unit.hasAll && got >= expected
    units[count.unit] = unit
  }

  /// Whether any row has its numbers.
  var hasNumbers: Bool { rates.count < rows }
  /// Whether any row is about a unit.
  var hasUnits: Bool { !units.isEmpty }

  private var assigned: [(expected: Double, received: Double, hasAll: Bool)] {
    units.values.filter { $0.expected > 0 }
  }

  /// Units that must report.
  var unitsAssigned: Int { assigned.count }
  /// Of them, those with at least one report.
  var unitsWithAny: Int { assigned.count { $0.received > 0 } }
  /// Of them, those with every report.
  var unitsWithAll: Int { assigned.count { $0.hasAll } }

  /// Files and row counts.
  var source: String {
    files.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value) rows)" }.joined(separator: "; ")
  }

  /// `202501 to 202506, 6 periods`.
  var window: String {
    guard let first = periods.min(), let last = periods.max() else { return "" }
    return first == last
      ? first.code : "\(first.code) to \(last.code), \(periods.count) periods"
  }
}
