extension Catalogue {
  /// The portfolio of initiatives for engaging the private sector (pse.md G1 to G4, G9, G10).
  package static let initiatives: [Indicator] = [
    portfolio(
      "pse.port.initiatives", "Initiatives", in: .count, .number,
      """
      Initiatives in the portfolio, in all and by stage, area of work, WHO priority, behaviour, instrument, type of provider, \
      level, whose capacity is built, setting, effort, tag and funder.
      """,
      reading:
        "An initiative with several tags counts once under each: the counts may exceed the total.",
      reference: "pse.md G1"),
    portfolio(
      "pse.port.active", "Initiatives running at the report date", in: .count, .active,
      """
      Initiatives that have begun, have not ended and are not closed at the report date, in all, by behaviour and by area of \
      work; a behaviour or area without any is shown as 0.
      """, reference: "pse.md G1b"),
    portfolio(
      "pse.port.gaps", "Behaviours and areas without a running initiative", in: .count, .gaps,
      "Governance behaviours, and areas of work, that no running initiative is tagged with.",
      reading: "What a portfolio does not cover may be covered by work that nobody listed.",
      reference: "pse.md G1b"),
    portfolio(
      "pse.port.overlaps", "Pairs of initiatives that may overlap", in: .count, .overlaps,
      """
      Pairs of initiatives of one country with an area of work and a tag in common, that run at the same time; the note names \
      them.
      """,
      reading: "A list to look at: two initiatives may share a tag and do different things.",
      reference: "coverage.md, r4d area 4"),
    portfolio(
      "pse.port.pilot_to_scale", "Initiatives that went from trial to scale", in: .percent,
      .pilotToScale,
      """
      100 × initiatives now scaling or institutionalised / initiatives that ever were a prototype or a pilot, by the history of \
      stages; also by tag.
      """,
      reading:
        "Needs a history of stages: current stages alone do not say what was tried and dropped.",
      reference: "pse.md G1c, F5"),
    portfolio(
      "pse.port.months_to_scale", "Months from pilot to scaling", in: .other("months"),
      .monthsToScale,
      "The median, over initiatives that have both days, of the months from pilot to scaling.",
      reference: "pse.md G1c"),
    portfolio(
      "pse.port.reach", "Beneficiaries reached of those aimed at", in: .percent, .reach,
      """
      100 × Σ beneficiaries reached / Σ beneficiaries aimed at, over initiatives that have both; and each initiative's own.
      """,
      reading: """
        The sum is driven by the largest initiative: read it with the median. Beneficiaries overlap and are never called people.
        """,
      reference: "pse.md G3"),
    portfolio(
      "pse.port.reach_median", "Median initiative: reached of aimed at", in: .percent, .medianReach,
      "The median of the initiatives' own ratios of beneficiaries reached to those aimed at.",
      reference: "pse.md G3"),
    portfolio(
      "pse.port.soft_share", "Soft effort in the portfolio", in: .percent, .softShare,
      """
      100 × initiatives tagged soft (engagement, relations) / initiatives tagged hard (technical, system) or soft.
      """,
      reading: "Both factors are needed; the share says where effort goes, not whether it works.",
      reference: "pse.md G10"),
  ]

  /// Money of the portfolio of initiatives.
  package static let portfolioMoney: [Indicator] = [
    portfolio(
      "pse.port.budget", "Budget of initiatives", in: .other("currency"), .budget,
      """
      Σ budgets: of all in one currency, or in US dollars where rates are held for several; by currency; and by every list of \
      tags.
      """,
      reading: """
        Under several tags a budget counts whole under each, unless the threshold portfolio-split is 1.
        """,
      reference: "pse.md G1, G2"),
    portfolio(
      "pse.port.disbursed", "Disbursed by initiatives", in: .other("currency"), .disbursed,
      "Σ amounts paid out, as the budget.", reference: "pse.md G2"),
    portfolio(
      "pse.port.disbursement_rate", "Disbursement rate", in: .percent, .disbursementRate,
      """
      100 × Σ disbursed / Σ budget, over initiatives with both and a budget above 0, in one currency or converted; and each \
      initiative's own.
      """,
      reading: "Above 100 it is flagged. Read it with the time elapsed.", reference: "pse.md G2"),
    portfolio(
      "pse.port.burn", "Disbursement against time elapsed", in: .percentagePoints, .burn,
      """
      Each initiative's disbursement rate less the share of its duration that is over at the report date.
      """,
      reading: "Flagged where it is below the setting portfolio-burn (25 points behind).",
      reference: "pse.md G2b"),
    portfolio(
      "pse.port.behind", "Running initiatives behind their time", in: .count, .behind,
      "Running initiatives whose disbursement lags behind the time elapsed by more than the setting.",
      reference: "pse.md G2b"),
    portfolio(
      "pse.port.leverage", "Leverage: private over agreed resources", in: .ratio, .leverage,
      """
      Σ private resources / Σ budgets, over initiatives with both; cash and in kind apart where both are given.
      """,
      reading:
        "1 means as much private as donor or public money. Resources in kind are valued by their owners.",
      reference: "pse.md G4"),
    portfolio(
      "pse.port.funding", "Budget by funder", in: .other("currency"), .funding,
      "Budgets by funder; the budget of several funders is split equally between them.",
      reference: "pse.md G9"),
    portfolio(
      "pse.port.top_funder", "Share of the largest funder", in: .percent, .topFunder,
      "100 × the largest funder's budget / budgets with a funder.",
      reading: "A portfolio that hangs on one funder ends with it.", reference: "pse.md G9"),
    portfolio(
      "pse.port.domestic_share", "Share of domestic funders", in: .percent, .domesticShare,
      """
      100 × budgets of funders whose name begins with ministry, government, domestic, national or treasury / budgets with a \
      funder.
      """,
      reading: "A sign of what may go on without donors.", reference: "pse.md G.3"),
    portfolio(
      "pse.port.ending", "Running initiatives that end soon", in: .count, .ending,
      "Running initiatives whose last day is within the coming months (setting portfolio-ending-months), by funder too.",
      reference: "pse.md G9"),
    portfolio(
      "pse.port.ending_share", "Budget that ends soon", in: .percent, .endingShare,
      "100 × budgets of the running initiatives that end soon / budgets of all running ones.",
      reference: "pse.md G9"),
  ]

  private static func portfolio(
    _ id: String, _ title: String, in unit: Unit, _ measure: InitiativeMeasure,
    _ definition: String, reading: String = "", reference: String
  ) -> Indicator {
    Indicator(
      id, title, in: unit, .neutral, .initiatives(measure), definition: definition,
      reading: reading, reference: reference)
  }
}
