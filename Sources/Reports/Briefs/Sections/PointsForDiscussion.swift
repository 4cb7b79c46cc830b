internal import Indicators
internal import Statistics

/// Points that rules find in the figures: statements with the figures that fired them, never a recommendation (pse.md H.6).
struct PointsForDiscussion {
  let subject: BriefSubject

  init(_ subject: BriefSubject) { self.subject = subject }

  var points: [Phrase] { [reporting, poorest, payment, trust, stale].compactMap { $0 } }

  /// Many seek private care, and few private facilities report (B2 and C6e).
  private var reporting: Phrase? {
    guard let care = subject.latest("pse.care.any_private"), let share = care.number,
      let enrolment = subject.index.latestBreakdown(
        "sector", of: "pse.hmis.enrolment", subject.focus
      ).first(where: { $0.category == "private" }), let enrolled = enrolment.number,
      share >= subject.context.thresholds["point-private-care"],
      enrolled < subject.context.thresholds["point-enrolment"]
    else { return nil }
    return """
      Private providers are a main source of care: at least one was named for \
      \(subject.wording.stated(care)) of the sick children for whom care was sought. Of licensed private \
      facilities \(subject.wording.stated(enrolment)) were enrolled in the national reporting system.
      """
  }

  /// The poorest two fifths use private sources too (B5).
  private var poorest: Phrase? {
    guard let care = subject.latest("pse.care.any_private.poorest40"), let share = care.number,
      share >= subject.context.thresholds["point-poorest"]
    else { return nil }
    return """
      People in the poorest two quintiles also rely on private sources: at least one was named for \
      \(subject.wording.stated(care)) of their sick children for whom care was sought.
      """
  }

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
