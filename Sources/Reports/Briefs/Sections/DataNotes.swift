internal import Indicators
internal import Statistics
internal import Tabular

/// What a reader must know about the figures: flags in use, figures that are missing with the reason, findings in the inputs.
struct DataNotes {
  let subject: BriefSubject

  init(_ subject: BriefSubject) { self.subject = subject }

  var sentences: [Phrase] { missing + flags + findings }

  private var headlines: [IndicatorValue] {
    subject.headlines.compactMap { subject.latest($0.id) }
  }

  private var missing: [Phrase] {
    headlines.compactMap { value in
      guard case .missing(_, let reason) = value.outcome,
        let indicator = subject.headlines.first(where: { $0.id == value.indicator })
      else { return nil }
      // Beside figures of regions it must be said whose figure there is not.
      return subject.focus.kind.isGroup
        ? """
        For \(subject.wording.name(of: subject.focus)) no figure is given for \(indicator.title) (\(value.period)): \(reason).
        """
        : "No figure is given for \(indicator.title) (\(value.period)): \(reason)."
    }
  }

  private var flags: [Phrase] {
    let used = Set(headlines.flatMap(\.flags))
    return FlagExplanation.all.filter { used.contains($0.flag) }.map { flag, text in
      let titles = headlines.filter { $0.flags.contains(flag) }
        .compactMap { value in subject.headlines.first { $0.id == value.indicator } }
        .map { Phrase(ShortTitle.of($0).split(separator: ",").first.map(String.init) ?? $0.title) }
      let said = subject.wording.plain(Phrase(text))
      let lower = said.prefix(1).lowercased() + said.dropFirst()
      return "\(subject.wording.list(titles)): \(Phrase(verbatim: lower))"
    }
  }

  private var findings: [Phrase] {
    let log = subject.prepared.evaluation.log
    let warnings = log.count(.warning)
    guard warnings > 0 else { return [] }
    return [
      """
      Reading the inputs gave \(subject.wording.counted(warnings, "warning", "warnings")); \
      the workbook's sheet Data quality and run.json list them.
      """
    ]
  }
}
