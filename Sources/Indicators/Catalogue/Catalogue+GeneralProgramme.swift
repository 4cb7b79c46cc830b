extension Catalogue {
  /// The UHC Billion of WHO's 13th General Programme of Work (uhc.md A7).
  public static let generalProgramme: [Indicator] = [
    Indicator(
      "uhc.gpw.asc", "Average service coverage (GPW13)", in: .index, .higherIsBetter,
      .generalProgramme(.averageCoverage),
      definition: """
        Arithmetic mean of four groups, each the arithmetic mean of its tracers on 0-100: maternal \
        and child health, infectious diseases, noncommunicable diseases, capacity. Bed nets count \
        only where they are given.
        """,
      reading: """
        Not the SDG index: means are arithmetic, there is no floor of 1, and glucose, workforce \
        and others are defined differently. Only values of the very year are used; nothing is \
        filled in.
        """,
      reference: "uhc.md A7"),
    Indicator(
      "uhc.gpw.group", "Average service coverage by tracer group (GPW13)", in: .index,
      .higherIsBetter, .generalProgramme(.groups),
      definition: "Arithmetic mean of the tracers of a group on 0-100.",
      reading:
        "Shows which group moves the average; groups weigh the same whatever their number of tracers.",
      reference: "uhc.md A7"),
    Indicator(
      "uhc.gpw.single_measure", "UHC single measure (GPW13)", in: .percent, .higherIsBetter,
      .generalProgramme(.singleMeasure),
      definition: """
        Average service coverage times the share of people who do not spend more than 10 % of \
        their budget on health out of pocket.
        """,
      reading: """
        A planning figure for counting people newly covered without hardship; it is no share of \
        identified people. It can fall while coverage rises, where hardship rises faster.
        """,
      reference: "uhc.md A7"),
    Indicator(
      "uhc.gpw.change", "Change of the UHC single measure since 2018", in: .percentagePoints,
      .higherIsBetter, .generalProgramme(.change),
      definition: "Single measure of the year less that of 2018, in percentage points.",
      reading: "Needs all inputs in both years. Differences come from unrounded values.",
      reference: "uhc.md A7"),
    Indicator(
      "uhc.gpw.contribution", "Contribution to the UHC Billion", in: .persons, .higherIsBetter,
      .generalProgramme(.contribution), aggregates: [.sum],
      definition: "Change of the single measure since 2018 times the population of the later year.",
      reading: """
        Persons more (or fewer, if negative) with essential services and no financial hardship \
        than at the level of 2018. Not a count of individuals; round to three figures.
        """,
      reference: "uhc.md A7"),
  ]
}
