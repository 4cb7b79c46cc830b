internal import Statistics

/// Measures of records for every area: for parts of countries, countries, and the groups that the manifest asks for.
///
/// A group's figure is made of the records of its members and of those of the group itself, so that a ratio is pooled
/// (pse.md 0.2); beside it stands the unweighted median of the countries. The world is everything that the inputs hold, a
/// country outside the country table too: a portfolio has no expected members.
struct RecordSummary<Record: AreaRecord> {
  let indicator: Indicator
  let context: EvaluationContext

  /// The values of a measure of records that all belong to one period.
  func values(
    of records: [Record], in period: String, _ measure: ([Record]) -> [Finding]
  ) -> [IndicatorValue] {
    guard !records.isEmpty else { return [] }
    var values: [IndicatorValue] = []
    var findings: [String: [Finding]] = [:]
    for (area, own) in areas(of: records) {
      let found = measure(own)
      if area.kind == .country { findings[area.code] = found }
      values += found.map { value($0, area, period, own) }
    }
    for group in context.groups.flatMap({ Area.groups(of: $0) }) {
      let members = GroupMembers(
        of: group, in: year(of: period), context.countries, context.membership)
      let codes = Set(members.countries.map(\.iso3))
      let inside = records.filter { record in
        group == .world
          || record.areas.contains { $0 == group || codes.contains($0.countryCode) }
      }
      guard !inside.isEmpty else { continue }
      values += measure(inside).filter { !$0.isOfItem }
        .map { pooled($0, group, period, inside, members) }
      values += ofItems(records.filter { $0.areas.contains(group) }, group, period, measure)
      values += medians(of: inside, findings, group, period)
    }
    return values
  }

  /// What a group itself owns, one by one: a regional initiative, a donor to a global fund.
  private func ofItems(
    _ records: [Record], _ group: Area, _ period: String, _ measure: ([Record]) -> [Finding]
  ) -> [IndicatorValue] {
    guard !records.isEmpty else { return [] }
    return measure(records).filter(\.isOfItem).map { value($0, group, period, records) }
  }

  private func year(of period: String) -> Int {
    IndicatorValue("", .world, period, .value(0), unit: .count).year ?? context.asOf.year
  }

  /// Each part and each country with its records, sorted; a country's are those of its parts too.
  private func areas(of records: [Record]) -> [(Area, [Record])] {
    var areas: [Area: [Record]] = [:]
    for record in records {
      let own = record.areas.filter { !$0.kind.isGroup }
      for country in Set(own.map(\.countryCode)) {
        areas[Area(country), default: []].append(record)
      }
      for part in Set(own) where part.kind == .subnational {
        let name = String(part.code.dropFirst(part.countryCode.count + 1))
        let area = context.records.places.area(name, in: Area(part.countryCode))
        areas[area, default: []].append(record)
      }
    }
    return areas.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func value(
    _ finding: Finding, _ area: Area, _ period: String, _ records: [Record]
  ) -> IndicatorValue {
    var value = IndicatorValue(
      indicator.id, area, period, finding.outcome, unit: finding.unit ?? indicator.unit,
      breakdown: finding.breakdown, category: finding.category,
      count: finding.count ?? records.count, numerator: finding.numerator,
      denominator: finding.denominator, flags: Array(finding.flags) + outside(area),
      source: finding.source
        ?? NoteText.source(
          finding.locations.isEmpty ? records.map(\.location) : finding.locations),
      note: finding.note)
    if finding.source == nil {
      value.places = (finding.locations.isEmpty ? records.map(\.location) : finding.locations)
        .compactMap(\.self)
    }
    return value
  }

  private func outside(_ area: Area) -> [ValueFlag] {
    area.kind == .country && context.countries[area.code] == nil ? [.outsideCountryTable] : []
  }

  private func pooled(
    _ finding: Finding, _ group: Area, _ period: String, _ records: [Record],
    _ members: GroupMembers
  ) -> IndicatorValue {
    var value = value(finding, group, period, records)
    let codes = countries(of: records)
    value.members = codes
    let known = Set(members.countries.map(\.iso3))
    let extent = codes.isEmpty ? "" : extent(group, codes, known, members)
    value.note = NoteText.joined([
      finding.note, finding.denominator == nil ? "" : Aggregate.pooled.rawValue, extent,
    ])
    return value
  }

  private func extent(
    _ group: Area, _ codes: [String], _ known: Set<String>, _ members: GroupMembers
  ) -> String {
    let isWider = group == .world && codes.contains { !known.contains($0) }
    return "records of "
      + (isWider
        ? NoteText.counted(codes.count, "country", "countries")
        : "\(codes.count) of \(members.countries.count) countries")
  }

  /// The countries of records, sorted.
  private func countries(of records: [Record]) -> [String] {
    Set(records.flatMap(\.areas).filter { !$0.kind.isGroup }.map(\.countryCode)).sorted()
  }

  /// The unweighted median over countries of every ratio that a group's countries have.
  private func medians(
    of records: [Record], _ findings: [String: [Finding]], _ group: Area, _ period: String
  ) -> [IndicatorValue] {
    var numbers: [FindingPlace: [(code: String, finding: Finding)]] = [:]
    for code in countries(of: records) {
      for finding in findings[code] ?? []
      where finding.denominator != nil && finding.number != nil && !finding.isOfItem {
        numbers[FindingPlace(breakdown: finding.breakdown, category: finding.category), default: []]
          .append((code, finding))
      }
    }
    // Of one country, the median is its own figure over again.
    return numbers.filter { $0.value.count > 1 }.map { place, countries in
      let sorted = countries.compactMap(\.finding.number).sorted()
      let middle = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
      var median = Finding.number(middle).under(
        joined(place.breakdown, "aggregate"), joined(place.category, Aggregate.median.rawValue))
      median.unit = countries[0].finding.unit
      median.count = sorted.count
      var value = value(median, group, period, records)
      value.members = countries.map(\.code)
      value.note = "\(Aggregate.median.rawValue); \(sorted.count) countries"
      return value
    }
  }

  private func joined(_ first: String, _ second: String) -> String {
    first.isEmpty ? second : "\(first)+\(second)"
  }
}

/// The part of a figure's place that findings of different countries have in common.
private struct FindingPlace: Hashable {
  let breakdown: String
  let category: String
}
