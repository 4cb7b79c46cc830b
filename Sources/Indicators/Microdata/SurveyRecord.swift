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

  /// The place of the entry in the manifest's `inputs`.
  let input: Int
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
        guard case .proportion(let column, nil) = estimate.target else { return nil }
        return column
      }
    ).sorted()
  }

  /// Rows whose columns hold one of the listed texts.
  static func condition(_ filter: [String: [String]]) -> Expression? {
    let parts = filter.sorted { $0.key < $1.key }.map {
      Expression.listed($0.key, $0.value, emptyIsNo: true)
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
        rank: .column(target.rank), outcomes: target.outcomes.map(Expression.column)))
    return SurveyRecord.Placement(by: names, table: place, measure: 0)
  }
}

extension EstimateSpecification.Target {
  /// What is summed; `nil` for what needs an order.
  var quantity: MicrodataPlan.Quantity? {
    switch self {
    case .proportion(let column, let texts):
      MicrodataPlan.Quantity(
        measure: .proportion,
        y: texts.map { .listed(column, $0, emptyIsNo: false) } ?? .column(column))
    case .mean(let column), .total(let column):
      MicrodataPlan.Quantity(measure: .mean, y: .column(column))
    case .ratio(let column, let other):
      MicrodataPlan.Quantity(measure: .ratio, y: .column(column), x: .column(other))
    case .quantile, .concentration, .kakwani: nil
    }
  }

  /// The column that rows are ordered by.
  var rank: String {
    switch self {
    case .quantile(let column, _, _): column
    case .concentration(_, let rank, _, _, _), .kakwani(_, _, let rank): rank
    case .proportion(let column, _), .mean(let column), .total(let column),
      .ratio(let column, _):
      column
    }
  }

  var outcomes: [String] {
    switch self {
    case .concentration(let column, _, _, _, _): [column]
    case .kakwani(let payment, let ability, _): [payment, ability]
    case .proportion, .mean, .total, .ratio, .quantile: []
    }
  }

  /// Whether it is a percentage.
  var isProportion: Bool {
    if case .proportion = self { return true }
    return false
  }
}
