extension Catalogue {
  /// How much is spent on health, and who pays: the System of Health Accounts 2011 as GHED publishes it (uhc.md C, pse.md D).
  package static let healthExpenditure: [Indicator] = [
    expenditure(
      "uhc.che.gdp", "Current health expenditure", in: .percentOfGDP,
      "Current health expenditure (without investment) / gross domestic product × 100.",
      reading: "The size of health spending, not who bears it."),
    expenditure(
      "uhc.che.pc_usd", "Current health expenditure for each person", in: .dollarsPerPerson,
      "Current health expenditure / population, at the exchange rate of the year.",
      reading: "Moves with the exchange rate; not for comparing volumes of care."),
    expenditure(
      "uhc.che.pc_ppp", "Current health expenditure for each person, at purchasing power",
      in: .internationalDollarsPerPerson,
      "Current health expenditure / population, at purchasing power parities.",
      reading: "Better than US$ for comparing countries; not deflated over time."),
    expenditure(
      "uhc.che.government", "Domestic general government health expenditure",
      in: .percentOfCurrentHealthExpenditure, judged: .higherIsBetter,
      "Domestic public sources (FS.1 + FS.3) / current health expenditure × 100.",
      reading: "With domestic private and external sources it makes 100."),
    expenditure(
      "uhc.che.government_gdp", "Domestic general government health expenditure",
      in: .percentOfGDP, judged: .higherIsBetter,
      "Domestic public sources (FS.1 + FS.3) / gross domestic product × 100.",
      reading: "Often held against 5 % of GDP, a figure that is to be confirmed before quoting."),
    expenditure(
      "uhc.che.government_gge", "Health in general government expenditure",
      in: .percentOfGovernmentExpenditure, judged: .higherIsBetter,
      "Domestic general government health expenditure / general government expenditure × 100.",
      reading: "The priority that public budgets give to health."),
    expenditure(
      "uhc.che.government_pc_usd", "Domestic general government health expenditure for each person",
      in: .dollarsPerPerson, judged: .higherIsBetter,
      "Domestic public sources (FS.1 + FS.3) / population, at the exchange rate of the year."),
    expenditure(
      "uhc.che.private", "Domestic private health expenditure",
      in: .percentOfCurrentHealthExpenditure,
      """
      Domestic private sources (voluntary prepayment FS.5 + other domestic revenues FS.6) / current health expenditure × \
      100; out-of-pocket payments are inside.
      """,
      reading: """
        Who finances, not who provides: health accounts do not tell spending at private providers. Neither good nor bad in \
        itself.
        """, reference: "pse.md D1"),
    expenditure(
      "uhc.che.private_pc_usd", "Domestic private health expenditure for each person",
      in: .dollarsPerPerson,
      "Domestic private sources / population, at the exchange rate of the year.",
      reference: "pse.md D8"),
    expenditure(
      "uhc.che.oop", "Out-of-pocket payments", in: .percentOfCurrentHealthExpenditure,
      judged: .lowerIsBetter,
      "Household out-of-pocket payments (HF.3) / current health expenditure × 100.",
      reading: """
        Often held against 20 %, a figure that is to be confirmed before quoting. An average over all people: it does not \
        say how many meet hardship.
        """, reference: "pse.md D2"),
    expenditure(
      "uhc.che.oop_pc_usd", "Out-of-pocket payments for each person", in: .dollarsPerPerson,
      judged: .lowerIsBetter,
      "Household out-of-pocket payments (HF.3) / population, at the exchange rate of the year.",
      reading: "Low where people are poor and go without care: read it with service coverage.",
      reference: "pse.md D8"),
    expenditure(
      "uhc.che.external", "External health expenditure", in: .percentOfCurrentHealthExpenditure,
      "External sources (FS.2 + FS.7) / current health expenditure × 100.",
      reading: "GHED leaves it empty where none is reported.", reference: "pse.md D5"),
    expenditure(
      "uhc.che.external_pc_usd", "External health expenditure for each person",
      in: .dollarsPerPerson,
      "External sources (FS.2 + FS.7) / population, at the exchange rate of the year."),
    expenditure(
      "uhc.che.phc", "Primary health care expenditure", in: .percentOfCurrentHealthExpenditure,
      """
      Primary health care expenditure by WHO's global definition of 2018, as published in GHED's own series / current \
      health expenditure × 100.
      """,
      reading: "The definition is to be confirmed before quoting; it is never rebuilt here."),
    expenditure(
      "uhc.che.phc_pc_usd", "Primary health care expenditure for each person",
      in: .dollarsPerPerson,
      "Primary health care expenditure, as published / population, at the year's exchange rate."),
    expenditure(
      "uhc.che.phc_government", "Government share of primary health care expenditure",
      in: .percent, judged: .higherIsBetter,
      """
      Domestic general government expenditure on primary health care / primary health care expenditure × 100, as published.
      """),
  ]

  /// Shares and amounts for each person are summarised as plain means of countries, as WHO's expenditure reports do (uhc.md C).
  static func expenditure(
    _ id: String, _ title: String, in unit: Unit, judged direction: Indicator.Direction = .neutral,
    _ definition: String, reading: String = "", reference: String = "uhc.md C"
  ) -> Indicator {
    Indicator(
      id, title, in: unit, direction, .published(id), aggregates: [.mean, .median],
      definition: definition, reading: reading, reference: reference)
  }
}
