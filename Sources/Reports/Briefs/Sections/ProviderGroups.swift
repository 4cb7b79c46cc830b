internal import Indicators
internal import Statistics

/// Private providers in a group of countries: pooled and median figures with the countries behind them (pse.md 0.2).
struct ProviderGroups {
  let subject: BriefSubject

  init(_ subject: BriefSubject) { self.subject = subject }

  private var wording: Wording { subject.wording }

  /// Facilities, beds and reporting.
  func picture(of group: Area) -> [Phrase] {
    [
      sentence("the private share of health facilities", "pse.cap.facility_share", group),
      sentence("the private share of beds", "pse.cap.bed_share", group),
      sentence("the share of expected routine reports received", "pse.hmis.completeness", group),
      sentence("the share of facilities enrolled to report", "pse.hmis.enrolment", group),
    ].compactMap { $0 }
  }

  /// Posts, which are not persons.
  func workforce(of group: Area) -> [Phrase] {
    let share = sentence(
      "the private share of listed posts of health workers (posts, not persons)",
      "pse.cap.staff_share", group)
    let density = sentence(
      "the number of listed posts of health workers", "pse.cap.staff_density", group)
    return [share, density].compactMap { $0 }
  }

  private func sentence(_ what: String, _ id: String, _ group: Area) -> Phrase? {
    // One country is no group: its figure stands in its own brief.
    guard let pooled = subject.latest(id, group), pooled.number != nil, (pooled.count ?? 0) > 1
    else { return nil }
    let median = subject.index.breakdown("aggregate", of: id, group).last {
      $0.period == pooled.period && $0.category == Aggregate.median.rawValue && $0.number != nil
    }
    let middle: Phrase = median.map { ", the median \(wording.figure($0, .short))" } ?? ""
    let behind = subject.behind(pooled)
    let base: Phrase = behind.isEmpty ? "" : ", over \(behind)"
    return """
      In \(wording.name(of: group)), \(what) was \(wording.stated(pooled)), pooled\(middle)\(base).
      """
  }
}
