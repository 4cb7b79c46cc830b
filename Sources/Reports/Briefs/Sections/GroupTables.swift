internal import Indicators
internal import Statistics

/// Tables that set groups or countries side by side, in WHO's order of regions or alphabetically; never ranked.
struct GroupTables {
  let subject: BriefSubject

  init(_ subject: BriefSubject) { self.subject = subject }

  /// The regions that hold a country of the brief, in WHO's own order.
  var regions: [Area] {
    let context = subject.context
    return Area.groups(of: .whoRegion).filter { region in
      context.groups.contains(.whoRegion)
        && subject.countries.contains { country in
          context.countries[country.code].map {
            context.countries.membership(
              of: $0, in: region, year: context.asOf.year, list: context.membership
            ).isMember
          } ?? false
        }
    }
  }

  /// How many countries hold a figure of each headline indicator, of how many.
  func availability(of countries: [Area]) -> TextTable? {
    let rows = subject.headlines.compactMap { indicator -> [Phrase]? in
      let held = countries.compactMap { subject.latest(indicator.id, $0) }.filter {
        $0.number != nil
      }
      guard !held.isEmpty else { return nil }
      let years = held.compactMap(\.year).sorted()
      let span =
        years.first == years.last ? "\(years.first ?? 0)" : "\(years.first ?? 0)-\(years.last ?? 0)"
      let stale = held.count { $0.flags.contains(.stale) }
      return [
        Phrase(ShortTitle.of(indicator)), "\(held.count) of \(countries.count)", Phrase(span),
        "\(stale)",
      ]
    }
    guard !rows.isEmpty else { return nil }
    return TextTable(
      columns: [
        TextTable.Column("Indicator"), TextTable.Column("Countries"),
        TextTable.Column("Latest years"),
        TextTable.Column(
          "Over \(subject.wording.counted(subject.wording.staleYears, "year", "years")) old",
          .number,
          priority: 1),
      ], rows: rows)
  }

  /// Each headline indicator of some groups: the main aggregate, the median, and the countries behind it.
  func picture(of groups: [Area]) -> TextTable? {
    let wording = subject.wording
    var shown: [IndicatorValue] = []
    var rows: [[Phrase]] = []
    for indicator in subject.headlines {
      for group in groups {
        guard let value = subject.latest(indicator.id, group) else { continue }
        shown.append(value)
        let median = subject.index.breakdown("aggregate", of: indicator.id, group).last {
          $0.period == value.period && $0.category == Aggregate.median.rawValue
        }
        rows.append([
          Phrase(ShortTitle.of(indicator)), Phrase(group.code),
          Phrase(wording.figure(value, .cell)),
          median.map { Phrase(wording.figure($0, .cell)) } ?? "-", "\(value.count ?? 0)",
          Phrase(value.period),
        ])
      }
    }
    guard !rows.isEmpty else { return nil }
    return TextTable(
      columns: [
        TextTable.Column("Indicator"), TextTable.Column("Group"),
        TextTable.Column("Value", .number),
        TextTable.Column("Median", .number, priority: 2), TextTable.Column("n", .number),
        TextTable.Column("Year", priority: 1),
      ], rows: rows, notes: [wording.legend(for: shown)].compactMap { $0 })
  }

  /// One row for each country, alphabetically.
  func annex(of countries: [Area]) -> TextTable? {
    let wording = subject.wording
    let ids = [
      ("uhc.sci", "SCI"), ("uhc.fp.oop10", "Over 10%"), ("uhc.che.oop", "OOP %"),
      ("uhc.ihr.spar", "IHR"), ("pse.gov.typical", "Governance"),
    ].filter { id, _ in countries.contains { subject.latest(id, $0) != nil } }
    guard !ids.isEmpty else { return nil }
    var shown: [IndicatorValue] = []
    let rows = sorted(countries).compactMap { country -> [Phrase]? in
      let values = ids.map { subject.latest($0.0, country) }
      guard values.contains(where: { $0 != nil }) else { return nil }
      shown += values.compactMap { $0 }
      return [Phrase(subject.context.countries.name(of: country))]
        + values.map { value in value.map { Phrase(wording.figure($0, .cell)) } ?? "[x]" }
    }
    guard !rows.isEmpty else { return nil }
    let notes = [
      wording.legend(for: shown),
      "SCI: service coverage index. Over 10%: people spending over 10% of the budget. OOP: out-of-pocket share of spending. IHR: self-assessed capacities. Latest figures; years differ (see values.csv).",
    ]
    return TextTable(
      columns: [TextTable.Column("Country")]
        + ids.enumerated().map { place, id in
          TextTable.Column(
            Phrase(id.1), id.0 == "pse.gov.typical" ? .text : .number, priority: place)
        }, rows: rows, notes: notes.compactMap { $0 })
  }

  func sorted(_ countries: [Area]) -> [Area] {
    countries.sorted {
      (CountryResolver.folded(subject.context.countries.name(of: $0)), $0.code)
        < (CountryResolver.folded(subject.context.countries.name(of: $1)), $1.code)
    }
  }
}
