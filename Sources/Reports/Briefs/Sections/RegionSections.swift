internal import Indicators

/// The sections of a regional brief (pse.md H.4).
struct RegionSections {
  let subject: BriefSubject

  init(_ subject: BriefSubject) { self.subject = subject }

  var all: [BriefSection] {
    let (words, tables) = (GroupWords(subject), GroupTables(subject))
    let countries = tables.sorted(subject.countries)
    let governance = words.governance(of: countries)
    let (partners, commitments) = (PartnerWords(subject), CommitmentWords(subject))
    let (providers, charts) = (ProviderGroups(subject), BriefCharts(subject))
    return [
      NothingHeld.section("messages", words.messages(about: subject.focus)),
      NothingHeld.section("availability", [], table: tables.availability(of: countries)),
      NothingHeld.section(
        "picture", providers.picture(of: subject.focus), table: tables.picture(of: [subject.focus]),
        charts: charts.coverage + charts.index(of: countries, "countries", "Country")),
      NothingHeld.section(
        "equity", EquityTables(subject).sentences, table: EquityTables(subject).pairs),
      NothingHeld.section("governance", governance.sentences, table: governance.table),
      NothingHeld.section("payment", PaymentWords(subject).sentences),
      NothingHeld.section("fragile", words.fragile(among: countries)),
      NothingHeld.section(
        "programmes", ProgrammeWords(subject).sentences, table: ProgrammeWords(subject).table),
      NothingHeld.section(
        "priorities", providers.workforce(of: subject.focus) + MarketWords(subject).sentences),
      NothingHeld.section(
        "portfolio", PortfolioWords(subject).sentences + partners.sentences, table: partners.table),
      NothingHeld.section("commitments", commitments.sentences, table: commitments.table),
      NothingHeld.section("learning", words.exchanges(among: countries)),
      NothingHeld.section("annex", [], table: tables.annex(of: countries)),
      NothingHeld.section("notes", DataNotes(subject).sentences),
    ]
  }
}
