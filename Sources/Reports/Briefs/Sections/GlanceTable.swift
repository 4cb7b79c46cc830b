internal import Indicators
internal import Statistics
internal import Tabular

/// The headline figures of one area: latest, year, and the change since the baseline, on lines of 76 columns.
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
        TextTable.Column("Year"), TextTable.Column("Change (since)", .number, priority: 2),
        TextTable.Column("Data", priority: 1),
      ], rows: rows, notes: [wording.legend(for: values)].compactMap(\.self) + notes(values, rows))
  }

  private static func row(
    _ indicator: Indicator, _ latest: IndicatorValue, _ subject: BriefSubject
  ) -> [Phrase] {
    let wording = subject.wording
    let earlier =
      latest.unit == .level || latest.number == nil
      ? nil : subject.index.baseline(for: latest, yearsBefore: BriefSubject.span)
    let claims: [Wording.Movement] = [.rose, .fell, .same]
    let change = earlier.flatMap { earlier -> Phrase? in
      guard claims.contains(wording.movement(from: earlier, to: latest)),
        let difference = wording.difference(from: earlier, to: latest)
      else { return nil }
      return "\(difference.printed(as: number(difference, latest, wording))) (\(earlier.period))"
    }
    return [
      Phrase(ShortTitle.fitting(indicator)), Phrase(wording.figure(latest, .ranged)),
      // A day stands for what is so on it: its year is enough here.
      Phrase(CalendarDate(iso: latest.period).map { String($0.year) } ?? latest.period),
      change ?? "-", Phrase(latest.number == nil ? "-" : letter(latest.dataType)),
    ]
  }

  private static func letter(_ type: DataType) -> String {
    String(type.rawValue.prefix(1)).uppercased()
  }

  /// What the columns mean; the letters only as far as they are used.
  private static func notes(_ values: [IndicatorValue], _ rows: [[Phrase]]) -> [Phrase] {
    let types = Set(values.filter { $0.number != nil }.map(\.dataType.rawValue)).sorted()
    let letters = types.map { "\($0.prefix(1).uppercased()) \($0)" as Phrase }
    let limits = values.contains { $0.number != nil && $0.interval != nil }
    var notes: [Phrase] = limits ? ["In brackets behind a figure: limits of uncertainty."] : []
    notes.append(
      "Change in points or percentage points, of unrounded figures; - where none is claimed: intervals overlap, or figures are modelled or carried."
    )
    if !letters.isEmpty { notes.append("Data: \(letters.joined(by: ", ")).") }
    return notes
  }

  /// The difference as digits only; its unit is that of the row.
  private static func number(
    _ figure: Figure, _ latest: IndicatorValue, _ wording: Wording
  ) -> String {
    guard let value = figure.value,
      let decimal = DecimalText(value, decimals: latest.unit.presentation.decimals)
    else { return figure.printed }
    // "<0.1" would lose its direction and ">−0.1" is a riddle in a column of differences.
    return decimal.roundsToZero
      ? "0" : wording.difference(of: latest.unit).number(value, in: wording.style)
  }
}

/// Titles that fit a line of a brief.
enum ShortTitle {
  private static let titles: [String: String] = [
    "uhc.sci": "Service coverage index, 0-100",
    "uhc.fp.sdg382": "Financial hardship (3.8.2), %",
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
    "pse.hmis.enrolment": "Enrolled to report, %",
  ]

  static func of(_ indicator: Indicator) -> String { titles[indicator.id] ?? indicator.title }

  /// The longest title beside figures with limits, a change and its year on a line of 76 columns.
  private static let longest = 31

  /// The title, cut between words where it would leave no room for the figures; a manifest's own may be of any length.
  static func fitting(_ indicator: Indicator) -> String {
    let title = of(indicator)
    guard title.displayWidth > longest else { return title }
    var kept = ""
    for word in title.split(separator: " ") {
      guard kept.displayWidth + String(word).displayWidth < longest - 3 else { break }
      kept += (kept.isEmpty ? "" : " ") + word
    }
    return kept.isEmpty ? title : kept + "…"
  }
}
