internal import Statistics

/// One `survey` input: what its manifest entry asks for, where that stands in the sums, and the surveys that its files hold.
public struct SurveyRecord: Sendable {
  /// Where one estimate for one breakdown stands.
  struct Placement: Sendable {
    /// The breakdown's columns; empty for the total.
    let by: [String]
    /// The place of the table, or of the ranking after all tables.
    let table: Int
    /// The place of its measure, or of its outcome.
    let measure: Int
  }

  let specification: InputSpecification
  /// For each estimate the total, then each breakdown.
  let placements: [[Placement]]
  /// One for each country and year.
  var samples: [SurveySample] = []
}

/// From the `estimates:` of a survey to a plan of sums.
struct SurveyPlan {
  private(set) var plan = MicrodataPlan()
  private(set) var placements: [[SurveyRecord.Placement]] = []

  init(_ specification: InputSpecification) {
    plan.design = specification.design ?? SurveyDesignSpecification()
    plan.domain = Self.condition(specification.filter)
    for estimate in specification.estimates { add(estimate) }
    for column in proportions(specification) {
      plan.checks.append(
        MicrodataPlan.Check(
          condition: Expression.column(column).isEqual(to: 0)
            || Expression.column(column).isEqual(to: 1),
          column: column, message: "a proportion of \"\(column)\" needs 0 or 1 in every row",
          expected: "0 or 1; or the texts that count, by `is: [...]` of the estimate"))
    }
  }

  private func proportions(_ specification: InputSpecification) -> [String] {
    Set(
      specification.estimates.compactMap { estimate -> String? in
        guard case .proportion(let column, .isOne) = estimate.target else { return nil }
        return column
      }
    ).sorted()
  }

  /// Rows whose columns hold one of the listed texts.
  static func condition(_ filter: [String: [String]]) -> Expression? {
    let parts = filter.sorted { $0.key < $1.key }.map {
      Expression.listed($0.key, Expression.spelt($0.value), emptyIsNo: true)
    }
    return parts.first.map { first in parts.dropFirst().reduce(first) { $0 && $1 } }
  }

  private mutating func add(_ estimate: EstimateSpecification) {
    let domain = Self.condition(estimate.filter)
    let breakdowns = [[]] + estimate.by
    guard let quantity = estimate.target.quantity else {
      placements.append(breakdowns.map { addRanking(estimate.target, by: $0, domain) })
      return
    }
    placements.append(breakdowns.map { addMeasure(quantity, by: $0, domain) })
  }

  private mutating func addMeasure(
    _ quantity: MicrodataPlan.Quantity, by names: [String], _ domain: Expression?
  ) -> SurveyRecord.Placement {
    let dimensions = names.map(MicrodataPlan.Dimension.column)
    let found = plan.tables.firstIndex { $0.dimensions == dimensions && $0.domain == domain }
    let table = found ?? plan.tables.count
    if found == nil {
      plan.tables.append(
        MicrodataPlan.Table(dimensions: dimensions, domain: domain, measures: []))
    }
    let measure =
      plan.tables[table].measures.firstIndex(of: quantity) ?? plan.tables[table].measures.count
    if measure == plan.tables[table].measures.count {
      plan.tables[table].measures.append(quantity)
    }
    return SurveyRecord.Placement(by: names, table: table, measure: measure)
  }

  private mutating func addRanking(
    _ target: EstimateSpecification.Target, by names: [String], _ domain: Expression?
  ) -> SurveyRecord.Placement {
    let place = plan.rankings.count
    plan.rankings.append(
      MicrodataPlan.Ranking(
        dimensions: names.map(MicrodataPlan.Dimension.column), domain: domain,
        rank: .column(target.rank), outcomes: target.outcomes))
    return SurveyRecord.Placement(by: names, table: place, measure: 0)
  }
}

extension EstimateSpecification.Target {
  /// What is summed; `nil` for what needs an order.
  var quantity: MicrodataPlan.Quantity? {
    switch self {
    case .proportion(let column, let condition):
      MicrodataPlan.Quantity(measure: .proportion, y: condition.expression(column))
    case .mean(let column), .total(let column, nil):
      MicrodataPlan.Quantity(measure: .mean, y: .column(column))
    case .total(let column, let condition?):
      MicrodataPlan.Quantity(measure: .proportion, y: condition.expression(column))
    case .ratio(let column, let other):
      MicrodataPlan.Quantity(measure: .ratio, y: .column(column), x: .column(other))
    case .quantile, .concentration, .kakwani: nil
    }
  }

  /// The column that rows are ordered by.
  var rank: String {
    switch self {
    case .quantile(let column, _, _): column
    case .concentration(_, _, let rank, _), .kakwani(_, _, let rank): rank
    case .proportion(let column, _), .mean(let column), .total(let column, _),
      .ratio(let column, _):
      column
    }
  }

  var outcomes: [Expression] {
    switch self {
    case .concentration(let column, let condition, _, _):
      [condition?.expression(column) ?? .column(column)]
    case .kakwani(let payment, let ability, _): [.column(payment), .column(ability)]
    case .proportion, .mean, .total, .ratio, .quantile: []
    }
  }

  /// The columns that it rests on.
  var columns: Set<String> {
    let parts = [quantity?.y, quantity?.x].compactMap(\.self) + outcomes
    return Set(parts.flatMap { $0.numberColumns.union($0.textColumns) })
      .union(quantity == nil ? [rank] : [])
  }

  /// Whether it is a percentage.
  var isProportion: Bool {
    if case .proportion = self { return true }
    return false
  }
}

extension EstimateSpecification {
  /// Takes the input's method of intervals where it says none of its own; a method for proportions leaves all else as it is.
  mutating func take(intervalOfInput method: IntervalMethod) {
    guard interval == nil, target.isProportion || !method.isForProportions else { return }
    interval = method
  }
}

extension EstimateSpecification.Condition {
  /// 1 where a row meets it.
  func expression(_ column: String) -> Expression {
    let number = Expression.column(column)
    return switch self {
    case .isOne: number
    case .isListed(let texts): .listed(column, Expression.spelt(texts), emptyIsNo: false)
    case .compares(.above, let limit): number > .constant(limit)
    case .compares(.atLeast, let limit): number >= .constant(limit)
    case .compares(.below, let limit): number < .constant(limit)
    case .compares(.atMost, let limit): number <= .constant(limit)
    }
  }

  /// The condition in words, behind the column's name.
  var words: String {
    switch self {
    case .isOne: "is 1"
    case .isListed(let texts): "is \(NoteText.list(texts))"
    case .compares(.above, let limit): "is above \(limit)"
    case .compares(.atLeast, let limit): "is at least \(limit)"
    case .compares(.below, let limit): "is below \(limit)"
    case .compares(.atMost, let limit): "is at most \(limit)"
    }
  }
}
