internal import Indicators
internal import Statistics

/// Points that rules find in the figures: statements with the figures that fired them, never a recommendation (pse.md H.6).
struct PointsForDiscussion {
  let subject: BriefSubject

  init(_ subject: BriefSubject) { self.subject = subject }

  var points: [Phrase] { [payment, trust, stale].compactMap { $0 } }

  private var payment: Phrase? {
    guard let oop = subject.latest("uhc.che.oop"), let share = oop.number,
      let insurance = subject.latest("pse.fin.vhi"), let covered = insurance.number,
      share > subject.context.thresholds["point-oop"],
      covered < subject.context.thresholds["point-vhi"]
    else { return nil }
    return """
      Most private spending is paid out of pocket: out-of-pocket payments were \
      \(subject.wording.stated(oop)), voluntary health insurance \(subject.wording.stated(insurance)).
      """
  }

  private var trust: Phrase? {
    let weakest = subject.index.latestBreakdown("behaviour", of: "pse.gov.weakest", subject.focus)
      .first { $0.category == GovernanceBehaviour.nurtureTrust.rawValue }
    guard let weakest, weakest.number == 1 else { return nil }
    return """
      In the behaviour "Nurture trust" at least one mechanism was at the level \
      \(subject.wording.figure(weakest)) in \(weakest.period): \(weakest.mechanismNames).
      """
  }

  private var stale: Phrase? {
    let old = Headline.ids.compactMap { subject.latest($0) }.filter { $0.flags.contains(.stale) }
    guard old.count >= Int(subject.context.thresholds["point-stale"]) else { return nil }
    let years = Int(subject.context.thresholds["stale-years"])
    return """
      \(subject.wording.counted(old.count, "headline figure is", "headline figures are").capitalisedFirst) \
      older than \(years) years at the report date.
      """
  }
}
