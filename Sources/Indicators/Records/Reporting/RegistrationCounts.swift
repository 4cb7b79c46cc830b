/// From received reports to counts of expected and received ones: expected is every assigned unit in every period.
struct RegistrationCounts {
  let reading: ReportingReading
  private(set) var counts: [ReportCount] = []
  private(set) var remarks: Set<String> = []

  init(_ reading: ReportingReading) {
    self.reading = reading
    let sets = Dictionary(grouping: reading.registrations) {
      "\($0.country.code)\n\($0.dataset)\n\($0.period.kind.rawValue)"
    }
    for (_, registrations) in sets.sorted(by: { $0.key < $1.key }) { add(registrations) }
  }

  private var options: ProviderOptions { reading.file.specification.providers }

  private mutating func add(_ registrations: [ReportingReading.Registration]) {
    guard let first = registrations.first else { return }
    let units = Set(registrations.map(\.unit))
    let expected = expectedUnits(units, first.country)
    let periods = periods(registrations)
    var received: [String: [ReportingReading.Registration]] = [:]
    for registration in registrations {
      received["\(registration.unit)\n\(registration.period.code)", default: []]
        .append(registration)
    }
    let owners = Dictionary(
      registrations.map { ($0.unit, $0.ownership) }, uniquingKeysWith: { one, _ in one })
    let parts = Dictionary(
      registrations.map { ($0.unit, $0.part) }, uniquingKeysWith: { one, _ in one })
    let isExpected = Set(expected)
    for unit in isExpected.union(units).sorted() {
      for period in periods {
        let reports = received["\(unit)\n\(period.code)"] ?? []
        var count = ReportCount(
          country: first.country, part: parts[unit] ?? "", unit: unit, dataset: first.dataset,
          period: period, file: reading.file.shortName)
        count.ownership =
          (owners[unit] ?? nil) ?? reading.units.ownership(of: unit, in: first.country)
        count.expected = isExpected.contains(unit) ? 1 : 0
        count.received = Double(reports.count)
        count.rows = reports.count
        count.onTime = onTime(reports, period)
        counts.append(count)
      }
    }
  }

  /// The units that must report: so many as the manifest says, else those of the list, else those that ever did.
  private mutating func expectedUnits(_ units: Set<String>, _ country: Area) -> [String] {
    let sorted = units.sorted()
    if let number = options.expectedUnits {
      remarks.insert("expected: \(number) units in each period, by the manifest")
      // Units that report in another data set of the file come next; those that never did have no name in it.
      let others = Set(reading.registrations.map(\.unit)).subtracting(units).sorted()
      let named = sorted + others
      let silent = max(0, number - named.count)
      return named.prefix(number) + (0..<silent).map { "(unit without report \($0 + 1))" }
    }
    let assigned = reading.units.assigned(in: country)
    if units.contains(where: { assigned[$0] != nil }) {
      remarks.insert("expected: the units of the facility list with an id for reporting")
      return assigned.keys.sorted()
    }
    remarks.insert(
      "expected: the units that reported at least once, so that completeness is an upper bound")
    return sorted
  }

  private func periods(_ registrations: [ReportingReading.Registration]) -> [ReportingPeriod] {
    let held = registrations.map(\.period)
    let window = options.window.compactMap { ReportingPeriod($0) }
    guard let first = held.min(), let last = held.max() else { return [] }
    if window.count == 2, window[0].kind == first.kind {
      return ReportingPeriod.all(from: window[0], to: window[1])
    }
    return ReportingPeriod.all(from: first, to: last)
  }

  private func onTime(
    _ reports: [ReportingReading.Registration], _ period: ReportingPeriod
  ) -> Double? {
    if reports.isEmpty { return 0 }
    guard let days = options.timelyDays, reports.allSatisfy({ $0.date != nil }) else { return nil }
    return Double(
      reports.count { report in
        report.date.map { ReportingPeriod.days($0) - period.lastDay <= days + 1 } ?? false
      })
  }
}
