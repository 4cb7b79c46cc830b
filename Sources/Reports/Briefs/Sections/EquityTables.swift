internal import Indicators
internal import Statistics

/// Inequality between subgroups in the countries of a group: a row for each, in alphabetical order, with no order of size.
struct EquityTables {
  let subject: BriefSubject

  private static let mostRows = 20

  init(_ subject: BriefSubject) { self.subject = subject }

  private var sets: [EquitySet] {
    let wanted = Set(subject.countries.map(\.code))
    let found = EquitySet.all(in: subject.context, index: subject.index) {
      wanted.contains($0.code)
    }
    let places = Dictionary(
      uniqueKeysWithValues: GroupTables(subject).sorted(subject.countries).enumerated()
        .map { ($1.code, $0) })
    return found.enumerated().sorted { left, right in
      let (first, second) = (left.element.record, right.element.record)
      let (mine, other) = (places[first.area.code] ?? 0, places[second.area.code] ?? 0)
      return (mine, left.offset) < (other, right.offset)
    }.map(\.element)
  }

  var sentences: [Phrase] {
    let sets = self.sets
    guard !sets.isEmpty else { return [] }
    let countries = Set(sets.map(\.record.area)).count
    let wording = subject.wording
    var sentences: [Phrase] = [
      """
      \(wording.counted(countries, "country has", "countries have")) data by subgroup, \
      \(wording.counted(sets.count, "breakdown", "breakdowns")) in all. Years and subgroups differ \
      between countries, which are not compared here.
      """
    ]
    if sets.count > Self.mostRows {
      sentences.append(
        "The first \(Self.mostRows) are shown; the workbook's sheet Equity has all.")
    }
    return sentences
  }

  var pairs: TextTable? {
    let wording = subject.wording
    var shown: [IndicatorValue] = []
    let rows = sets.prefix(Self.mostRows).map { set -> [Phrase] in
      shown += [set.difference, set.ratio].compactMap { $0 }
      let cell = { (value: IndicatorValue?) in
        value.map { Phrase(wording.figure($0, .short)) } ?? "-"
      }
      return [
        Phrase(subject.context.countries.name(of: set.record.area)),
        "\(set.record.title) by \(set.record.dimension)", Phrase(set.record.period),
        cell(set.difference), cell(set.ratio),
      ]
    }
    guard !rows.isEmpty else { return nil }
    return TextTable(
      columns: [
        TextTable.Column("Country"), TextTable.Column("Indicator"), TextTable.Column("Year"),
        TextTable.Column("Difference"), TextTable.Column("Ratio"),
      ], rows: rows, notes: [wording.legend(for: shown)].compactMap { $0 })
  }
}
