internal import Indicators
internal import Statistics

/// Health expenditure in sentences and a table: revenues and schemes are kept apart (pse.md D).
struct PaymentWords {
  let subject: BriefSubject

  init(_ subject: BriefSubject) { self.subject = subject }

  var sentences: [Phrase] {
    [
      subject.moved(
        "Out-of-pocket spending", "uhc.che.oop"),
      subject.moved("Domestic private spending", "uhc.che.private"),
      subject.said(
        "Voluntary health insurance",
        "pse.fin.vhi_of_private"),
      subject.said("Current health expenditure", "uhc.che.pc_usd"),
      isHeld
        ? "Revenues say where money comes from and schemes who holds it; neither says at whose facilities it is spent."
        : nil,
    ].compactMap { $0 }
  }

  private static let rows = [
    ("uhc.che.government", "Government, % of spending"),
    ("uhc.che.private", "Domestic private, % of spending"),
    ("uhc.che.external", "External, % of spending"),
    ("uhc.che.oop", "Out of pocket, % of spending"),
    ("pse.fin.vhi", "Voluntary insurance, % of spending"),
    ("uhc.che.gdp", "Health spending, % of GDP"),
  ]

  private var isHeld: Bool { Self.rows.contains { subject.latest($0.0)?.number != nil } }

  var table: TextTable? {
    let wording = subject.wording
    var shown: [IndicatorValue] = []
    let rows = Self.rows.compactMap { id, name -> [Phrase]? in
      guard let latest = subject.latest(id) else { return nil }
      let earlier =
        latest.number == nil
        ? nil : subject.index.baseline(for: latest, yearsBefore: BriefSubject.span)
      shown += [latest] + [earlier].compactMap { $0 }
      return [
        Phrase(name), earlier.map { Phrase(wording.figure($0, .cell)) } ?? "-",
        Phrase(earlier?.period ?? "-"), Phrase(wording.figure(latest, .cell)),
        Phrase(latest.period),
      ]
    }
    guard !rows.isEmpty else { return nil }
    return TextTable(
      columns: [
        TextTable.Column("Share"), TextTable.Column("Earlier", .number), TextTable.Column("Year"),
        TextTable.Column("Latest", .number), TextTable.Column("Year of latest"),
      ], rows: rows, notes: [wording.legend(for: shown)].compactMap { $0 })
  }
}
