internal import Statistics

extension Catalogue {
  /// Spread about a mean, a reference or the best subgroup, and what is attributable (stats.md 2).
  static let inequalityAboutCentres: [Indicator] = [
    Indicator(
      "ineq.bgv", "Between-group variance", in: .other("unit of the indicator, squared"),
      .lowerIsBetter, .inequality(.measure(.betweenGroupVariance), of: nil),
      definition: "Σ p (y − μ)², with shares p of the population and the mean μ.",
      reading: """
        In squared units of the indicator; 0 where all subgroups are equal. Outliers count much.
        """,
      reference: "stats.md 2"),
    Indicator(
      "ineq.bgsd", "Between-group standard deviation", in: .other("unit of the indicator"),
      .lowerIsBetter, .inequality(.measure(.betweenGroupDeviation), of: nil),
      definition: "The square root of the between-group variance.",
      reading: "In units of the indicator; 0 where all subgroups are equal.",
      reference: "stats.md 2"),
    Indicator(
      "ineq.cov", "Coefficient of variation between subgroups", in: .percent,
      .lowerIsBetter, .inequality(.measure(.variation), of: nil),
      definition: "100 × the between-group standard deviation / the mean.",
      reading: "0 where all subgroups are equal.",
      reference: "stats.md 2"),
    Indicator(
      "ineq.mdbu", "Mean difference from the best subgroup, unweighted",
      in: .other("unit of the indicator"),
      .lowerIsBetter, .inequality(.measure(.fromBest), of: nil),
      definition: """
        Σ |y − y*| / k over k subgroups, with y* the highest of a favourable, the lowest of an adverse \
        indicator.
        """,
      reading: """
        In units of the indicator. Each subgroup counts alike. Simulated limits of what cannot be negative lie \
        high where subgroups hardly differ.
        """,
      reference: "stats.md 2"),
    Indicator(
      "ineq.mdbw", "Mean difference from the best subgroup, weighted",
      in: .other("unit of the indicator"),
      .lowerIsBetter, .inequality(.measure(.fromBestWeighted), of: nil),
      definition: "Σ p |y − y*|, with shares p of the population.",
      reading: """
        In units of the indicator: how far people are, on average, from the best subgroup.
        """,
      reference: "stats.md 2"),
    Indicator(
      "ineq.mdmu", "Mean difference from the mean, unweighted", in: .other("unit of the indicator"),
      .lowerIsBetter, .inequality(.measure(.fromMean), of: nil),
      definition: """
        Σ |y − μ| / k over k subgroups; μ is the published average where populations are not known.
        """,
      reading: "In units of the indicator. Each subgroup counts alike.",
      reference: "stats.md 2"),
    Indicator(
      "ineq.mdmw", "Mean difference from the mean, weighted", in: .other("unit of the indicator"),
      .lowerIsBetter, .inequality(.measure(.fromMeanWeighted), of: nil),
      definition: "Σ p |y − μ|, with shares p of the population.",
      reading: """
        In units of the indicator: how far people are, on average, from the mean.
        """,
      reference: "stats.md 2"),
    Indicator(
      "ineq.mdru", "Mean difference from the reference, unweighted",
      in: .other("unit of the indicator"),
      .lowerIsBetter, .inequality(.measure(.fromReference), of: nil),
      definition: "Σ |y − y_ref| / k over k subgroups, the reference among them.",
      reading: """
        In units of the indicator. Each subgroup counts alike; the reference is the source's choice.
        """,
      reference: "stats.md 2"),
    Indicator(
      "ineq.mdrw", "Mean difference from the reference, weighted",
      in: .other("unit of the indicator"),
      .lowerIsBetter, .inequality(.measure(.fromReferenceWeighted), of: nil),
      definition: "Σ p |y − y_ref|, with shares p of the population.",
      reading: "In units of the indicator; the reference is the source's choice.",
      reference: "stats.md 2"),
    Indicator(
      "ineq.idisu", "Index of disparity, unweighted", in: .percent,
      .lowerIsBetter, .inequality(.measure(.disparity), of: nil),
      definition: """
        100 × Σ |y − μ| / (k μ) over k subgroups; μ is the published average where populations are not known.
        """,
      reading: "In percent of the mean. Each subgroup counts alike.",
      reference: "stats.md 2"),
    Indicator(
      "ineq.idisw", "Index of disparity, weighted", in: .percent,
      .lowerIsBetter, .inequality(.measure(.disparityWeighted), of: nil),
      definition: "100 × Σ p |y − μ| / μ, with shares p of the population.",
      reading: "In percent of the mean.",
      reference: "stats.md 2"),
    Indicator(
      "ineq.idisr", "Index of disparity about the reference", in: .percent,
      .lowerIsBetter, .inequality(.measure(.disparityFromReference), of: nil),
      definition: """
        100 × Σ |y − y_ref| / (k y_ref) over k subgroups, the reference among them.
        """,
      reading: "In percent of the reference.",
      reference: "stats.md 2"),
    Indicator(
      "ineq.idisr_pearcy_keppel", "Index of disparity, Pearcy and Keppel's", in: .percent,
      .lowerIsBetter, .inequality(.measure(.disparityFromOthers), of: nil),
      definition: """
        100 × Σ |y − y_ref| / ((k − 1) y_ref): the reference is not counted among the k subgroups.
        """,
      reading: "In percent of the reference.",
      reference: "stats.md 2"),
    Indicator(
      "ineq.ti", "Theil index", in: .other("index × 1 000"),
      .lowerIsBetter, .inequality(.measure(.theil), of: nil),
      definition: "1 000 × Σ p r ln r, with r = y / μ and 0 ln 0 = 0.",
      reading: "0 where all subgroups are equal. High values count most.",
      reference: "stats.md 2"),
    Indicator(
      "ineq.mld", "Mean log deviation", in: .other("index × 1 000"),
      .lowerIsBetter, .inequality(.measure(.logDeviation), of: nil),
      definition: "1 000 × Σ p (−ln r), with r = y / μ.",
      reading: """
        0 where all subgroups are equal. Low values count most; not defined where a subgroup stands at 0.
        """,
      reference: "stats.md 2"),
    Indicator(
      "ineq.par", "Population attributable risk", in: .other("unit of the indicator"),
      .neutral, .inequality(.measure(.attributableRisk), of: nil),
      definition: """
        y_ref − μ: the reference is the highest rank of ordered subgroups, else the best; 0 where that would \
        be a deterioration.
        """,
      reading: """
        In units of the indicator: what the mean would gain if all did as the reference does. No statement of \
        cause.
        """,
      reference: "stats.md 2"),
    Indicator(
      "ineq.paf", "Population attributable fraction", in: .percent,
      .neutral, .inequality(.measure(.attributableFraction), of: nil),
      definition: "100 × the attributable risk / the mean.",
      reading: "In percent of the mean. No statement of cause.",
      reference: "stats.md 2"),
  ]
}
