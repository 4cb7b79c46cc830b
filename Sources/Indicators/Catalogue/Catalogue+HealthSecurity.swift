extension Catalogue {
  /// The self-assessment of the International Health Regulations (uhc.md D1).
  public static let healthSecurity: [Indicator] = [
    Indicator(
      "uhc.ihr.spar", "IHR core capacity score (self-assessment, SDG 3.d.1)", in: .index,
      .higherIsBetter, .healthSecurity(.country), aggregates: [.mean, .median],
      definition: """
        Mean of the capacities' scores, each the mean of its indicators (level / 5 × 100); every \
        step is rounded half-up to an integer before the next. A capacity that was not answered \
        counts as 0.
        """,
      reading: """
        A country's view of itself, not an evaluation. The questionnaires of 2010-2017, 2018-2020 \
        and since 2021 are three instruments: never compare across 2018 or 2021. Regions are plain \
        means of reporting States.
        """,
      reference: "uhc.md D1"),
    Indicator(
      "uhc.ihr.capacity", "IHR self-assessment by capacity", in: .index, .higherIsBetter,
      .healthSecurity(.capacities), aggregates: [.mean],
      definition:
        "Mean of the capacity's indicators that were answered, rounded half-up to an integer.",
      reading: """
        The same number means another capacity in another edition; the names are part of the \
        category. A capacity that was not answered is missing here and counts as 0 in the \
        country's score.
        """,
      reference: "uhc.md D1"),
    Indicator(
      "uhc.ihr.level", "IHR preparedness level", in: .levelOfFive, .higherIsBetter,
      .healthSecurity(.level),
      definition:
        "Level of the country's score: below 30 is 1, below 50 is 2, below 70 is 3, below 90 is 4, else 5.",
      reading: "For display as GPW13 shows it; two countries of one level may be 19 points apart.",
      reference: "uhc.md D1"),
  ]
}
