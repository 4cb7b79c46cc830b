internal import Tabular

/// One file of reports as it is read.
struct ReportingReading {
  /// A report that was received, of a file that lists nothing else.
  struct Registration {
    let country: Area
    let part: String
    let unit: String
    let dataset: String
    let period: ReportingPeriod
    let ownership: Ownership?
    let date: CalendarDate?
  }

  let file: InputFile
  let owners: OwnershipMap
  let resolver: CountryResolver
  let units: ReportingUnits
  private(set) var counts: [ReportCount] = []
  private(set) var registrations: [Registration] = []
  private(set) var unmapped = UnmappedOwners()
  private(set) var isDataValues = false
  private var deleted = 0
  private var cells: Set<[String]> = []

  init(file: InputFile, owners: OwnershipMap, resolver: CountryResolver, units: ReportingUnits) {
    (self.file, self.owners, self.resolver, self.units) = (file, owners, resolver, units)
  }

  private var options: ProviderOptions { file.specification.providers }

  mutating func take(_ row: InputRow) throws(Diagnostic) {
    if row.has("deleted"), try row.flag("deleted") == true {
      deleted += row.rows
      return
    }
    switch ReportingForm(row.has) {
    case .own: try takeOwn(row)
    case .analytics: try takeAnalytics(row)
    case .registrations: try takeRegistration(row)
    case .dataValues: try takeDataValue(row)
    }
  }

  /// What was passed over, said with its count.
  var remarks: [Diagnostic] {
    guard deleted > 0 else { return unmapped.warnings }
    return unmapped.warnings + [
      Diagnostic(
        .note, "deleted-rows",
        "\(deleted) rows are marked as deleted and were not used",
        at: SourceLocation(file: file.file))
    ]
  }

  // MARK: What the forms share

  private func country(_ row: InputRow) throws(Diagnostic) -> Area {
    try row.country(file.specification, resolver)
  }

  private func period(_ row: InputRow) throws(Diagnostic) -> ReportingPeriod {
    let text = try row.required("period")
    if let period = ReportingPeriod(text) { return period }
    throw row.complaint(
      "period", "type-error", "\"\(text)\" is not a period",
      expected: "as DHIS2 writes them: 2025, 2025Q1, 202501, 2025W1 or 20250131")
  }

  /// The row's own word for the owner; `nil` where the file has none, so that the facility list may tell.
  private mutating func ownership(_ row: InputRow) throws(Diagnostic) -> Ownership? {
    guard row.has("sector") || row.has("subsector") || row.has("owner_raw") else { return nil }
    let read = try OwnerReading(row, owners)
    if read.isUnmapped {
      unmapped.note(row.known("owner_raw"), at: row.place("owner_raw"), rows: row.rows)
    }
    return read.ownership
  }

  private func dataset(_ row: InputRow) -> String {
    let text = row.known("dataset")
    return text.isEmpty ? options.dataset ?? "" : text
  }

  // MARK: Forms

  private mutating func takeOwn(_ row: InputRow) throws(Diagnostic) {
    let (country, period) = (try country(row), try period(row))
    let unit = try row.required("facility_id")
    var count = ReportCount(
      country: country, part: row.known("admin1").collapsed, unit: unit, dataset: dataset(row),
      period: period, file: file.shortName)
    count.ownership = try ownership(row) ?? units.ownership(of: unit, in: country)
    let received = row.has("received") ? try reports("received", row) : nil
    count.expected = row.has("expected") ? try reports("expected", row) ?? 1 : 1
    let date = try row.date("received_date")
    count.received = received ?? (date == nil ? 0 : 1)
    let due = try row.date("due_date")
    if let received = count.received, received > 0 {
      count.onTime = isOnTime(date, due: due, period).map { $0 ? received : 0 }
    } else {
      count.onTime = 0
    }
    let cell = [country.code, unit, count.dataset, period.code]
    guard cells.insert(cell).inserted else {
      throw row.complaint(
        "facility_id", "primary-key",
        "facility \"\(unit)\", period \(period.code) stands in an earlier row too")
    }
    counts.append(count)
  }

  /// Yes, no, or how many.
  private func reports(_ column: String, _ row: InputRow) throws(Diagnostic) -> Double? {
    if row.known(column).contains(where: \.isNumber) { return try row.quantity(column) }
    return try row.flag(column).map { $0 ? 1 : 0 }
  }

  /// Before the day on which it was due; else as DHIS2: at most so many days, and one, after the period's last day.
  private func isOnTime(
    _ date: CalendarDate?, due: CalendarDate?, _ period: ReportingPeriod
  ) -> Bool? {
    guard let date else { return nil }
    if let due { return date <= due }
    return options.timelyDays.map { ReportingPeriod.days(date) - period.lastDay <= $0 + 1 }
  }

  private mutating func takeRegistration(_ row: InputRow) throws(Diagnostic) {
    let unit = try row.required("facility_id")
    if row.has("completed"), try row.flag("completed") == false { return }
    registrations.append(
      Registration(
        country: try country(row), part: row.known("admin1").collapsed, unit: unit,
        dataset: dataset(row), period: try period(row), ownership: try ownership(row),
        date: try row.date("received_date")))
  }

  private mutating func takeDataValue(_ row: InputRow) throws(Diagnostic) {
    isDataValues = true
    let unit = try row.required("facility_id")
    let (country, period) = (try country(row), try period(row))
    let dataset = dataset(row)
    // Values say that a unit has reported; when it did, only a registration says.
    guard !row.known("value").isEmpty,
      cells.insert([country.code, unit, dataset, period.code]).inserted
    else { return }
    registrations.append(
      Registration(
        country: country, part: row.known("admin1").collapsed, unit: unit, dataset: dataset,
        period: period, ownership: try ownership(row), date: nil))
  }

  private mutating func takeAnalytics(_ row: InputRow) throws(Diagnostic) {
    let parts = try row.required("dx").split(separator: ".").map(String.init)
    guard let metric = parts.last, parts.count == 2 else {
      throw row.complaint(
        "dx", "constraint-error", "\"\(row.text("dx"))\" is no reporting rate",
        expected: "a data set and a metric, such as PLq9sJluXvc.REPORTING_RATE")
    }
    var relative = ""
    var period = ReportingPeriod(row.known("period"))
    if period == nil, let year = file.specification.year {
      relative = row.known("period")
      period = ReportingPeriod(String(year))
    }
    guard let period else {
      throw row.complaint(
        "period", "type-error", "\"\(row.text("period"))\" is not a period",
        expected: "as DHIS2 writes them: 2025, 2025Q1, 202501, 2025W1 or 20250131",
        hint: "a relative period needs the year that it ends in: `year: …`")
    }
    var count = ReportCount(
      country: try country(row), part: row.known("facility_id").collapsed, dataset: parts[0],
      period: period, file: file.shortName)
    count.ownership = try ownership(row) ?? .unknown
    count.relative = relative
    try read(metric, row, into: &count)
    merge(count)
  }

  private func read(
    _ metric: String, _ row: InputRow, into count: inout ReportCount
  ) throws(Diagnostic) {
    let value = try row.quantity("value")
    let (part, whole) = (try row.quantity("numerator"), try row.quantity("denominator"))
    switch metric {
    case "REPORTING_RATE": (count.received, count.expected, count.rate) = (part, whole, value)
    case "REPORTING_RATE_ON_TIME":
      (count.onTime, count.expected, count.rateOnTime) = (part, whole, value)
    case "ACTUAL_REPORTS": count.received = value
    case "ACTUAL_REPORTS_ON_TIME": count.onTime = value
    case "EXPECTED_REPORTS": count.expected = value
    default:
      throw row.complaint(
        "dx", "constraint-error", "\"\(metric)\" is no metric of reporting",
        expected:
          "REPORTING_RATE, REPORTING_RATE_ON_TIME, ACTUAL_REPORTS, ACTUAL_REPORTS_ON_TIME or EXPECTED_REPORTS"
      )
    }
  }

  /// Rows of one data set, period and area are one count.
  private mutating func merge(_ count: ReportCount) {
    let place = counts.firstIndex {
      $0.country == count.country && $0.part == count.part && $0.dataset == count.dataset
        && $0.period == count.period && $0.ownership == count.ownership
    }
    guard let place else {
      counts.append(count)
      return
    }
    counts[place].expected = counts[place].expected ?? count.expected
    counts[place].received = counts[place].received ?? count.received
    counts[place].onTime = counts[place].onTime ?? count.onTime
    counts[place].rate = counts[place].rate ?? count.rate
    counts[place].rateOnTime = counts[place].rateOnTime ?? count.rateOnTime
  }
}
