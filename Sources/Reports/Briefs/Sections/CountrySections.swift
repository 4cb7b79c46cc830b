internal import Indicators
internal import Statistics

/// The sections of a country brief (pse.md H.3), in the words of one country.
struct CountrySections {
  let subject: BriefSubject

  init(_ subject: BriefSubject) { self.subject = subject }

  var all: [BriefSection] {
    let (programmes, portfolio) = (ProgrammeWords(subject), PortfolioWords(subject))
    return [
      NothingHeld.section("glance", [], table: GlanceTable.make(subject, area: subject.focus)),
      NothingHeld.section("setting", setting),
      NothingHeld.section(
        "coverage", CoverageWords(subject).sentences,
        charts: BriefCharts(subject).coverage),
      NothingHeld.section(
        "equity", EquityWords(subject).sentences, table: EquityWords(subject).bars,
        charts: EquityWords(subject).charts),
      NothingHeld.section(
        "care", CareWords(subject).sentences,
        table: CareTable.make(subject, area: subject.focus)),
      NothingHeld.section(
        "payment", PaymentWords(subject).sentences + [MarketWords(subject).claims],
        table: PaymentWords(subject).table),
      NothingHeld.section(
        "provision", ProvisionWords(subject).sentences, table: ProvisionWords(subject).table),
      NothingHeld.section(
        "governance", GovernanceWords(subject).sentences, table: GovernanceWords(subject).table),
      NothingHeld.section(
        "regulation", RegulationWords(subject).sentences + MarketWords(subject).sentences,
        table: RegulationWords(subject).table),
      NothingHeld.section("programmes", programmes.sentences, table: programmes.table),
      NothingHeld.section("digital", DigitalWords(subject).sentences),
      NothingHeld.section(
        "portfolio", portfolio.sentences + CommitmentWords(subject).sentences,
        table: portfolio.table),
      NothingHeld.section("points", PointsForDiscussion(subject).points),
      NothingHeld.section("notes", DataNotes(subject).sentences),
    ]
  }

  private var setting: [Phrase] {
    let context = subject.context
    guard let area = subject.area else { return [] }
    guard let country = context.countries[area.code] else {
      return ["\(subject.wording.name(of: area).capitalisedFirst) is not in the country table."]
    }
    let name = subject.wording.name(of: area).capitalisedFirst
    var sentences: [Phrase] = []
    let region = context.membership == .since2025 ? country.region : country.regionBefore2025
    if let region = region.flatMap({ WHORegion(rawValue: $0) }) {
      sentences.append(
        "\(name) is a Member State in the \(context.countries.name(of: Area(region.rawValue, .whoRegion)))."
      )
    }
    if let population = context.populations.latest(of: area, upTo: context.asOf.year) {
      let figure = Figure(
        indicator: "population", area: area.code, period: String(population.year),
        value: population.persons, printed: subject.wording.people(population.persons),
        derivation: FigureOrigin(
          .input,
          of: [
            FigureOrigin.Operand(
              "population", area, year: population.year, value: population.persons,
              source: population.source)
          ]))
      sentences.append("Its population was \(figure) in \(population.year).")
    }
    if let year = country.incomeGroups.keys.filter({ $0 <= context.asOf.year }).max(),
      let group = country.incomeGroups[year].flatMap({ IncomeGroup(rawValue: $0) })
    {
      let words = group.name.lowercased().replacingSuffix("countries", with: "country")
      let article = words.hasPrefix("u") ? "an" : "a"
      sentences.append(
        year == Country.everyYear
          ? "It is listed as \(Phrase("\(article) \(words)" as String))."
          : "By its national income of \(year) it is \(Phrase("\(article) \(words)" as String)).")
    }
    if let isFragile = country.isFragile {
      sentences.append(
        isFragile
          ? "It is on the World Bank's list of fragile and conflict-affected situations."
          : "It is not on the World Bank's list of fragile and conflict-affected situations.")
    }
    return sentences
  }
}

extension String {
  /// With a capital letter at its start.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

  func replacingSuffix(_ suffix: String, with other: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) + other : self
  }
}
