internal import Statistics

extension Catalogue {
  /// Two subgroups, and gradients along ordered ones (stats.md 2).
  static let inequalityAlongRanks: [Indicator] = [
    Indicator(
      "ineq.estimate", "Estimates by subgroup", in: .other("unit of the indicator"),
      .neutral, .inequality(.subgroups, of: nil),
      definition: """
        The indicator in each subgroup of a dimension, as the source gives it; its limits where the source has \
        them.
        """,
      reading: "The figures behind every measure of inequality: read them first.",
      reference: "stats.md 2"),
    Indicator(
      "ineq.d", "Difference of two subgroups", in: .other("unit of the indicator"),
      .neutral, .inequality(.measure(.difference), of: nil),
      definition: """
        Ordered subgroups: the highest rank less the lowest; the other way round for an adverse indicator. \
        Others: the reference less the lowest of the rest, for an adverse indicator the highest of the rest \
        less the reference; without a reference the highest less the lowest.
        """,
      reading: """
        In units of the indicator; 0 where both are equal. Simple, but blind to all other subgroups. The note \
        names the two.
        """,
      reference: "stats.md 2"),
    Indicator(
      "ineq.r", "Ratio of two subgroups", in: .ratio,
      .neutral, .inequality(.measure(.ratio), of: nil),
      definition: """
        The same two subgroups as in the difference, the first over the second; limits by the logarithm, whose \
        standard error is given.
        """,
      reading: "1 where both are equal. Not defined where the second stands at 0.",
      reference: "stats.md 2"),
    Indicator(
      "ineq.aci", "Absolute concentration index", in: .other("unit of the indicator"),
      .neutral, .inequality(.measure(.absoluteConcentration), of: nil),
      definition: """
        Σ p (2R − 1) y over ordered subgroups, with shares p of the population and middle ranks R from the \
        most disadvantaged up.
        """,
      reading: """
        In units of the indicator; 0 without a gradient, above 0 where there is more of it at higher ranks.
        """,
      reference: "stats.md 2"),
    Indicator(
      "ineq.aci_bounded", "Absolute concentration index, bounded", in: .other("index (-1 to 1)"),
      .neutral, .inequality(.measure(.boundedConcentration), of: nil),
      definition: """
        The absolute concentration index over the width of the indicator's bounds, 0 to its scale.
        """,
      reading: "For indicators with an upper bound; a quarter of Erreygers' index.",
      reference: "stats.md 2"),
    Indicator(
      "ineq.rci", "Relative concentration index", in: .other("index (-1 to 1)"),
      .neutral, .inequality(.measure(.relativeConcentration), of: nil),
      definition: "The absolute concentration index over the mean.",
      reading: """
        0 without a gradient. For an indicator with an upper bound its value depends on which of coverage and \
        shortfall is measured: see Erreygers' index.
        """,
      reference: "stats.md 2"),
    Indicator(
      "ineq.rci_wagstaff", "Concentration index, Wagstaff's", in: .other("index (-1 to 1)"),
      .neutral, .inequality(.measure(.wagstaffConcentration), of: nil),
      definition: """
        The absolute concentration index × (b − a) / ((μ − a)(b − μ)), with the bounds a = 0 and b = the \
        scale.
        """,
      reading: "For indicators with bounds; coverage and shortfall mirror each other.",
      reference: "stats.md 2"),
    Indicator(
      "ineq.rci_erreygers", "Concentration index, Erreygers'", in: .other("index (-1 to 1)"),
      .neutral, .inequality(.measure(.erreygersConcentration), of: nil),
      definition: """
        4 × the absolute concentration index / (b − a), with the bounds a = 0 and b = the scale.
        """,
      reading: """
        For indicators with bounds; coverage and shortfall mirror each other, and equal differences count \
        alike at every level.
        """,
      reference: "stats.md 2"),
    Indicator(
      "ineq.sii", "Slope index of inequality", in: .other("unit of the indicator"),
      .neutral, .inequality(.measure(.slopeIndex), of: nil),
      definition: """
        The fitted indicator at rank 1 less that at rank 0: a fractional logit (or a line, where the manifest \
        says so) of the subgroups on their middle ranks, weighted by population.
        """,
      reading: """
        In units of the indicator; uses all subgroups. 0 without a gradient, above 0 where there is more of it \
        at higher ranks. Its limits come from few subgroups.
        """,
      reference: "stats.md 2"),
    Indicator(
      "ineq.rii", "Relative index of inequality", in: .ratio,
      .neutral, .inequality(.measure(.relativeIndex), of: nil),
      definition: """
        The fitted indicator at rank 1 over that at rank 0, of the same fit as the slope index.
        """,
      reading: """
        1 without a gradient, above 1 where there is more of it at higher ranks. The standard error is that of \
        the logarithm.
        """,
      reference: "stats.md 2"),
  ]
}
