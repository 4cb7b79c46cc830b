extension Catalogue {
  /// SDG 3.8.1, the service coverage index and its parts (uhc.md A).
  public static let serviceCoverage: [Indicator] = [
    Indicator(
      "uhc.sci", "UHC service coverage index (SDG 3.8.1)", in: .index, .higherIsBetter,
      .serviceCoverage(.index), aggregates: [.populationWeighted, .median],
      definition: """
        Geometric mean of the four sub-indices, each a geometric mean of its tracers after \
        rescaling to 0-100. A value that a file holds as published stands as it is; else it is \
        computed from raw tracers, or from published sub-indices, by the edition that the manifest \
        names.
        """,
      reading: """
        Read it as a summary of coverage with essential services, not as a percentage of people \
        covered. Never compare values of different editions: each re-estimates the whole series. \
        Do not use it where many tracers are imputed without saying how many; see \
        uhc.sci.availability. The rescaling of glucose and tobacco in the 2023 edition could not \
        be checked against published tracers.
        """,
      reference: "uhc.md A2"),
    subindex(
      .rmnch, "reproductive, maternal, newborn and child health",
      "family planning, four antenatal visits, three doses of DTP, and care sought for pneumonia"),
    subindex(
      .infectious, "infectious diseases",
      """
      tuberculosis, antiretroviral therapy, bed nets and basic sanitation; outside the 40 \
      countries with estimates of bed-net use the mean of the other three
      """),
    subindex(
      .ncd, "noncommunicable diseases",
      "hypertension, fasting plasma glucose and tobacco, each rescaled as the edition says"),
    subindex(
      .capacity, "service capacity and access",
      "hospital beds, health workforce (physicians, psychiatrists, surgeons) and IHR core capacities"
    ),
    Indicator(
      "uhc.sci.tracer", "Tracer scores of the service coverage index", in: .index,
      .higherIsBetter, .serviceCoverage(.tracers),
      definition: """
        Each tracer after rescaling to 0-100 by the edition's table; a score of 0 or less becomes \
        1, one above 100 becomes 100. Gaps between years are interpolated on the raw value, the \
        last value is carried forward and the first one back.
        """,
      reading: """
        Shows which service holds the index down, for the lowest tracers weigh most in a geometric \
        mean. A score of 100 means that the threshold is met (18 beds per 10 000), not that need \
        is. Not the raw coverage: see the note.
        """,
      reference: "uhc.md A1, A3"),
    Indicator(
      "uhc.sci.availability", "Tracers that rest on the country's own data", in: .percent,
      .higherIsBetter, .serviceCoverage(.availability),
      definition: """
        Tracers with observations of the country itself, that is neither missing nor imputed from \
        other countries, over the tracers that apply there.
        """,
      reading: """
        Says how far the index is evidence about this country. Observations of any year count, so \
        a high share may still be old data: look at the marks for carried values.
        """,
      reference: "uhc.md A3"),
  ]

  private static func subindex(
    _ subindex: Subindex, _ words: String, _ tracers: String
  ) -> Indicator {
    Indicator(
      subindex.indicator, "Service coverage sub-index: \(words)", in: .index, .higherIsBetter,
      .serviceCoverage(.subindex(subindex.rawValue)), aggregates: [.populationWeighted],
      definition: "Geometric mean of the tracers after rescaling to 0-100: \(tracers).",
      reading: """
        Averaged over countries by itself, weighted by population; a group's index is never \
        rebuilt from its sub-indices. Missing when any tracer that applies is missing.
        """,
      reference: "uhc.md A2")
  }
}
