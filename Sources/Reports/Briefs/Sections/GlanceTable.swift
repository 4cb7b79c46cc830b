internal import Indicators
internal import Statistics

/// The headline figures of one area: latest, year, and the change since the baseline.
enum GlanceTable {
  static func make(_ subject: BriefSubject, area: Area) -> TextTable? {
    let wording = subject.wording
    var values: [IndicatorValue] = []
    var rows: [[Phrase]] = []
    for indicator in subject.headlines {
      guard let latest = subject.latest(indicator.id, area) else { continue }
      values.append(latest)
      rows.append(row(indicator, latest, subject))
    }
    guard !rows.isEmpty else { return nil }
    return TextTable(
      columns: [
        TextTable.Column("Indicator"), TextTable.Column("Latest", .number),
        TextTable.Column("Year"), TextTable.Column("Change", .number, priority: 1),
        TextTable.Column("Since", priority: 1), TextTable.Column("Data", priority: 2),
      ], rows: rows,
      notes: [
        wording.legend(for: values),
        "Change in points or percentage points, of unrounded figures; - where none is claimed: intervals overlap, or figures are modelled or carried.",
      ].compactMap { $0 })
  }

  private static func row(
    _ indicator: Indicator, _ latest: IndicatorValue, _ subject: BriefSubject
  ) -> [Phrase] {
    let wording = subject.wording
    let earlier =
      latest.unit == .level || latest.number == nil
      ? nil : subject.index.baseline(for: latest, yearsBefore: BriefSubject.span)
    let claims: [Wording.Movement] = [.rose, .fell, .same]
    let change = earlier.flatMap { earlier in
      claims.contains(wording.movement(from: earlier, to: latest))
        ? wording.difference(from: earlier, to: latest) : nil
    }
    return [
      Phrase(ShortTitle.of(indicator)), Phrase(wording.figure(latest, .short)),
      Phrase(latest.period), change.map { Phrase($0.printed(as: number($0, latest))) } ?? "-",
      Phrase(change == nil ? "-" : earlier?.period ?? "-"),
      Phrase(latest.number == nil ? "-" : latest.dataType.rawValue),
    ]
  }

  /// The difference as digits only; its unit is that of the row.
  private static func number(_ figure: Figure, _ latest: IndicatorValue) -> String {
    guard let value = figure.value,
      let decimal = DecimalText(value, decimals: latest.unit.presentation.decimals)
    else { return figure.printed }
    // "<0.1" would lose its direction and ">−0.1" is a riddle in a column of differences.
    return decimal.roundsToZero ? "0" : latest.unit.difference.number(value)
  }
}

/// Titles that fit a line of a brief.
enum ShortTitle {
  private static let titles: [String: String] = [
    "uhc.sci": "Service coverage index, 0-100",
    "uhc.fp.sdg382": "Financial hardship (SDG 3.8.2), %",
    "uhc.fp.oop10": "Over 10% of budget on health, %",
    "pse.care.any_private": "Any private source of care, %",
    "uhc.che.government": "Government, % of spending",
    "uhc.che.private": "Domestic private, % of spending",
    "uhc.che.oop": "Out of pocket, % of spending",
    "uhc.che.external": "External, % of spending",
    "uhc.ihr.spar": "IHR capacities, 0-100",
    "uhc.gpw.asc": "Average service coverage, 0-100",
    "pse.gov.established": "Governance: established+, %",
    "pse.gov.typical": "Governance: typical level",
    "pse.prog.tb_private": "TB notified privately, %",
    "pse.cap.facility_share": "Private facilities, % of listed",
    "pse.cap.bed_share": "Private beds, % of listed",
    "pse.hmis.completeness": "Reports received, % of expected",
    "pse.hmis.enrolment": "Facilities enrolled to report, %",
  ]

  static func of(_ indicator: Indicator) -> String { titles[indicator.id] ?? indicator.title }
}
