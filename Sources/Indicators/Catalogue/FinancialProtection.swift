extension Catalogue {
  /// Financial hardship from paying for health, as published from household surveys (uhc.md B, B8).
  package static let financialProtection: [Indicator] = [
    hardship(
      "uhc.fp.oop10", "People in households spending over 10 % of their budget on health",
      """
      People in households whose out-of-pocket payments exceed 10 % of total consumption or income / all people × 100; \
      SDG 3.8.2 until 2024.
      """,
      reading: "Counts rich households as well; those who forgo care do not show.",
      reference: "uhc.md B2"),
    hardship(
      "uhc.fp.oop25", "People in households spending over 25 % of their budget on health",
      """
      People in households whose out-of-pocket payments exceed 25 % of total consumption or income / all people × 100; \
      SDG 3.8.2 until 2024.
      """,
      reading: "Those who forgo care do not show.", reference: "uhc.md B2"),
    hardship(
      "uhc.fp.sdg382", "People in households with financial hardship (SDG 3.8.2, 2025 definition)",
      """
      People in households whose out-of-pocket payments are positive and exceed 40 % of discretionary consumption, which is \
      what is left above the societal poverty line / all people × 100.
      """,
      reading: "Not comparable with the 10 % and 25 % series that it replaced in March 2025.",
      reference: "uhc.md B3"),
    hardship(
      "uhc.fp.sdg382_impoverishing", "People impoverished by paying for health (part of SDG 3.8.2)",
      """
      People in households below the societal poverty line before paying, or pushed below it by paying, who paid anything / \
      all people × 100.
      """, reference: "uhc.md B3"),
    hardship(
      "uhc.fp.sdg382_large", "People with large but not impoverishing payments (part of SDG 3.8.2)",
      "SDG 3.8.2 by the 2025 definition less its impoverishing part.", reference: "uhc.md B3"),
    hardship(
      "uhc.fp.impoverished190", "People pushed below 1.90 int$ a day by paying for health",
      """
      People whose consumption is above 1.90 int$ of 2011 for each person and day before paying for health, and below after \
      / all people × 100.
      """,
      reading: "Leaves out those who were poor before and became poorer.",
      reference: "uhc.md B4"),
    hardship(
      "uhc.fp.impoverished310", "People pushed below 3.10 int$ a day by paying for health",
      """
      People whose consumption is above 3.10 int$ of 2011 for each person and day before paying for health, and below after \
      / all people × 100.
      """,
      reading: "Leaves out those who were poor before and became poorer.",
      reference: "uhc.md B4"),
    hardship(
      "uhc.fp.impoverished215", "People pushed below 2.15 int$ a day by paying for health",
      """
      People whose consumption is above 2.15 int$ of 2017 for each person and day before paying for health, and below after \
      / all people × 100.
      """,
      reading: "Leaves out those who were poor before and became poorer.",
      reference: "uhc.md B4"),
    hardship(
      "uhc.fp.impoverished_relative",
      "People pushed below the relative poverty line by paying for health",
      """
      People whose consumption is above 60 % of the median before paying for health, and below after / all people × 100.
      """,
      reading: "The line moves with the country's median.", reference: "uhc.md B4"),
    ofHouseholds(
      "uhc.fp.europe_catastrophic", "Households with catastrophic spending, WHO/Europe",
      """
      Households whose out-of-pocket payments exceed 40 % of their capacity to pay, which is consumption less standard \
      spending on food, housing and utilities / all households × 100.
      """),
    ofHouseholds(
      "uhc.fp.europe_impoverished", "Households impoverished, WHO/Europe",
      "Households pushed below the basic needs line by paying for health / all households × 100."),
    ofHouseholds(
      "uhc.fp.europe_further_impoverished", "Households further impoverished, WHO/Europe",
      "Households below the basic needs line that paid out of pocket / all households × 100."),
    ofHouseholds(
      "uhc.fp.europe_impoverished_all",
      "Households impoverished or further impoverished, WHO/Europe",
      "Households impoverished or further impoverished by out-of-pocket payments / all × 100."),
  ]

  private static func hardship(
    _ id: String, _ title: String, _ definition: String, reading: String = "", reference: String
  ) -> Indicator {
    Indicator(
      id, title, in: .percentOfPopulation, .lowerIsBetter, .published(id),
      aggregates: [.populationWeighted, .median], definition: definition, reading: reading,
      reference: reference)
  }

  /// Shares of households, not of people: no weight by population.
  private static func ofHouseholds(
    _ id: String, _ title: String, _ definition: String
  ) -> Indicator {
    Indicator(
      id, title, in: .percent, .lowerIsBetter, .published(id), aggregates: [.median, .mean],
      definition: definition, reading: "A share of households, not of people.",
      reference: "uhc.md B6")
  }
}
