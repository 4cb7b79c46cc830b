internal import Statistics

/// From what a `households` input asks for to the plans of its passes: one that finds lines and cuts where any are needed, and one that sums.
struct HouseholdPlan: Sendable {
  /// A table or a ranking: whom it counts, and by what it tells rows apart.
  struct Slice: Hashable, Sendable {
    let unit: HouseholdSpecification.CountedUnit
    /// The names of the breakdown; empty for the whole.
    let by: [String]
  }

  /// Where the outcome of a ranked measure stands.
  struct Outcome: Hashable, Sendable {
    /// The columns in which a row may hold nothing: outcomes that need the same share a ranking, because a row without one of
    /// its outcomes has no place in it.
    let needs: [String]
    let place: Int
  }

  let specification: InputSpecification
  let asked: HouseholdSpecification
  /// The indicators that are asked for.
  let indicators: [Indicator]
  /// The plan of the last pass.
  private(set) var plan = MicrodataPlan()
  /// The breakdowns, whose first is the whole.
  let breakdowns: [[String]]
  private(set) var quantities: [MicrodataPlan.Quantity] = []
  private var outcomes: [[String]: [Expression]] = [:]
  /// The columns in the place of which numbers stand.
  private let constants: [String: Expression]
  private let columns: HouseholdColumns

  init(_ specification: InputSpecification, _ columns: HouseholdColumns) {
    self.specification = specification
    self.columns = columns
    let asked = specification.households ?? HouseholdSpecification()
    self.asked = asked
    breakdowns = [[]] + asked.breakdowns
    constants = Self.constants(asked)
    indicators = Catalogue.financialProtection(of: asked).filter { indicator in
      guard case .households(let measure) = indicator.formula else { return false }
      return measure.isWanted(by: asked)
        && (asked.measures != nil || columns.permit(measure))
    }
    plan.design = specification.design ?? SurveyDesignSpecification()
    plan.allowsZeroWeight = false
    plan.domain = SurveyPlan.condition(specification.filter)
    plan.optionalColumns = columns.optional
    for indicator in indicators { addMeasure(indicator) }
    addTables()
    addRankings()
    addChecks()
  }

  private static func constants(_ asked: HouseholdSpecification) -> [String: Expression] {
    // Without `money` amounts stay in the file's own currency and period.
    [
      "ppp": asked.money?.ppp.expression ?? 1, "cpi": asked.money?.cpi.expression ?? 1,
      "days": asked.money?.days.expression ?? 1,
    ]
  }

  /// An expression over the file's columns.
  func bound(_ expression: Expression) -> Expression { expression.replacing(constants) }

  /// What households are ordered by: consumption for each person; in international dollars only where their value differs within the file,
  /// because fewer roundings keep more ties.
  var rank: Expression {
    let isConstant = constants.values.allSatisfy { $0.numberColumns.isEmpty }
    return isConstant ? HouseholdTerms.perPerson : bound(HouseholdTerms.consumption)
  }

  /// What one unit of the rank is worth in the unit of consumption.
  var rankScale: Double {
    guard let money = asked.money, case .number(let ppp) = money.ppp,
      case .number(let cpi) = money.cpi, case .number(let days) = money.days
    else { return 1 }
    return 1 / (ppp * cpi * days)
  }

  /// The numbers that the last pass needs.
  var parameters: Set<HouseholdParameter> {
    var found = Set(plan.parameters.compactMap(HouseholdParameter.init(rawValue:)))
    for case .households(let measure) in indicators.map(\.formula) {
      found.formUnion(measure.parameters)
    }
    return found
  }

  /// The names that the input uses beside those of every input of households.
  var names: Set<String> {
    plan.numberColumns.union(plan.textColumns).union(specification.filter.keys)
      .union(asked.breakdowns.flatMap(\.self))
  }

  /// Those who are counted, their own unit first.
  func units(
    of measure: HouseholdMeasure
  ) -> [HouseholdSpecification.CountedUnit] {
    HouseholdSpecification.CountedUnit.allCases.filter { asked.units.contains($0) }
      .sorted { $0 == measure.unit && $1 != measure.unit }
  }

  /// The units that any measure is counted by.
  private var units: [HouseholdSpecification.CountedUnit] {
    HouseholdSpecification.CountedUnit.allCases.filter { asked.units.contains($0) }
  }

  /// The weight of a row for those who are counted; `nil` for the weight of the design.
  func weight(_ unit: HouseholdSpecification.CountedUnit) -> Expression? {
    unit == .people ? plan.weight * HouseholdTerms.size : nil
  }

  /// The place of a breakdown's table.
  func table(_ slice: Slice) -> Int? {
    guard let unit = units.firstIndex(of: slice.unit),
      let breakdown = breakdowns.firstIndex(of: slice.by), !quantities.isEmpty
    else { return nil }
    return unit * breakdowns.count + breakdown
  }

  /// The place of a statistic's sums within every table; `nil` for what is not summed.
  func quantity(_ statistic: HouseholdMeasure.Statistic) -> Int? {
    statistic.quantity(bound).flatMap { quantities.firstIndex(of: $0) }
  }

  /// Where an outcome of a measure stands: in the ranking of the rows that have all outcomes of the measure.
  func outcome(_ expression: Expression, of measure: HouseholdMeasure) -> Outcome? {
    let needs = needs(of: measure.expressions.map(bound))
    return outcomes[needs]?.firstIndex(of: bound(expression))
      .map { Outcome(needs: needs, place: $0) }
  }

  /// The place of a ranking among the rankings.
  func ranking(_ unit: HouseholdSpecification.CountedUnit, _ outcome: Outcome) -> Int? {
    guard let unit = units.firstIndex(of: unit),
      let need = neededTogether.firstIndex(of: outcome.needs)
    else { return nil }
    return unit * outcomes.count + need
  }

  /// What rankings can be told apart by: all breakdowns but quintiles, along which they run themselves.
  var rankedDimensions: [String] {
    Array(Set(asked.breakdowns.filter { !$0.contains("quintile") }.flatMap(\.self))).sorted()
  }

  /// What the outcomes of each ranking need, in an order that is always the same.
  private var neededTogether: [[String]] {
    outcomes.keys.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// What expressions rest on beside the rank, without which a row has no place in any ranking.
  private func needs(of expressions: [Expression]) -> [String] {
    let parameters = expressions.flatMap(\.parameters)
      .compactMap(HouseholdParameter.init(rawValue:))
    return Set(expressions.flatMap(\.numberColumns)).union(parameters.flatMap(\.columns))
      .subtracting(rank.numberColumns).sorted()
  }

  private mutating func addMeasure(_ indicator: Indicator) {
    guard case .households(let measure) = indicator.formula else { return }
    if let quantity = measure.statistic.quantity(bound) {
      if !quantities.contains(quantity) { quantities.append(quantity) }
      return
    }
    switch measure.statistic {
    case .parameter: return
    default: addOutcomes(measure.expressions.map(bound))
    }
  }

  /// Adds what one measure puts in order; nothing but the rank for medians and cuts.
  private mutating func addOutcomes(_ expressions: [Expression]) {
    let needs = needs(of: expressions)
    var known = outcomes[needs] ?? []
    for expression in expressions where !known.contains(expression) { known.append(expression) }
    outcomes[needs] = known
  }

  private mutating func addTables() {
    guard !quantities.isEmpty else { return }
    for unit in units {
      for breakdown in breakdowns {
        plan.tables.append(
          MicrodataPlan.Table(
            weight: weight(unit), dimensions: breakdown.map { columns.dimension($0, rank) },
            measures: quantities))
      }
    }
  }

  private mutating func addRankings() {
    for unit in units {
      for needs in neededTogether {
        plan.rankings.append(
          MicrodataPlan.Ranking(
            weight: weight(unit),
            dimensions: rankedDimensions.map { columns.dimension($0, rank) }, rank: rank,
            outcomes: outcomes[needs] ?? []))
      }
    }
  }

  private mutating func addChecks() {
    var used = plan.numberColumns
    for case .households(let measure) in indicators.map(\.formula) {
      used.formUnion(measure.columns)
    }
    plan.requiredNumbers = ["household_size", "total"].filter(used.contains)
    plan.noticedNumbers = ["oop", "food", "housing", "utilities"].filter(used.contains)
    plan.alsoRead = used.subtracting(plan.numberColumns)
    plan.checks =
      HouseholdChecks(asked, used, breaksDownBy: Set(asked.breakdowns.flatMap(\.self)), columns).all
  }
}

extension HouseholdMeasure.Statistic {
  /// What is summed; `nil` for what needs an order, and for what an earlier pass found.
  func quantity(_ bound: (Expression) -> Expression) -> MicrodataPlan.Quantity? {
    switch self {
    case .headcount(let y): MicrodataPlan.Quantity(measure: .proportion, y: bound(y))
    case .mean(let y): MicrodataPlan.Quantity(measure: .mean, y: bound(y))
    case .ratio(let y, let x): MicrodataPlan.Quantity(measure: .ratio, y: bound(y), x: bound(x))
    case .concentration, .rankWeighted, .progressivity, .curve, .median, .parameter, .cuts: nil
    }
  }
}
