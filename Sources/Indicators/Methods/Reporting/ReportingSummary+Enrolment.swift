internal import Statistics

/// C6e: how many of the licensed facilities take part in routine reporting at all; read beside completeness.
extension ReportingSummary {
  private struct Enrolled {
    let country: Area
    let year: Int
    let source: String
    let note: String
    /// Facilities that must report, by owner.
    let tally: SectorTally
  }

  func enrolment() -> [IndicatorValue] {
    (reported + listed).sorted { ($0.country, $0.year) < ($1.country, $1.year) }
      .flatMap { enrolled -> [IndicatorValue] in
        guard
          let list = context.records.facilities.nearest(enrolled.country, to: enrolled.year)
        else { return [without(enrolled)] }
        let (licensed, note) = licensed(list)
        let gap = YearGap(enrolled.year, list.year)
        let groups: [SectorTally.Group?] = [nil] + SectorTally.allGroups
        return groups.map { group in
          let part =
            group.map { enrolled.tally.sum($0.breakdown, $0.category) } ?? enrolled.tally.total
          let whole = group.map { licensed.sum($0.breakdown, $0.category) } ?? licensed.total
          var value = value(
            enrolled, group,
            whole > 0
              ? .value(100 * part / whole)
              : .missing(.notAvailable, because: "no licensed facility of this group is listed"))
          (value.numerator, value.denominator) = (part, whole)
          value.flags = Set(
            value.flags + gap.flags(context.thresholds)
              + (part > whole && whole > 0 ? [.outOfRange] : [])
          ).sorted()
          value.note = NoteText.joined([note, gap.note("reporting", "list"), value.note])
          value.source = [enrolled.source, list.source].joined(separator: "; ")
          return value
        }
      }
  }

  /// Facilities that an input of reports expects reports of.
  private var reported: [Enrolled] {
    var units: [String: [String: Ownership]] = [:]
    var files: [String: [String: Int]] = [:]
    for count in context.records.reporting.counts where !count.isOfArea {
      let key = "\(count.country.code) \(count.period.year)"
      files[key, default: [:]][count.file, default: 0] += count.rows
      if count.expected ?? 0 > 0 { units[key, default: [:]][count.unit] = count.ownership }
    }
    return units.map { key, owners in
      let parts = key.split(separator: " ").map(String.init)
      let (country, year) = (Area(parts[0]), Int(parts[1]) ?? 0)
      let licensed = licensedUnits(of: country, near: year)
      var tally = SectorTally(context.notForProfit)
      var unlicensed = 0
      for (unit, owner) in owners.sorted(by: { $0.key < $1.key }) {
        // A unit that no list holds may be licensed; one that a list holds without a licence is not.
        if licensed?[unit] == false { unlicensed += 1 } else { tally.add(owner, 1) }
      }
      return Enrolled(
        country: country, year: year,
        source: (files[key] ?? [:]).sorted { $0.key < $1.key }
          .map { "\($0.key) (\($0.value) rows)" }.joined(separator: "; "),
        note: leftOut(unlicensed), tally: tally)
    }
  }

  /// Of countries without such an input, the facilities of a list that have an id for reporting.
  private var listed: [Enrolled] {
    let countries = Set(context.records.reporting.counts.filter { !$0.isOfArea }.map(\.country))
    return context.records.facilities.all
      .filter { $0.has("hmis_id") && !countries.contains($0.country) }
      .map { list in
        var tally = SectorTally(context.notForProfit)
        var unlicensed = 0
        for facility in list.facilities
        where facility.isServicePoint && !facility.reportingID.isEmpty {
          if isLicensed(facility, list) {
            tally.add(facility.ownership, 1)
          } else {
            unlicensed += 1
          }
        }
        return Enrolled(
          country: list.country, year: list.year, source: list.source,
          note: NoteText.joined([
            "with an id for reporting in the list", leftOut(unlicensed),
          ]), tally: tally)
      }
  }

  private func leftOut(_ unlicensed: Int) -> String {
    unlicensed > 0 ? "\(unlicensed) enrolled without a valid licence left out" : ""
  }

  /// Whether each unit of the nearest list is licensed, by the ids under which it may report; `nil` without a list.
  private func licensedUnits(of country: Area, near year: Int) -> [String: Bool]? {
    guard let list = context.records.facilities.nearest(country, to: year) else { return nil }
    var units: [String: Bool] = [:]
    for facility in list.facilities {
      let isLicensed = facility.isServicePoint && isLicensed(facility, list)
      for id in [facility.id, facility.reportingID] where !id.isEmpty { units[id] = isLicensed }
    }
    return units
  }

  private func saysUntilWhen(_ list: FacilityList) -> Bool {
    list.has("licence_number") && list.has("licence_valid_to")
  }

  private func isLicensed(_ facility: Facility, _ list: FacilityList) -> Bool {
    guard saysUntilWhen(list) else { return true }
    return !facility.licence.isEmpty
      && facility.licenceEnds.map { $0 >= context.asOf } ?? false
  }

  private func licensed(_ list: FacilityList) -> (SectorTally, String) {
    var tally = SectorTally(context.notForProfit)
    for facility in list.facilities where facility.isServicePoint && isLicensed(facility, list) {
      tally.add(facility.ownership, 1)
    }
    return (
      tally,
      saysUntilWhen(list)
        ? "" : "over all listed facilities: the list does not say which are licensed"
    )
  }

  private func without(_ enrolled: Enrolled) -> IndicatorValue {
    var value = value(
      enrolled, nil,
      .missing(.notAvailable, because: "no list of the country's facilities is held"))
    value.numerator = enrolled.tally.total
    value.source = enrolled.source
    return value
  }

  private func value(
    _ enrolled: Enrolled, _ group: SectorTally.Group?, _ outcome: IndicatorValue.Outcome
  ) -> IndicatorValue {
    IndicatorValue(
      indicator.id, enrolled.country, String(enrolled.year), outcome, unit: indicator.unit,
      breakdown: group?.breakdown ?? "", category: group?.category ?? "",
      count: enrolled.tally.rows,
      flags: context.countries[enrolled.country.code] == nil ? [.outsideCountryTable] : [],
      note: enrolled.note)
  }
}
