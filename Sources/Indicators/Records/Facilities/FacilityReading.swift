internal import Tabular

/// One file of facilities as it is read: the rows, and what is to be said of them together.
struct FacilityReading {
  let file: InputFile
  let records: FacilityRecords
  let resolver: CountryResolver
  private var facilities: [(country: Area, year: Int, day: CalendarDate?, facility: Facility)] = []
  private var columns: Set<String> = []
  private var findings: [String: Finding] = [:]
  private var unmapped = UnmappedOwners()
  private var headerProblem: Diagnostic?

  /// Rows that share a remark: how many, and where the first stands.
  private struct Finding {
    var count = 0
    let first: SourceLocation
  }

  init(file: InputFile, records: FacilityRecords, resolver: CountryResolver) {
    (self.file, self.records, self.resolver) = (file, records, resolver)
  }

  mutating func take(_ row: InputRow) throws(Diagnostic) {
    if columns.isEmpty { bind(row) }
    guard headerProblem == nil else { return }
    let country = try row.country(file.specification, resolver)
    guard let facility = try records.facility(row) else {
      note("nameless", at: row.place("name"))
      return
    }
    let (year, day) = try date(row)
    if facility.isOwnerUnmapped { unmapped.note(facility.owner, at: row.place("owner_raw")) }
    if row.has("status"), !records.isKnownStatus(row.known("status")) {
      note("status \(row.known("status"))", at: row.place("status"))
    }
    facilities.append((country, year, day, facility))
  }

  private mutating func bind(_ row: InputRow) {
    columns = Set(FacilityRecords.columns(file.specification).map(\.name).filter { row.has($0) })
    let place = SourceLocation(file: file.file)
    if !file.specification.providers.isSupplement, !row.has("owner_raw"), !row.has("sector"),
      !row.has("subsector")
    {
      headerProblem = Diagnostic(
        .error, "missing-label", "no column says who owns a facility", at: place,
        expected: "a column owner_raw, sector or subsector",
        hint: "name the file's column with `columns: {owner_raw: …}`")
    } else if file.specification.country == nil, !row.has("country_iso3") {
      headerProblem = Diagnostic(
        .error, "missing-label", "neither a column nor the manifest names the country", at: place,
        hint: "add `country: …` to the input")
    } else if file.specification.year == nil, !row.has("list_date") {
      headerProblem = Diagnostic(
        .error, "missing-label", "neither a column nor the manifest dates the list", at: place,
        hint: "add `year: …` to the input, or name a column with `columns: {list_date: …}`")
    }
  }

  private func date(_ row: InputRow) throws(Diagnostic) -> (Int, CalendarDate?) {
    if let year = file.specification.year { return (year, nil) }
    if case .year(let year, _) = Year.read(row.known("list_date")) { return (year, nil) }
    guard let day = try row.date("list_date") else {
      throw row.complaint("list_date", "required-value", "\"list_date\" is empty")
    }
    return (day.year, day)
  }

  private mutating func note(_ what: String, at place: SourceLocation) {
    findings[what, default: Finding(first: place)].count += 1
  }

  /// Puts what was read into the stores.
  func store(in records: inout RecordStores) {
    for (country, year, day, facility) in facilities {
      records.facilities.change(country, year) { list in
        list.facilities.append(facility)
        list.columns.formUnion(columns)
        list.files[file.shortName, default: 0] += 1
        if let day { list.newest = max(list.newest ?? day, day) }
      }
      if !facility.units[0].isEmpty {
        records.places.note(facility.units[0], in: country, rank: 1)
      }
    }
  }

  /// Fills the lists of the same country and year with what was read; gives back how many rows fit no one facility.
  func supplement(_ records: inout RecordStores) -> Int {
    var unmatched = 0
    let sets = Dictionary(grouping: facilities) { "\($0.country.code) \($0.year)" }
    for (_, rows) in sets.sorted(by: { $0.key < $1.key }) {
      records.facilities.change(rows[0].country, rows[0].year) { list in
        let places = FacilitySupplement(list)
        list.columns.formUnion(columns)
        list.files[file.shortName, default: 0] += rows.count
        for row in rows {
          guard let place = places.place(of: row.facility) else {
            unmatched += 1
            continue
          }
          FacilitySupplement.fill(&list.facilities[place], from: row.facility)
        }
      }
    }
    return unmatched
  }

  /// How many rows were taken.
  var count: Int { facilities.count }

  /// Says what is wrong with the list, each with a count and the place of the first.
  func report(_ log: inout DiagnosticLog) {
    if let headerProblem {
      log.report(headerProblem)
      return
    }
    for warning in unmapped.warnings { log.report(warning) }
    for (what, finding) in findings.sorted(by: {
      ($0.value.first, $0.key) < ($1.value.first, $1.key)
    }) {
      log.report(remark(what, finding))
    }
    guard !file.specification.providers.isSupplement else { return }
    let checks = FacilityChecks(
      facilities.map(\.facility), file: file.file, country: facilities.first?.country)
    for warning in checks.warnings { log.report(warning) }
  }

  private func remark(_ what: String, _ finding: Finding) -> Diagnostic {
    let rows = finding.count == 1 ? "1 row" : "\(finding.count) rows"
    let word = what.split(separator: " ", maxSplits: 1).last.map(String.init) ?? ""
    if what.hasPrefix("status ") {
      return Diagnostic(
        .warning, "constraint-error",
        "the status \"\(word)\" (\(rows)) is not understood: not counted as in operation",
        at: finding.first, expected: "operational, closed, pending or unknown",
        hint: "if it means that a facility works: `operational: [\(word)]`")
    }
    return Diagnostic(
      .warning, "required-value", "\(rows) without name and id: no facility, and left out",
      at: finding.first)
  }
}
