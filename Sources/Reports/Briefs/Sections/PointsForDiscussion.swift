internal import Indicators
internal import Statistics

/// Points that rules find in the figures: statements with the figures that fired them, never a recommendation (pse.md H.6).
struct PointsForDiscussion {
  let subject: BriefSubject
  /// The area whose figures are looked at.
  let area: Area

  init(_ subject: BriefSubject, area: Area? = nil) {
    self.subject = subject
    self.area = area ?? subject.focus
  }

  var points: [Phrase] {
    [
      reporting, poorest, payment, trust, dialogue, contribution, contracting,
      CommitmentWords(subject).overdue,
      stale,
    ].compactMap { $0 }
  }

  /// For a meeting of several countries: what the rules say of all of them together.
  var questions: [Phrase] { [CommitmentWords(subject).overdue].compactMap { $0 } }

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
      \(subject.wording.figure(weakest)) in \(weakest.period): \(subject.wording.names(weakest.mechanismNames, separator: "; ")).
      """
  }

  /// A platform that does not meet, where trust is at its lowest level (pse.md H.6).
  private var dialogue: Phrase? {
    let weakest = subject.index.latestBreakdown("behaviour", of: "pse.gov.weakest", area)
      .first { $0.category == GovernanceBehaviour.nurtureTrust.rawValue }
    guard let weakest, weakest.number == 1,
      let activity = subject.known("pse.port.platform_activity", area), let share = activity.number,
      let held = activity.numerator, let planned = activity.denominator,
      share < subject.context.thresholds["point-platform"]
    else { return nil }
    let figure = subject.wording.figure(activity).printed(
      as: subject.wording.outOf(Int(held), Int(planned)))
    return """
      In the behaviour "Nurture trust" a mechanism was at the level \(subject.wording.figure(weakest)) in \
      \(weakest.period), while dialogue platforms held \(figure) planned meetings.
      """
  }

  /// A contribution that grew by ten points in five years (pse.md H.6).
  var contribution: Phrase? {
    let span = Int(subject.context.thresholds["point-contribution-years"])
    let changes = subject.index.series("pse.prog.tb_change", area).filter { $0.number != nil }
    guard let newest = changes.compactMap(\.year).max(),
      let change = changes.first(where: { $0.period == "\(newest - span)-\(newest)" }),
      let points = change.number,
      Bound.isReached(subject.context.thresholds["point-contribution"], by: points)
    else { return nil }
    let shares = subject.index.series("pse.prog.tb_private", area)
    guard let before = shares.first(where: { $0.period == "\(newest - span)" }),
      let after = shares.first(where: { $0.period == "\(newest)" })
    else { return nil }
    let name: Phrase =
      self.area == subject.focus ? "The" : "\(subject.context.countries.name(of: area)): the"
    return """
      \(name) contribution of private providers to tuberculosis notifications increased from \
      \(subject.wording.stated(before, .short)) to \(subject.wording.stated(after, .short)) \
      (\(subject.wording.figure(change))).
      """
  }

  /// Many private facilities, and few of them contracted.
  private var contracting: Phrase? {
    guard let share = subject.latest("pse.cap.facility_share"), let listed = share.number,
      let coverage = subject.latest("pse.cap.contract_coverage", "sector", "private"),
      let contracted = coverage.number,
      listed >= subject.context.thresholds["point-private-facilities"],
      contracted < subject.context.thresholds["point-contract-coverage"]
    else { return nil }
    return """
      In \(share.period), private providers held \(subject.wording.figure(share)) of the listed facilities, while in \
      \(coverage.period) contracts reached \(subject.wording.figure(coverage)) of the private ones.
      """
  }

  private var stale: Phrase? {
    let old = subject.headlines.compactMap { subject.latest($0.id) }.filter {
      $0.flags.contains(.stale)
    }
    guard old.count >= Int(subject.context.thresholds["point-stale"]) else { return nil }
    let wording = subject.wording
    return """
      \(wording.counted(old.count, "headline figure is", "headline figures are")) \
      older than \(wording.counted(wording.staleYears, "year", "years")) at the report date.
      """
  }
}
