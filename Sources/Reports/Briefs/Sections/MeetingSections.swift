internal import Indicators

/// The sections of a brief for a meeting of several regions (pse.md H.5).
struct MeetingSections {
  let subject: BriefSubject

  init(_ subject: BriefSubject) { self.subject = subject }

  var all: [BriefSection] {
    let (words, tables) = (GroupWords(subject), GroupTables(subject))
    let countries = tables.sorted(subject.countries)
    let governance = words.governance(of: countries)
    let (partners, commitments) = (PartnerWords(subject), CommitmentWords(subject))
    let (providers, charts) = (ProviderGroups(subject), BriefCharts(subject))
    let areas = [Area.world] + tables.regions
    return [
      NothingHeld.section("messages", messages(words, tables.regions)),
      NothingHeld.section("availability", [], table: tables.availability(of: countries)),
      NothingHeld.section(
        "comparison", tables.regions.flatMap(providers.picture),
        table: tables.picture(of: tables.regions + [.world]),
        charts: charts.index(of: areas, "by region", "Area")),
      NothingHeld.section(
        "equity", EquityTables(subject).sentences, table: EquityTables(subject).pairs),
      NothingHeld.section("governance", governance.sentences, table: governance.table),
      NothingHeld.section("coverage", coverage(tables.regions), charts: charts.coverage),
      NothingHeld.section("payment", payment(tables.regions)),
      NothingHeld.section("fragile", words.fragile(among: countries)),
      NothingHeld.section("security", security(tables.regions)),
      NothingHeld.section(
        "workforce",
        tables.regions.flatMap(providers.workforce)
          + areas.flatMap { MarketWords(subject, $0).sentences }),
      NothingHeld.section("digital", DigitalWords(subject).sentences),
      NothingHeld.section(
        "moved", words.rounds(of: countries) + programmeChanges(of: countries)),
      NothingHeld.section(
        "partners", PortfolioWords(subject).sentences + partners.sentences, table: partners.table),
      NothingHeld.section("experiences", ExperienceWords(subject).sentences),
      NothingHeld.section("questions", questions),
      NothingHeld.section("commitments", commitments.sentences, table: commitments.table),
      NothingHeld.section("annex", [], table: tables.annex(of: countries)),
      NothingHeld.section("notes", DataNotes(subject).sentences),
    ]
  }

  /// The world first; where it has no figure, the regions in WHO's order.
  private func messages(_ words: GroupWords, _ regions: [Area]) -> [Phrase] {
    let world = words.messages(about: .world)
    if !world.isEmpty { return world }
    return Array(regions.flatMap { words.messages(about: $0).prefix(1) }.prefix(5))
  }

  private func coverage(_ regions: [Area]) -> [Phrase] {
    regions.compactMap { region in
      subject.moved(
        "The service coverage index of \(subject.wording.name(of: region))", "uhc.sci", region)
    } + regions.compactMap { GroupWords(subject).care(in: $0) }
  }

  /// What the points for discussion would be, one for each rule that the countries meet.
  private var questions: [Phrase] { PointsForDiscussion(subject).questions }

  /// How private providers' share of tuberculosis notifications moved, region by region.
  private func programmeChanges(of countries: [Area]) -> [Phrase] {
    countries.compactMap { PointsForDiscussion(subject, area: $0).contribution }
  }

  private func payment(_ regions: [Area]) -> [Phrase] {
    regions.compactMap { region in
      subject.moved(
        "In \(subject.wording.name(of: region)), the unweighted mean share of out-of-pocket payments",
        "uhc.che.oop", region)
    }
  }

  private func security(_ regions: [Area]) -> [Phrase] {
    regions.compactMap { region in
      subject.moved(
        "In \(subject.wording.name(of: region)), the mean self-assessed IHR capacity score",
        "uhc.ihr.spar", region)
    }
  }
}
