extension Catalogue {
  /// Rates of change, projections and standing against the target (uhc.md D2).
  public static let progress: [Indicator] =
    rates + target + [joint]
    + Subindex.allCases.map { subindex in
      rate(
        of: subindex.indicator,
        "Average annual change of the sub-index \(subindex.rawValue)")
    }
    + [
      rate(of: "uhc.ihr.spar", "Average annual change of the IHR core capacity score")
    ]

  private static let pairWords =
    "between the last year and the latest one at least five years before it (threshold progress-span)"

  private static func rate(of base: String, _ title: String) -> Indicator {
    Indicator(
      "\(base).rate", title, in: .pointsPerYear, .higherIsBetter,
      .progress(.absoluteRate, of: base),
      definition: "(v1 - v0) / (y1 - y0) \(pairWords).",
      reading: """
        Points a year are the right measure for bounded scores that rise. Never across editions or \
        questionnaires: values of another instrument than the latest year's are left out, and the \
        note lists them.
        """,
      reference: "uhc.md D2")
  }

  private static let rates: [Indicator] = [
    rate(of: "uhc.sci", "Average annual change of the service coverage index"),
    Indicator(
      "uhc.sci.compound_rate", "Average annual relative change of the service coverage index",
      in: .percentPerYear, .higherIsBetter, .progress(.compoundRate, of: "uhc.sci"),
      definition: "((v1 / v0)^(1 / (y1 - y0)) - 1) × 100 \(pairWords).",
      reading:
        "Favours low starting points, and overshoots 100 when extended; prefer uhc.sci.rate.",
      reference: "uhc.md D2"),
    Indicator(
      "uhc.sci.regression_rate",
      "Average annual rate of reduction of the service coverage index, by regression",
      in: .percentPerYear, .lowerIsBetter, .progress(.regressionRate, of: "uhc.sci"),
      definition:
        "(1 - exp(b)) × 100, where b is the least-squares slope of ln v on year over all years held.",
      reading: """
        UNICEF's convention: above 0 means falling, so that for coverage a negative figure is \
        good. Not the measure that maternal-mortality reports print, which is -ln(v1 / v0) / n.
        """,
      reference: "uhc.md D2"),
  ]

  private static let target: [Indicator] = [
    Indicator(
      "uhc.sci.projection_2030", "Service coverage index in 2030, if the trend goes on", in: .index,
      .higherIsBetter, .progress(.projection, of: "uhc.sci"),
      definition: "v1 + rate × (2030 - y1), cut to 0-100; the rate is uhc.sci.rate.",
      reading: "A straight line, not a forecast. A mark says where it was cut to the scale's end.",
      reference: "uhc.md D2"),
    Indicator(
      "uhc.sci.required_rate", "Points a year needed to reach the target in 2030",
      in: .pointsPerYear, .lowerIsBetter, .progress(.requiredRate, of: "uhc.sci"),
      definition:
        "(target - v1) / (2030 - y1), 0 at the target; the target is the threshold sci-target (80).",
      reading: "Compare with uhc.sci.rate. The target of 80 is commonly quoted; to be confirmed.",
      reference: "uhc.md D2"),
    Indicator(
      "uhc.sci.on_track", "Standing against the target for 2030", in: .count, .neutral,
      .progress(.onTrack, of: "uhc.sci"), aggregates: [.sum],
      definition: """
        One of four classes: at target; on track, if the straight line reaches the target by 2030; \
        moving away, if the index falls; else off track. The value is always 1, the class is the \
        category.
        """,
      reading: """
        WHO has no single rule; the convention stands in every note. Count countries by class; do \
        not call a country off track whose rate rests on carried or imputed tracers without saying \
        so.
        """,
      reference: "uhc.md D2"),
    Indicator(
      "uhc.sci.un_progress", "Actual over required rate (UN SDG Progress Chart)", in: .ratio,
      .higherIsBetter, .progress(.progressChartRatio, of: "uhc.sci"),
      definition:
        "Compound rate achieved over the compound rate required from the last year to reach the target in 2030.",
      reading: """
        0.95 or more is on track, 0.5 to 0.95 fair, 0.1 to 0.5 marginal, -0.1 to 0.1 stagnation, \
        below that regression; thresholds vary between the charts of different years and are to be \
        confirmed.
        """,
      reference: "uhc.md D2"),
  ]

  private static let joint = Indicator(
    "uhc.sci.joint", "Service coverage and financial hardship moving together", in: .count,
    .neutral,
    .quadrant(coverage: "uhc.sci", hardship: "uhc.fp.oop10"),
    definition: """
      Whether the service coverage index (3.8.1) and the share of people spending over 10 % of \
      their budget on health (3.8.2) rose or fell. The value is always 1, the quadrant is the \
      category.
      """,
    reading: """
      Only "coverage up, hardship down" is progress on both. Surveys set the years, and coverage \
      is taken from the nearest ones; the note names all four years. Small movements may be noise.
      """,
    reference: "uhc.md D2")
}
