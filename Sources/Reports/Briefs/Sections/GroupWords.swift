internal import Indicators
internal import Statistics

/// Sentences about groups of countries: the figures always with the countries behind them.
struct GroupWords {
  let subject: BriefSubject

  init(_ subject: BriefSubject) { self.subject = subject }

  private var wording: Wording { subject.wording }

  /// At most five sentences, each with a figure (pse.md H.4, section 2).
  func messages(about area: Area) -> [Phrase] {
    let name = wording.name(of: area)
    let candidates: [Phrase?] = [
      moved("The service coverage index of \(name)", "uhc.sci", area),
      moved(
        "In \(name), the share of people spending more than 10% of the household budget on health",
        "uhc.fp.oop10", area),
      moved(
        "In \(name), the unweighted mean share of out-of-pocket payments in health spending",
        "uhc.che.oop", area),
      track(area), care(in: area),
      moved("In \(name), the mean self-assessed IHR capacity score", "uhc.ihr.spar", area),
    ]
    return Array(candidates.compactMap { $0 }.prefix(5))
  }

  /// The median over countries of the share with a private source, on its stated base.
  func care(in area: Area) -> Phrase? {
    moved(
      """
      In \(wording.name(of: area)), the median over countries of the share of sick children with a private \
      source among those for whom care was sought
      """, "pse.care.any_private", area)
  }

  private func moved(_ subjectWords: Phrase, _ id: String, _ area: Area) -> Phrase? {
    guard subject.latest(id, area)?.number != nil else { return nil }
    return subject.moved(subjectWords, id, area)
  }

  private func track(_ area: Area) -> Phrase? {
    let classes = subject.countries.compactMap { country in
      subject.index.latestBreakdown("class", of: "uhc.sci.on_track", country)
        .first { $0.number != nil }
    }
    guard !classes.isEmpty else { return nil }
    let on = classes.count { ["on track", "at target"].contains($0.category) }
    let target = Int(subject.context.thresholds["sci-target"])
    if classes.count == 1 { return onlyCountry(isOnTrack: on == 1, target) }
    return """
      By a straight line through their last two figures at least five years apart, \
      \(wording.part(on, of: classes.count)) with figures are at a service coverage index of \
      \(target) or would reach it by 2030; WHO has no single rule for this.
      """
  }

  private func onlyCountry(isOnTrack: Bool, _ target: Int) -> Phrase {
    isOnTrack
      ? """
      By a straight line through its last two figures at least five years apart, the one country with figures is at a \
      service coverage index of \(target) or would reach it by 2030; WHO has no single rule for this.
      """
      : """
      By a straight line through its last two figures at least five years apart, the one country with figures is not at \
      a service coverage index of \(target) and would not reach it by 2030; WHO has no single rule for this.
      """
  }

  /// How the countries' latest assessments stand, behaviour by behaviour: distributions, no index.
  func governance(of countries: [Area]) -> (sentences: [Phrase], table: TextTable?) {
    let typical = countries.compactMap { subject.latest("pse.gov.typical", $0) }
      .filter { $0.number != nil }
    guard !typical.isEmpty else { return ([], nil) }
    let levels = GovernanceLevel.allCases
    let rows = GovernanceBehaviour.allCases.map { behaviour -> [Phrase] in
      let values = countries.compactMap { country in
        subject.index.latestBreakdown("behaviour", of: "pse.gov.typical", country)
          .first { $0.category == behaviour.rawValue }
      }
      let counts = levels.map { level in
        values.count { $0.number == Double(level.rawValue) }
      }
      return [Phrase(behaviour.name)] + counts.map { "\($0)" }
        + ["\(values.count { $0.number == nil })"]
    }
    let table = TextTable(
      columns: [TextTable.Column("Countries by typical level")]
        + levels.map { TextTable.Column(Phrase($0.code.capitalisedFirst), .number) }
        + [TextTable.Column("No level given", .number, priority: 1)], rows: rows)
    let sentences: [Phrase] = [
      """
      Assessments are held for \(wording.part(typical.count, of: countries.count)). Years and methods \
      differ between countries, so the levels are counted, not averaged.
      """,
      "WHO describes levels per mechanism; the summaries here are made by this toolkit.",
    ]
    return (sentences, table)
  }

  /// Fragile settings beside the others, where both hold at least three countries (pse.md H.4, section 8).
  func fragile(among countries: [Area]) -> [Phrase] {
    let table = subject.context.countries
    let fragile = countries.filter { table[$0.code]?.isFragile == true }
    let others = countries.filter { table[$0.code]?.isFragile == false }
    guard !fragile.isEmpty else { return [] }
    var sentences: [Phrase] = [
      "On the list of fragile and conflict-affected situations: \(wording.list(of: fragile))."
    ]
    for (id, name) in [
      ("uhc.sci", "service coverage index"), ("uhc.che.oop", "out-of-pocket share"),
    ] {
      let pair = [fragile, others].map { group in
        group.compactMap { subject.latest(id, $0) }.filter { $0.number != nil }
      }
      guard pair.allSatisfy({ $0.count >= 3 }),
        let indicator = Headline.indicators.first(where: { $0.id == id })
      else { continue }
      let shown = zip(pair, ["FCV", "not FCV"]).map { values, code in
        figure(values, indicator, code)
      }
      sentences.append(
        """
        The median latest \(name) was \(shown[0]) over \(pair[0].count) of them and \(shown[1]) over \
        \(pair[1].count) other countries.
        """)
    }
    return sentences
  }

  private func figure(
    _ values: [IndicatorValue], _ indicator: Indicator, _ group: String
  ) -> Figure {
    let numbers = values.compactMap(\.number).sorted()
    let middle = numbers.count / 2
    let median =
      numbers.count % 2 == 1 ? numbers[middle] : (numbers[middle - 1] + numbers[middle]) / 2
    return Figure(
      indicator: indicator.id, area: group, period: "latest", breakdown: "aggregate",
      category: Aggregate.median.rawValue, value: median,
      printed: wording.presentation(of: indicator.unit).short(median, in: wording.style),
      derivation: FigureOrigin(.median, of: values.map(FigureOrigin.Operand.init)))
  }

  /// Countries established or advanced in a behaviour beside countries emerging in it: possible exchanges.
  func exchanges(among countries: [Area]) -> [Phrase] {
    GovernanceBehaviour.allCases.compactMap { behaviour in
      let levels = countries.compactMap { country in
        subject.index.latestBreakdown("behaviour", of: "pse.gov.typical", country)
          .first { $0.category == behaviour.rawValue && $0.number != nil }
      }
      let offers = levels.filter { ($0.number ?? 0) >= 3 }.map(\.area)
      let needs = levels.filter { $0.number == 1 }.map(\.area)
      guard !offers.isEmpty, !needs.isEmpty else { return nil }
      return """
        \(behaviour.name): a possible exchange between \(wording.list(of: offers)) (established or \
        advanced) and \(wording.list(of: needs)) (emerging).
        """
    }
  }

  /// What moved between two rounds of assessments, country by country.
  func rounds(of countries: [Area]) -> [Phrase] {
    countries.compactMap { country in
      GovernanceRounds(of: country, subject).map { rounds in
        """
        \(subject.context.countries.name(of: country)), \(wording.period(rounds.period)): of the mechanisms \
        assessed in both rounds \(rounds.counts).\(rounds.caveat)
        """
      }
    }
  }
}
