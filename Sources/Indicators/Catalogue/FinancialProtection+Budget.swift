internal import Tabular

extension Catalogue {
  /// People in households that spend more than a share of their budget on health (B2).
  static func budgetShare(_ percent: Double) -> [Indicator] {
    [
      Indicator(
        fp: "oop\(percent.idText)",
        "People in households spending over \(percent.shortestText) % of their budget on health",
        .budgetShare, of: .people, .headcount(HouseholdTerms.exceeds(percent)),
        definition: """
          People in households whose out-of-pocket payments exceed \(percent.shortestText) % of total consumption or income / all \
          people × 100\(percent == 10 || percent == 25 ? "; SDG 3.8.2 until 2024" : "").
          """,
        reading: percent == 10
          ? "Counts rich households as well; those who forgo care do not show."
          : "Those who forgo care do not show.", reference: "B2")
    ]
  }

  /// How far they are above the share (B7).
  static func depth(_ percent: Double) -> [Indicator] {
    let text = percent.shortestText
    let overshoot = HouseholdTerms.overshoot(percent)
    return [
      Indicator(
        fp: "overshoot\(percent.idText)", "Overshoot above \(text) % of the budget", .depth,
        of: .people, .mean(overshoot), in: .percentagePoints,
        definition: """
          The mean over all people of the percentage points by which out-of-pocket payments exceed \(text) % of the budget, 0 \
          where they do not.
          """, reference: "B7"),
      Indicator(
        fp: "mean_positive_overshoot\(percent.idText)",
        "Mean positive overshoot above \(text) % of the budget", .depth, of: .people,
        .ratio(overshoot, over: HouseholdTerms.exceeds(percent)), in: .percentagePoints,
        definition: """
          Overshoot / the share of people above \(text) %: by how many percentage points those above exceed it on average.
          """, reading: "Not defined where nobody is above.", reference: "B7"),
    ]
  }

  /// What is paid out of pocket.
  static let payments: [Indicator] = [
    Indicator(
      fp: "any_oop", "People in households that paid anything for health", .payments, of: .people,
      .headcount(HouseholdTerms.oop > 0), .neutral,
      definition: "People in households with out-of-pocket payments above 0 / all people × 100.",
      reading: "Paying nothing may mean being protected, or going without care.", reference: "B1"),
    Indicator(
      fp: "oop_share", "Mean share of the budget spent on health", .payments, of: .people,
      .mean(HouseholdTerms.share), in: .percent,
      definition: "The mean over all people of out-of-pocket payments / total consumption × 100.",
      reading: "A mean of shares, not a share of totals.", reference: "B1"),
    Indicator(
      fp: "oop_of_consumption", "Out-of-pocket payments in all consumption", .payments,
      of: .households, .ratio(HouseholdTerms.oop, over: HouseholdTerms.total), in: .percent,
      definition: "All out-of-pocket payments / all consumption of households × 100.",
      reading: "A share of totals: those who spend more count for more.", reference: "B1"),
    Indicator(
      fp: "oop_of_nonfood", "Out-of-pocket payments in all consumption but food", .payments,
      of: .households,
      .ratio(HouseholdTerms.oop, over: HouseholdTerms.total - HouseholdTerms.food), in: .percent,
      definition:
        "All out-of-pocket payments / all consumption of households other than food × 100.",
      reading: "A share of totals: those who spend more count for more.", reference: "B1"),
  ]

  /// SDG 3.8.2 since March 2025 and its two parts (B3).
  ///
  /// Impoverishing payments are tested by what is left, c − o < line, so that they are just those who are pushed below the line and
  /// those pushed further below it, to the last digit.
  static let sustainableDevelopmentGoal: [Indicator] = {
    let line = PovertyLine.societal
    let hardship = HouseholdTerms.hardship(line.before, line.payments, line: line.amount)
    let impoverishing = line.payments > 0 && line.after < line.amount
    return [
      Indicator(
        fp: "sdg382", "People in households with financial hardship (SDG 3.8.2, 2025 definition)",
        .sdg382, of: .people, .headcount(hardship), needsMoney: true,
        definition: """
          People in households whose out-of-pocket payments are positive and exceed 40 % of discretionary consumption, which is \
          what is left above the societal poverty line / all people × 100.
          """,
        reading: "Not comparable with the 10 % and 25 % series that it replaced in March 2025.",
        reference: "B3"),
      Indicator(
        fp: "sdg382_impoverishing", "People impoverished by paying for health (part of SDG 3.8.2)",
        .sdg382, of: .people, .headcount(impoverishing), needsMoney: true,
        definition: """
          People in households below the societal poverty line before paying, or pushed below it by paying, who paid anything / \
          all people × 100.
          """, reference: "B3"),
      Indicator(
        fp: "sdg382_large",
        "People with large but not impoverishing payments (part of SDG 3.8.2)", .sdg382,
        of: .people, .headcount(hardship && !impoverishing), needsMoney: true,
        definition: "SDG 3.8.2 by the 2025 definition less its impoverishing part.",
        reference: "B3"),
    ]
  }()
}

extension Double {
  /// A number as a part of an id: 12.5 is `12_5`.
  var idText: String { shortestText.replacing(".", with: "_") }
}
