internal import Tabular

extension Catalogue {
  /// How spending above a share of the budget lies along consumption (B7).
  static func budgetShareConcentration(_ percent: Double) -> [Indicator] {
    let (id, text) = (percent.idText, percent.shortestText)
    let exceeds = HouseholdTerms.exceeds(percent)
    return [
      along("oop\(id)", "spending over \(text) % of the budget", .budgetShare, exceeds),
      along(
        "overshoot\(id)", "overshoot above \(text) % of the budget", .depth,
        HouseholdTerms.overshoot(percent), .number),
      Indicator(
        fp: "oop\(id)_rank_weighted",
        "Rank-weighted share of people spending over \(text) % of their budget on health",
        .concentration, of: .people, .rankWeighted(exceeds), in: .percentOfPopulation,
        along: .budgetShare,
        definition: """
          The share of people above \(text) % × (1 − its concentration index): the poorest count twice, the richest not at all.
          """,
        reading: "Above the plain share where it is the poor who spend so much.", reference: "B7"),
    ]
  }

  static func povertyConcentration(_ line: PovertyLine) -> Indicator {
    along(
      "impoverished\(line.suffix)", "being pushed below \(line.title)", .impoverishment,
      line.before >= line.amount && line.after < line.amount, needsMoney: line.needsMoney)
  }

  static let concentration: [Indicator] = {
    let (oop, total) = (HouseholdTerms.oop, HouseholdTerms.total)
    let line = PovertyLine.societal
    let perPerson = HouseholdTerms.perPerson
    let paid = oop / HouseholdTerms.size
    return [
      along("any_oop", "paying anything for health", .payments, oop > 0),
      along(
        "oop_share", "the share of the budget spent on health", .payments, HouseholdTerms.share,
        .number),
      along(
        "oop", "out-of-pocket payments for each person", .payments, paid, .amount),
      along(
        "sdg382", "financial hardship (SDG 3.8.2)", .sdg382,
        HouseholdTerms.hardship(line.before, line.payments, line: line.amount), needsMoney: true),
      along(
        "xu_catastrophic", "catastrophic spending (WHO, Xu)", .capacityToPay,
        oop > 0 && oop >= 0.4 * HouseholdTerms.capacityToPay, of: .households),
      along(
        "nonfood40", "spending 40 % of consumption but food", .capacityToPay,
        oop > 0 && oop >= 0.4 * (total - HouseholdTerms.food), of: .households),
      along(
        "europe_catastrophic", "catastrophic spending, WHO/Europe", .europe,
        oop > 0 && oop > 0.4 * (total - HouseholdTerms.basicNeeds), of: .households),
      Indicator(
        fp: "consumption_gini", "Gini index of consumption", .concentration, of: .people,
        .concentration(perPerson, .amount), in: .concentrationIndex, .neutral,
        definition: "The concentration index of consumption for each person along itself.",
        reading: "0 where all consume the same.", reference: "B7"),
      Indicator(
        fp: "oop_kakwani", "Kakwani index of out-of-pocket payments", .concentration, of: .people,
        .progressivity(paid, from: perPerson), in: .concentrationIndex, .neutral,
        along: .payments,
        definition: """
          The concentration index of out-of-pocket payments for each person less the Gini index of consumption.
          """,
        reading: "Below 0 where the poor pay a greater part of what they have.", reference: "B7"),
      Indicator(
        fp: "consumption_curve", "Share of all consumption by the poorest (Lorenz curve)",
        .concentration, of: .people, .curve(perPerson), in: .percent, .neutral,
        definition: """
          Consumption of the poorest 10, 20 … 90 % of people by consumption for each person / all consumption × 100.
          """,
        reading: "10 % of consumption for the poorest 10 % where all consume the same.",
        reference: "B7"),
      Indicator(
        fp: "oop_curve", "Share of all out-of-pocket payments by the poorest", .concentration,
        of: .people, .curve(paid), in: .percent, .neutral, along: .payments,
        definition: """
          Out-of-pocket payments of the poorest 10, 20 … 90 % of people by consumption for each person / all such payments × 100.
          """,
        reading: "Beside the curve of consumption: above it, the poor pay more than their part.",
        reference: "B7"),
    ]
  }()

  private static func along(
    _ name: String, _ title: String, _ group: HouseholdSpecification.MeasureGroup, _ y: Expression,
    _ outcome: HouseholdMeasure.Outcome = .condition,
    of unit: HouseholdSpecification.CountedUnit = .people,
    needsMoney: Bool = false
  ) -> Indicator {
    Indicator(
      fp: "\(name)_concentration", "Concentration index of \(title)", .concentration, of: unit,
      .concentration(y, outcome), in: .concentrationIndex, .neutral,
      needsMoney: needsMoney, along: group,
      definition: """
        Twice the covariance of the outcome with the fractional rank in consumption for each person, over its mean.
        """,
      reading: """
        Below 0 where it is found more among the poor. Not defined where nobody is concerned. For an outcome within bounds the \
        index depends on the mean; Erreygers' stands beside it.
        """, reference: "B7")
  }

  /// Consumption itself, and what is cut by it (B1, B3, B7).
  static let consumption: [Indicator] = [
    Indicator(
      fp: "mean_consumption", "Mean consumption for each person", .consumption, of: .people,
      .mean(HouseholdTerms.consumption), in: .moneyPerPerson, .neutral,
      definition: "The mean over all people of total consumption / persons of the household.",
      reference: "B1"),
    Indicator(
      fp: "median_consumption", "Median consumption for each person", .consumption, of: .people,
      .median, in: .moneyPerPerson, .neutral,
      definition: "The least consumption for each person with half of all people at or below it.",
      reference: "B3"),
    Indicator(
      fp: "societal_poverty_line", "Societal poverty line", .consumption, of: .people,
      .parameter(.societalLine), in: .internationalDollarsPerPersonDay, .neutral, needsMoney: true,
      definition: """
        The greater of 2.15 and of 1.15 + half of the median, in int$ of 2017 for each person and day (of 2011: 1.90 and 1.00; of \
        2021: 3.00 and 1.30).
        """, reference: "B3"),
    Indicator(
      fp: "relative_poverty_line", "Relative poverty line", .consumption, of: .people,
      .parameter(.relativeLine), in: .moneyPerPerson, .neutral,
      definition: "60 % of the median consumption for each person.", reference: "B4"),
    Indicator(
      fp: "quintile_cut", "Cuts between quintiles of consumption", .consumption, of: .people, .cuts,
      in: .moneyPerPerson, .neutral,
      definition: """
        The least consumption for each person with 20, 40, 60 and 80 % of all people at or below it, in the file's own currency and \
        period.
        """,
      reading: "A household at a cut belongs to the lower quintile.", reference: "B7"),
  ]
}

extension Unit {
  static let concentrationIndex = Unit.other("index (-1 to 1)")
  static let internationalDollarsPerPersonDay = Unit.other("int$ per person a day")
  static let nationalCurrencyPerPerson = Unit.other("national currency per person")
}
