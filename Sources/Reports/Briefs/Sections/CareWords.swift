internal import Indicators
internal import Statistics

/// Where people seek care, in sentences and a table: both bases, each named (pse.md B, H.3).
struct CareWords {
  let subject: BriefSubject

  init(_ subject: BriefSubject) { self.subject = subject }

  private var wording: Wording { subject.wording }

  var sentences: [Phrase] {
    let illness = [classes, wealth, poorest, residence, pattern]
    return (shares + illness + events).compactMap(\.self)
  }

  /// A country's own share; for a group the median of its countries'.
  private func moved(_ words: Phrase, _ id: String) -> Phrase? {
    let area = subject.focus
    let title: Phrase =
      area.kind.isGroup
      ? "In \(wording.name(of: area)), the median over countries of the share of \(words)"
      : "The share of \(words)"
    return subject.moved(title, id)
  }

  private var shares: [Phrase?] {
    [
      moved("sick children for whom care was sought", "pse.care.sought"),
      moved(
        "children with at least one private source among those for whom care was sought",
        "pse.care.any_private"),
      moved(
        "children with at least one private source among all who were ill",
        "pse.care.any_private_of_ill"),
    ]
  }

  private var classes: Phrase? {
    let names = [
      ("public_only", "public only"), ("private_only", "private only"), ("both", "both"),
      ("other_only", "other only"),
    ]
    let held = subject.index.latestBreakdown("source_class", of: "pse.care.source", subject.focus)
    let shares = names.compactMap { category, words -> Phrase? in
      held.first { $0.category == category && $0.number != nil }.map {
        "\(wording.figure($0, .short)) \(words)"
      }
    }
    guard shares.count == names.count, let period = held.first?.period else { return nil }
    return """
      With each child in one class, the sources of those for whom care was sought were \
      \(wording.list(shares)) in \(period).
      """
  }

  private var wealth: Phrase? {
    let held = subject.index.latestBreakdown(
      CareBreakdown.wealth, of: "pse.care.any_private", subject.focus)
    guard let poorest = held.first(where: { $0.category == "1" }),
      let richest = held.first(where: { $0.category == "5" }), poorest.number != nil,
      richest.number != nil, let gap = subject.latest("pse.care.any_private.gap"),
      gap.number != nil
    else { return nil }
    return """
      A private source was named for \(wording.figure(poorest, .short)) in the poorest fifth of households \
      and for \(wording.figure(richest, .short)) in the richest, a difference of \(wording.stated(gap)).
      """
  }

  private var poorest: Phrase? {
    guard subject.latest("pse.care.any_private.poorest40")?.number != nil else { return nil }
    return moved(
      "children with at least one private source among those of the poorest two fifths for whom care was sought",
      "pse.care.any_private.poorest40")
  }

  private var residence: Phrase? {
    let held = subject.index.latestBreakdown(
      CareBreakdown.residence, of: "pse.care.any_private", subject.focus
    ).filter { $0.number != nil }
    guard held.count > 1, let period = held.first?.period else { return nil }
    let shares = held.map { value -> Phrase in
      "\(wording.figure(value, .short)) (\(CareBreakdown.words(value.category)))"
    }
    return
      "By residence, the share among those for whom care was sought was \(wording.list(shares)) in \(period)."
  }

  private var pattern: Phrase? {
    let held = subject.index.latestBreakdown(
      "base+pattern", of: "pse.care.pattern", subject.focus)
    guard let value = held.first(where: { $0.category.hasPrefix("mentions+") }),
      value.number != nil
    else { return nil }
    let label = value.category.dropFirst("mentions+".count)
    return """
      By the sources named, the pattern was "\(wording.names(String(label), separator: ", "))" in \(value.period): the public share less the \
      private was \(wording.figure(value, .short)) points.
      """
  }

  private var events: [Phrase?] {
    [
      moved(
        "users of contraception with a private source", "pse.care.family_planning.private"),
      moved("births in a health facility", "pse.care.delivery.facility"),
      moved(
        "births in a facility that were in a private one",
        "pse.care.delivery.private_of_facility"),
      moved(
        "women with antenatal care who named a private place", "pse.care.antenatal.any_private"),
    ]
  }
}

/// The names of breakdowns that briefs ask for, and their categories in words.
enum CareBreakdown {
  static let wealth = "wealth_quintile"
  static let residence = "residence"

  static func words(_ category: String) -> String {
    category == "ari" ? "symptoms of ARI" : category.replacing("_", with: " ")
  }
}
