internal import Indicators

/// Digital health and technology actors, in sentences (pse.md F).
struct DigitalWords {
  let subject: BriefSubject
  let area: Area

  init(_ subject: BriefSubject, _ area: Area? = nil) {
    self.subject = subject
    self.area = area ?? subject.focus
  }

  private var wording: Wording { subject.wording }

  var sentences: [Phrase] {
    [number, integration, rules, volume, adoption, readiness].compactMap { $0 } + named
  }

  private var number: Phrase? {
    guard let all = subject.known("pse.digital.solutions", area), let count = all.number,
      let kinds = subject.parts("pse.digital.solutions", "category", area, named: { $0.spelt })
    else { return nil }
    let words = count == 1 ? "digital solution" : "digital solutions"
    return "\(subject.opening("the inputs list", area)) \(wording.figure(all)) \(words): \(kinds)."
  }

  private var integration: Phrase? {
    guard let share = subject.known("pse.digital.integration", area), let part = share.numerator,
      let whole = share.denominator
    else { return nil }
    let figure = wording.figure(share).printed(
      as: wording.outOf(Int(part), Int(whole)))
    return """
      Of the private ones whose interoperability is known, \(figure) exchange data in part or in full.
      """
  }

  private var rules: Phrase? {
    let parts = [
      ("pse.digital.reporting", "report to a national system"),
      ("pse.digital.national_ids", "use national ids"), ("pse.digital.licensed", "are licensed"),
      ("pse.digital.data_protection", "comply with data protection"),
    ].compactMap { id, words -> Phrase? in
      guard let share = subject.known(id, area), let part = share.numerator,
        let whole = share.denominator
      else { return nil }
      let figure = wording.figure(share).printed(
        as: wording.outOf(Int(part), Int(whole)))
      return "\(figure) \(words)"
    }
    guard !parts.isEmpty else { return nil }
    return "Of the private ones that say so, \(wording.list(parts))."
  }

  private var volume: Phrase? {
    guard let encounters = subject.known("pse.digital.encounters", area) else { return nil }
    let rate: Phrase =
      subject.known("pse.digital.encounter_rate", area).map { ", \(wording.figure($0))" } ?? ""
    if encounters.number == 1 {
      return "Together they report \(wording.figure(encounters)) encounter in 12 months\(rate)."
    }
    return """
      Together they report \(wording.figure(encounters)) encounters in 12 months\(rate). A person may use \
      several.
      """
  }

  /// Shares by unit of analysis, never one beside another unit's.
  private var adoption: Phrase? {
    let values = subject.index.latestBreakdown("unit+category", of: "pse.digital.adoption", area)
      .filter { $0.number != nil }
    guard let period = values.first?.period else { return nil }
    let parts = values.map { value -> Phrase in
      let words = value.category.split(separator: "+").map { String($0).spelt }
      let unit = ["facility": "facilities", "provider": "providers", "consumer": "consumers"]
      return
        "\(words.last ?? "") by \(wording.figure(value)) of \(unit[words.first ?? ""] ?? "those") asked"
    }
    return "Used \(wording.inPeriod(period)): \(wording.list(parts))."
  }

  private var readiness: Phrase? {
    guard let phase = subject.known("pse.digital.readiness", area) else { return nil }
    return """
      By the Global Digital Health Monitor the typical phase was \(wording.stated(phase)); phases are \
      ordered and not averaged.
      """
  }

  /// Solutions that the input allows to be named.
  private var named: [Phrase] {
    guard area == subject.focus else { return [] }
    let names = subject.context.records.digital.solutions
      .filter { !$0.name.isEmpty && subject.scope.owns([$0.area]) }.map { $0.name }.sorted()
    guard !names.isEmpty else { return [] }
    return [
      """
      The input allows these to be named: \(wording.list(names.map { Phrase($0) }, atMost: 8)). \
      \(Endorsement.line)
      """
    ]
  }
}
