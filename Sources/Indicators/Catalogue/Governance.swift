extension Catalogue {
  /// Governance maturity of mixed health systems (pse.md A): the levels are WHO's idea, the summaries are this toolkit's.
  package static let governance: [Indicator] = [
    Indicator(
      "pse.gov.levels", "Governance mechanisms at each level", in: .count, .neutral,
      .governance(.levelDistribution),
      definition: """
        The number of governance mechanisms at emerging, progressing, established and advanced, and of those not \
        assessed, for each behaviour and for all. For a group of countries: the number of countries at each level, \
        for each mechanism, by the latest assessment of each.
        """,
      reading: """
        The primary display: the four counts sum to the mechanisms assessed. Not a score, and no order of countries.
        """,
      reference: "pse.md A1"),
    Indicator(
      "pse.gov.typical", "Typical level of governance mechanisms", in: .level, .higherIsBetter,
      .governance(.typicalLevel),
      definition: """
        The lower median of the assessed levels: sorted, the one in the middle, and of two in the middle the lower. \
        Where these differ, the note gives both. For a group: countries by typical level.
        """,
      reading: """
        A level that exists, not an average. In parentheses where fewer than 80 % of the mechanisms were assessed; not \
        given below 50 %, or for fewer mechanisms than the manifest asks for (two where it says nothing).
        """,
      reference: "pse.md A2"),
    Indicator(
      "pse.gov.weakest", "Weakest governance mechanisms", in: .level, .higherIsBetter,
      .governance(.weakest),
      definition: "The lowest assessed level, with the names of all mechanisms at it in the note.",
      reading: "Governance fails at the weakest link, which a mean hides.",
      reference: "pse.md A3"),
    Indicator(
      "pse.gov.established", "Governance mechanisms established or above", in: .percent,
      .higherIsBetter, .governance(.shareEstablished),
      definition: """
        100 × mechanisms at established or advanced / mechanisms assessed. For a group, by mechanism: 100 × countries \
        at established or advanced / countries assessed.
        """,
      reading: "One robust number; read it with the completeness of the assessment.",
      reference: "pse.md A4"),
    Indicator(
      "pse.gov.completeness", "Completeness of the governance assessment", in: .percent,
      .higherIsBetter, .governance(.completeness),
      definition: """
        100 × mechanisms with a level / mechanisms registered and applicable. Not assessed and not known count as \
        missing; not applicable leaves both sides.
        """,
      reading: "Below 80 % a behaviour is incomplete; below 50 % it gets no typical level.",
      reference: "pse.md A5"),
    Indicator(
      "pse.gov.range", "Range of levels inside a behaviour", in: .levels, .neutral,
      .governance(.range),
      definition: "The greatest less the least assessed level of a behaviour's mechanisms.",
      reading: "Uneven development: 0 where all mechanisms stand at one level, at most 3.",
      reference: "pse.md A6"),
    Indicator(
      "pse.gov.gap", "Gap between government and private respondents", in: .percent, .neutral,
      .governance(.respondentGap),
      definition: """
        100 × mechanisms that government and private respondents rate differently / mechanisms that both rate. By \
        mechanism: the government's level less the private sector's, in levels; wide gaps are listed.
        """,
      reading: "Trust and perception differ; a gap is a finding, not an error.",
      reference: "pse.md A7"),
    Indicator(
      "pse.gov.change", "Change between rounds of assessment", in: .count, .neutral,
      .governance(.change),
      definition: """
        Mechanisms whose level rose, stayed and fell between one round and the next, of those with a level in both and \
        the same anchors, and the table of levels before and after.
        """,
      reading: """
        Never a difference of means. Rounds made by different methods are marked: a self-assessment and an external one \
        are not the same instrument.
        """,
      reference: "pse.md A8"),
    Indicator(
      "pse.gov.sign_test", "Sign test of the change between rounds", in: .probability, .neutral,
      .governance(.signTest),
      definition: """
        The two-sided exact binomial probability that rises and falls are as uneven as seen, if each were as likely: \
        min(1, 2 Σ C(n, i) / 2ⁿ) for i up to the smaller of both.
        """,
      reading: "Descriptive: the mechanisms of one country are not independent of each other.",
      reference: "pse.md A9"),
    Indicator(
      "pse.gov.priorities", "Governance mechanisms to work on first", in: .count, .neutral,
      .governance(.priorities),
      definition: """
        The place, from 1, of each mechanism at emerging or progressing: by level, then by the priority that the country \
        declared, then by name.
        """,
      reading: "A list to discuss. The places are an order of work inside one country.",
      reference: "pse.md A10"),
    Indicator(
      "pse.gov.index", "Mean of coded governance levels", in: .level, .neutral,
      .governance(.meanIndex),
      definition: """
        The mean of the levels coded 1 to 4; only where the manifest's threshold governance-allow-index is 1.
        """,
      reading: "toolkit index; not a WHO score; assumes equal steps between levels",
      reference: "pse.md A11"),
  ]
}
