/// Reports of one unit, or of an area together, for one data set and period: expected, received, and in time.
struct ReportCount: Sendable {
  let country: Area
  /// The part of the country; empty where the row is about all of it, or does not say.
  var part = ""
  /// The facility or organisation unit; empty where the row is about an area.
  var unit = ""
  let dataset: String
  let period: ReportingPeriod
  var ownership = Ownership.unknown
  /// `nil` where the file gives a rate only.
  var expected: Double?
  var received: Double?
  /// Received in time; `nil` where no date tells.
  var onTime: Double?
  /// A rate that the file gives without its numbers.
  var rate: Double?
  var rateOnTime: Double?
  /// How the file writes the period, where that is no period of its own.
  var relative = ""
  let file: String
  /// Rows of the file behind it.
  var rows = 1

  /// Whether the row is about an area, and not about a unit in it.
  var isOfArea: Bool { unit.isEmpty }
}

/// Routine reports, expected and received (pse.md C.3).
struct ReportingRecords: Sendable {
  private(set) var counts: [ReportCount] = []
  /// Remarks on how the expected reports were counted, by file.
  private(set) var remarks: [String: Set<String>] = [:]

  mutating func insert(_ count: ReportCount) { counts.append(count) }

  mutating func remark(_ text: String, on file: String) {
    remarks[file, default: []].insert(text)
  }

  var areas: Set<Area> { Set(counts.map(\.country)) }

  /// The last day of the newest year that a report is of.
  var newestDate: CalendarDate? {
    counts.map(\.period.year).max().flatMap { CalendarDate(year: $0, month: 12, day: 31) }
  }
}
