extension Catalogue {
  /// Financial protection: estimated from households, or as published from such surveys (uhc.md B).
  package static let financialProtection: [Indicator] =
    financialProtection(of: .standard)
    + [1.90, 3.10].flatMap { pushed(below: .international($0, of: .ppp2011)) }

  /// The indicators that an input of households can bring: its own lines and shares of the budget beside the standard ones.
  static func financialProtection(of asked: HouseholdSpecification) -> [Indicator] {
    let lines = PovertyLine.all(of: asked)
    return asked.budgetShares.flatMap(budgetShare) + payments
      + asked.budgetShares.flatMap(depth) + sustainableDevelopmentGoal
      + lines.flatMap(poverty) + capacityToPay + europe
      + asked.budgetShares.flatMap(budgetShareConcentration)
      + lines.map(povertyConcentration) + concentration + consumption
  }
}

extension HouseholdSpecification {
  /// What the printed catalogue lists: the shares of 10 % and 25 %, and the lines of 2017 international dollars.
  static let standard: HouseholdSpecification = {
    var asked = HouseholdSpecification()
    asked.money = Money(ppp: .number(1), cpi: .number(1), days: .number(1))
    return asked
  }()
}

extension Indicator {
  /// An estimate from households.
  init(
    fp name: String, _ title: String, _ group: HouseholdSpecification.MeasureGroup,
    of unit: HouseholdSpecification.CountedUnit, _ statistic: HouseholdMeasure.Statistic,
    in printed: Unit? = nil, _ direction: Direction = .lowerIsBetter, needsMoney: Bool = false,
    along outcomes: HouseholdSpecification.MeasureGroup? = nil, definition: String,
    reading: String = "", reference: String
  ) {
    let measure = HouseholdMeasure(
      group: group, outcomeGroup: outcomes, unit: unit, statistic: statistic,
      needsMoney: needsMoney)
    let isShare = printed == nil
    let aggregates: [Aggregate] =
      unit == .people ? [.populationWeighted, .median] : [.median, .mean]
    self.init(
      "uhc.fp.\(name)", title, in: printed ?? unit.printed, direction, .households(measure),
      aggregates: isShare ? aggregates : [], definition: definition, reading: reading,
      reference: "uhc.md \(reference)")
  }
}

extension HouseholdSpecification.CountedUnit {
  /// The unit of a share of them.
  var printed: Unit {
    switch self {
    case .people: .percentOfPopulation
    case .households: .percent
    }
  }
}
