internal import Statistics

/// One indicator put to one survey of households: for each breakdown and for those who are counted.
struct HouseholdQuestion {
  let record: HouseholdRecord
  let sample: SurveySample
  let indicator: Indicator
  let measure: HouseholdMeasure
  let thresholds: Thresholds

  private var household: HouseholdPlan { record.household }
  private var absent: [String] {
    measure.columns.filter { sample.absentColumns[$0] != nil }.sorted()
  }

  /// All values; those of the indicator's own unit first, without a word on the unit.
  var values: [IndicatorValue] {
    guard absent.isEmpty else { return record.isMissed(measure) ? [missing(absent)] : [] }
    // A line counts nobody: it is given once, whoever else is counted.
    if case .parameter(let parameter) = measure.statistic { return [line(parameter)] }
    return household.units(of: measure).flatMap { unit -> [IndicatorValue] in
      switch measure.statistic {
      case .headcount, .mean, .ratio: summed(unit)
      case .concentration, .rankWeighted, .progressivity, .curve, .median, .cuts: ranked(unit)
      case .parameter: []
      }
    }
  }

  private func missing(_ columns: [String]) -> IndicatorValue {
    let names = columns.map { "\"\(household.specification.columns[$0] ?? $0)\"" }
    var value = maker(measure.unit).empty([], [])
    let file = sample.absentColumns[columns[0]] ?? ""
    value.outcome = .missing(
      .notAvailable, because: "\(file) has no column \(names.joined(separator: ", "))")
    return value
  }

  /// From estimates to values, with the unit of those who are counted.
  private func maker(_ unit: HouseholdSpecification.CountedUnit) -> SurveyValue {
    let asked = household.asked
    let isHeadcount = if case .headcount = measure.statistic { true } else { false }
    var method = asked.interval ?? (isHeadcount ? .logit : .wald)
    if !isHeadcount, method.isForProportions { method = .wald }
    var maker = SurveyValue(
      indicator: indicator, sample: sample, method: method,
      smallSamples: household.specification.smallSamples ?? .flag, thresholds: thresholds)
    maker.scale = indicator.unit.isPercentage ? 100 : 1
    maker.unit = printedUnit(unit)
    return maker
  }

  private func printedUnit(_ unit: HouseholdSpecification.CountedUnit) -> Unit {
    switch indicator.unit {
    case .percentOfPopulation, .percent:
      if case .headcount = measure.statistic { return unit.printed }
      return indicator.unit
    case .moneyPerPerson: return moneyUnit
    default: return indicator.unit
    }
  }

  /// Amounts are in international dollars where they are made of those; lines and cuts of the file's own are in its currency.
  private var moneyUnit: Unit {
    let isNational =
      household.asked.money == nil
      || measure.expressions.contains { !$0.numberColumns.contains("ppp") }
    if case .cuts = measure.statistic {
      return household.rankScale == 1 && household.asked.money != nil
        ? .internationalDollarsPerPersonDay : .nationalCurrencyPerPerson
    }
    return isNational ? .nationalCurrencyPerPerson : .internationalDollarsPerPersonDay
  }

  /// The name of a breakdown, and of a category in it; the unit only where it is not the indicator's own.
  private func named(
    _ names: [String], _ unit: HouseholdSpecification.CountedUnit, _ word: String
  ) -> [String] {
    names + (unit == measure.unit ? [] : [word])
  }

  // MARK: - What is summed

  private func summed(_ unit: HouseholdSpecification.CountedUnit) -> [IndicatorValue] {
    guard let place = household.quantity(measure.statistic) else { return [] }
    return household.breakdowns.flatMap { by -> [IndicatorValue] in
      guard let table = household.table(HouseholdPlan.Slice(unit: unit, by: by)) else { return [] }
      if by.isEmpty { return [summed(unit, place, table, by, [], .all)] }
      return sample.categories(table, Array(by.indices)).map { labels in
        summed(unit, place, table, by, labels, sample.domain(table, labels.map { $0 }))
      }
    }
  }

  private func summed(
    _ unit: HouseholdSpecification.CountedUnit, _ place: Int, _ table: Int, _ by: [String],
    _ labels: [String], _ domain: Domain
  ) -> IndicatorValue {
    let selection = CaseSelection(table, measure: place, wanting: labels)
    var value = maker(unit).counting(selection).value(
      breakdown: named(by, unit, "unit"),
      category: named(shown(labels, by), unit, unit.rawValue)
    ) { () throws(Undefined) in
      try sample.estimate(.quotient, table: table, measure: place, in: domain)
    }
    if case .ratio = measure.statistic { (value.numerator, value.denominator) = (nil, nil) }
    return value
  }

  private func shown(_ labels: [String], _ by: [String]) -> [String] {
    zip(labels, by).map { record.columns.label($0, in: $1) }
  }

  // MARK: - What needs an order

  private func ranked(_ unit: HouseholdSpecification.CountedUnit) -> [IndicatorValue] {
    let first = measure.expressions.first.flatMap { household.outcome($0, of: measure) }
    let outcome = first ?? HouseholdPlan.Outcome(needs: [], place: 0)
    guard let place = household.ranking(unit, outcome),
      sample.part.rankings.indices.contains(place)
    else { return [] }
    let table = household.plan.tables.count + place
    return household.breakdowns.filter { !$0.contains("quintile") }.flatMap {
      by -> [IndicatorValue] in
      let positions = by.compactMap { household.rankedDimensions.firstIndex(of: $0) }
      let groups = by.isEmpty ? [[]] : sample.categories(table, positions)
      return groups.flatMap { labels -> [IndicatorValue] in
        var wanted = [String?](repeating: nil, count: household.rankedDimensions.count)
        for (position, label) in zip(positions, labels) { wanted[position] = label }
        let rows = HouseholdRanking(
          rows: sample.ranking(place), domain: sample.domain(table, wanted),
          outcome: outcome.place,
          maker: maker(unit).counting(CaseSelection(table, wanting: wanted)),
          by: by, labels: shown(labels, by),
          unit: unit == measure.unit ? nil : unit)
        return values(rows)
      }
    }
  }

  private func values(_ rows: HouseholdRanking) -> [IndicatorValue] {
    let error = household.asked.concentrationError
    switch measure.statistic {
    case .concentration(_, let outcome): return rows.indices(of: outcome, error)
    case .rankWeighted: return [rows.value(.rankWeightedMean, error)]
    case .progressivity(_, let ability):
      return household.outcome(ability, of: measure).map { [rows.kakwani($0.place)] } ?? []
    case .curve: return rows.curve()
    case .median: return [rows.quantile(0.5, scale: household.rankScale)]
    case .cuts:
      return (1...4).map { rows.quantile(Double($0) / 5, scale: 1, as: ["cut"], [String($0)]) }
    case .headcount, .mean, .ratio, .parameter: return []
    }
  }

  // MARK: - What an earlier pass found

  private func line(_ parameter: HouseholdParameter) -> IndicatorValue {
    var value = maker(measure.unit).counting(CaseSelection(nil)).empty([], [])
    value.count = sample.part.rows
    if let number = record.parameter(parameter, of: sample) {
      value.outcome = .value(number)
      value.note = NoteText.joined([
        value.note, "taken as it is in the standard errors of what rests on it",
      ])
    } else {
      value.outcome = .missing(.notAvailable, because: "no household to find it from")
    }
    return value
  }
}

extension Unit {
  /// Whether values are 100 times what is computed.
  var isPercentage: Bool {
    switch self {
    case .percent, .percentOfPopulation, .percentagePoints: true
    default: false
    }
  }
}
