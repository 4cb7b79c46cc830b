internal import Statistics

/// The values of estimates that a manifest lists for a survey (stats.md 1, 3, 4).
enum SurveyEstimates {
  /// The values of a `.survey` or `.surveyComparison` indicator; none for an indicator of another kind.
  static func values(of indicator: Indicator, in context: EvaluationContext) -> [IndicatorValue] {
    switch indicator.formula {
    case .survey(let input, let place):
      guard let record = record(input, in: context) else { return [] }
      return record.samples.flatMap { sample in
        SurveyQuestion(record, place, indicator, sample, context).values
      }
    case .surveyComparison(let input, let place, let comparison):
      guard let record = record(input, in: context) else { return [] }
      return record.samples.map { sample in
        SurveyQuestion(record, place, indicator, sample, context).compared(comparison)
      }
    default: return []
    }
  }

  private static func record(_ input: Int, in context: EvaluationContext) -> SurveyRecord? {
    context.records.surveys.first { $0.input == input }
  }
}

extension SurveyRecord {
  /// The catalogue's entries for what the manifest lists.
  var indicators: [Indicator] {
    specification.estimates.enumerated().flatMap { place, estimate in
      let own = Indicator(
        "custom.\(estimate.id)", estimate.title, in: estimate.target.unit(estimate.unit), .neutral,
        .survey(input: input, estimate: place), definition: estimate.target.definition,
        reading: "An estimate from a sample; read it with its interval.",
        reference: estimate.target.reference)
      let comparisons = estimate.comparisons.enumerated().map { index, comparison in
        let word = comparison.isRatio ? "ratio" : "difference"
        return Indicator(
          "custom.\(estimate.id).\(word)", "\(estimate.title): \(word) of groups",
          in: comparison.isRatio ? .ratio : own.unit.difference, .neutral,
          .surveyComparison(input: input, estimate: place, comparison: index),
          definition: comparison.isRatio
            ? "The first group's estimate over the second's."
            : "The first group's estimate less the second's.",
          reading: "Its standard error takes into account that both come from one sample.",
          reference: "stats.md 1.4")
      }
      return [own] + comparisons
    }
  }
}

extension Unit {
  /// The unit of a difference of two values.
  var difference: Unit {
    switch self {
    case .percent, .percentOfPopulation: .percentagePoints
    default: self
    }
  }
}

extension EstimateSpecification.Target {
  func unit(_ given: String?) -> Unit {
    if let given { return Unit(rawValue: given) }
    switch self {
    case .proportion: return .percent
    case .total(_, .some): return .count
    case .mean(let column), .total(let column, nil), .quantile(let column, _, _):
      return .other(column)
    case .ratio: return .ratio
    case .concentration, .kakwani: return .other("index (-1 to 1)")
    }
  }

  var definition: String {
    switch self {
    case .proportion(let column, let condition):
      "Rows whose “\(column)” \(condition.words) / all rows with a value × 100, weighted."
    case .mean(let column): "The weighted mean of “\(column)”."
    case .total(let column, nil): "The sum of weight × “\(column)”."
    case .total(let column, let condition?):
      "The sum of the weights of rows whose “\(column)” \(condition.words)."
    case .ratio(let column, let other): "The weighted sum of “\(column)” over that of “\(other)”."
    case .quantile(let column, _, _):
      "The value of “\(column)” with a share of the weight at or below it."
    case .concentration(let column, let condition, let rank, let wanted):
      "The \(wanted.index.rawValue) concentration index of “\(column)”"
        + (condition.map { " (1 where it \($0.words))" } ?? "") + " along “\(rank)”."
    case .kakwani(let payment, let ability, let rank):
      "The concentration index of “\(payment)” less that of “\(ability)”, both along “\(rank)”."
    }
  }

  var reference: String {
    switch self {
    case .proportion, .mean, .total, .ratio: "stats.md 1.3, 1.4"
    case .quantile: "stats.md 4"
    case .concentration, .kakwani: "stats.md 3"
    }
  }
}
