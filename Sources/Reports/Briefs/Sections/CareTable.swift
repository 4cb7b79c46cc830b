internal import Indicators
internal import Statistics

/// Care sought and private sources by condition, wealth and residence, on both bases.
enum CareTable {
  private static let measures = [
    ("pse.care.sought", "Care sought, % of ill"),
    ("pse.care.any_private", "Any private, % of those who sought"),
    ("pse.care.any_private_of_ill", "Any private, % of ill"),
  ]

  static func make(_ subject: BriefSubject, area: Area) -> TextTable? {
    let wording = subject.wording
    var shown: [IndicatorValue] = []
    var rows: [[Phrase]] = []
    for group in groups(subject, area) {
      let values = measures.map { group.value($0.0, subject, area) }
      guard values.contains(where: { $0 != nil }) else { continue }
      shown += values.compactMap(\.self)
      rows.append(
        [Phrase(group.name)]
          + values.map { $0.map { Phrase(wording.figure($0, .cell)) } ?? "[x]" }
          + [Phrase(values[1]?.count.map(String.init) ?? "[x]")])
    }
    guard rows.count > 1 else { return nil }
    return TextTable(
      columns: [TextTable.Column("Children")]
        + measures.map { TextTable.Column(Phrase($0.1), .number) }
        + [TextTable.Column("n sought", .number, priority: 1)],
      rows: rows,
      notes: [
        wording.legend(for: shown),
        "Weighted percentages of a household survey; n is the unweighted number of children for whom care was sought.",
      ].compactMap(\.self))
  }

  /// A row: all children, or a category of a breakdown.
  private struct Group {
    let name: String
    var breakdown = ""
    var category = ""

    func value(_ id: String, _ subject: BriefSubject, _ area: Area) -> IndicatorValue? {
      if breakdown.isEmpty { return subject.latest(id, area) }
      return subject.index.latestBreakdown(breakdown, of: id, area).first {
        $0.category == category
      }
    }
  }

  private static func groups(_ subject: BriefSubject, _ area: Area) -> [Group] {
    var found = [Group(name: "All conditions")]
    let names = [
      ("condition", ""), (CareBreakdown.wealth, "Quintile "), (CareBreakdown.residence, ""),
    ]
    for (breakdown, prefix) in names {
      found += subject.index.latestBreakdown(breakdown, of: "pse.care.sought", area).map {
        Group(
          name: (prefix + CareBreakdown.words($0.category)).capitalisedFirst,
          breakdown: breakdown, category: $0.category)
      }
    }
    return found
  }
}
