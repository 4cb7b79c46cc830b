internal import Indicators
internal import Statistics

/// Service coverage, financial protection and health security in sentences.
struct CoverageWords {
  let subject: BriefSubject

  init(_ subject: BriefSubject) { self.subject = subject }

  var sentences: [Phrase] {
    ([index, weakest, progress, peers] + protection + [joint, security]).compactMap { $0 }
  }

  private var index: Phrase? {
    subject.moved("The service coverage index (SDG 3.8.1)", "uhc.sci")
  }

  /// The lowest of the four sub-indices in the newest year that has all.
  private var weakest: Phrase? {
    let parts = [
      ("uhc.sci.rmnch", "reproductive, maternal, newborn and child health"),
      ("uhc.sci.infectious", "infectious diseases"), ("uhc.sci.ncd", "noncommunicable diseases"),
      ("uhc.sci.capacity", "service capacity and access"),
    ].compactMap { id, name in subject.latest(id).map { (value: $0, name: name) } }
      .filter { $0.value.number != nil }
    guard parts.count == 4, Set(parts.map(\.value.period)).count == 1,
      let lowest = parts.min(by: { ($0.value.number ?? 0) < ($1.value.number ?? 0) }),
      let highest = parts.max(by: { ($0.value.number ?? 0) < ($1.value.number ?? 0) })
    else { return nil }
    return """
      Of its four parts in \(lowest.value.period), \(lowest.name) stood lowest at \
      \(subject.wording.figure(lowest.value)) and \(highest.name) highest at \
      \(subject.wording.figure(highest.value)).
      """
  }

  private var progress: Phrase? {
    guard let area = subject.area,
      let kind = subject.index.latestBreakdown("class", of: "uhc.sci.on_track", area)
        .first(where: { $0.number != nil }),
      let projection = subject.latest("uhc.sci.projection_2030"), projection.number != nil
    else { return nil }
    let target = subject.context.thresholds["sci-target"]
    if kind.category == "at target", let latest = subject.latest("uhc.sci") {
      return
        "It stood at \(subject.wording.stated(latest)), at or above the target of \(Int(target))."
    }
    return """
      If it went on as a straight line \(subject.wording.fromTo(kind.period)), it would \
      reach \(subject.wording.figure(projection)) in 2030 against a target of \(Int(target)): \
      \(kind.category), by that convention.
      """
  }

  private var peers: Phrase? {
    let figures = subject.peers.compactMap { peer -> Phrase? in
      guard let value = subject.latest("uhc.sci", peer), value.number != nil else { return nil }
      let behind = subject.behind(value)
      let note: Phrase = behind.isEmpty ? "" : " (\(behind))"
      return
        "\(subject.wording.figure(value)) in \(subject.wording.name(of: peer)) in \(value.period)\(note)"
    }
    return figures.isEmpty ? nil : "For comparison, it was \(subject.wording.list(figures))."
  }

  private var protection: [Phrase?] {
    [
      subject.moved(
        "The share of people facing financial hardship by the 2025 definition of SDG 3.8.2",
        "uhc.fp.sdg382"),
      subject.moved(
        "The share of people in households spending more than 10% of their budget on health",
        "uhc.fp.oop10"),
      subject.said("At more than 25% of the budget it", "uhc.fp.oop25"), fifths,
    ]
  }

  /// The poorest and the richest fifth of the newest survey, both with what surrounds a survey estimate.
  private var fifths: Phrase? {
    guard let newest = subject.latest("uhc.fp.oop10") else { return nil }
    let held = subject.index.latestBreakdown("quintile", of: "uhc.fp.oop10", subject.focus)
      .filter { $0.period == newest.period }
    guard let poorest = held.first(where: { $0.category == "1" }),
      let richest = held.first(where: { $0.category == "5" })
    else { return nil }
    return """
      In the poorest fifth of people, \(subject.wording.figure(poorest, .short)) spent more than 10% of the \
      household budget on health, in the richest \(subject.wording.figure(richest, .short)).
      """
  }

  private var joint: Phrase? {
    guard let area = subject.area,
      let quadrant = subject.index.latestBreakdown("quadrant", of: "uhc.sci.joint", area)
        .first(where: { $0.number != nil })
    else { return nil }
    return """
      By point values alone, between \(subject.wording.years(quadrant.period)): \
      \(quadrant.category). Intervals and the way in which values were filled in are not weighed here.
      """
  }

  private var security: Phrase? {
    subject.moved(
      "The self-assessed capacity score under the International Health Regulations", "uhc.ihr.spar")
  }
}
