internal import Indicators
internal import Statistics

/// Governance of the mixed health system: level names, weakest mechanisms and change; no index and no ranking (pse.md A.6).
struct GovernanceWords {
  let subject: BriefSubject

  init(_ subject: BriefSubject) { self.subject = subject }

  private var area: Area { subject.focus }

  var sentences: [Phrase] {
    guard let typical = subject.latest("pse.gov.typical") else { return [] }
    return [
      overall(typical), weakest, change,
      "WHO describes levels per mechanism; the summaries here are made by this toolkit.",
    ].compactMap { $0 }
  }

  private func overall(_ typical: IndicatorValue) -> Phrase {
    let wording = subject.wording
    var sentence: Phrase =
      "Across all assessed mechanisms the typical level was \(wording.stated(typical))"
    if let share = subject.latest("pse.gov.established"), share.number != nil,
      let part = share.numerator, let whole = share.denominator
    {
      let figure = wording.figure(share).printed(
        as: wording.outOf(Int(part), Int(whole)))
      sentence.append("; \(figure) mechanisms stood at established or advanced")
    }
    return sentence + "."
  }

  private var weakest: Phrase? {
    guard let weakest = subject.latest("pse.gov.weakest"), weakest.number != nil,
      !weakest.note.isEmpty
    else { return nil }
    let names = subject.wording.names(weakest.mechanismNames, separator: "; ")
    return "The lowest level was \(subject.wording.figure(weakest)): \(names)."
  }

  private var change: Phrase? {
    GovernanceRounds(of: area, subject).map { rounds in
      """
      Between the rounds of \(subject.wording.years(rounds.period)), of the mechanisms assessed in \
      both, \(rounds.counts).\(rounds.caveat)
      """
    }
  }

  /// One row for each behaviour, in the Pathway's order.
  var table: TextTable? {
    let wording = subject.wording
    let find = { (id: String, behaviour: GovernanceBehaviour) in
      subject.index.latestBreakdown("behaviour", of: id, area)
        .first { $0.category == behaviour.rawValue }
    }
    var shown: [IndicatorValue] = []
    let rows = GovernanceBehaviour.allCases.compactMap { behaviour -> [Phrase]? in
      guard let typical = find("pse.gov.typical", behaviour) else { return nil }
      shown.append(typical)
      let weakest = find("pse.gov.weakest", behaviour)
      let completeness = find("pse.gov.completeness", behaviour)
      let isPartial = typical.flags.contains(.incomplete)
      let level = Phrase(wording.figure(typical, .cell))
      let words = typical.levelRange.map { Phrase(Figure(typical, printed: $0)) } ?? level
      return [
        Phrase(behaviour.name), isPartial ? "(\(words))" : words,
        weakest.map { Phrase(wording.figure($0, .cell)) } ?? "-",
        completeness.flatMap { value in
          value.numerator.flatMap { part in
            value.denominator.map { "\(Int(part)) of \(Int($0))" }
          }
        } ?? "-",
      ]
    }
    guard !rows.isEmpty else { return nil }
    return TextTable(
      columns: [
        TextTable.Column("Behaviour"), TextTable.Column("Typical level"),
        TextTable.Column("Lowest level"), TextTable.Column("Assessed"),
      ], rows: rows, notes: [wording.legend(for: shown)].compactMap { $0 })
  }
}

extension IndicatorValue {
  /// "Emerging–Progressing", where the two middle levels of a typical level differ (pse.md A2).
  var levelRange: String? {
    let codes = note.prefix { $0 != ";" }.split(separator: "-").map(String.init)
    let levels = codes.compactMap { GovernanceLevel(reading: $0) }
    guard codes.count == 2, levels.count == 2 else { return nil }
    return levels.map(\.code.capitalisedFirst).joined(separator: "–")
  }

  /// The mechanisms that a note on the weakest level names, without the level in front.
  var mechanismNames: String {
    let parts = note.split(separator: ": ", maxSplits: 1)
    return parts.count == 2 ? String(parts[1]) : note
  }
}
