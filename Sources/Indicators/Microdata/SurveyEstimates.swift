internal import Statistics

/// The values of estimates that a manifest lists for a survey (stats.md 1, 3, 4).
enum SurveyEstimates {
  /// The values of a `.survey` or `.surveyComparison` indicator; none for an indicator of another kind.
  ///
  /// Several inputs may estimate it, each with surveys of its own.
  static func values(of indicator: Indicator, in context: EvaluationContext) -> [IndicatorValue] {
    switch indicator.formula {
    case .survey(let id):
      return places(of: id, in: context).flatMap { record, place in
        record.samples.flatMap { sample in
          SurveyQuestion(record, place, indicator, sample, context).values
        }
      }
    case .surveyComparison(let id, let isRatio):
      return places(of: id, in: context).flatMap { record, place in
        let comparisons = record.specification.estimates[place].comparisons
        return record.samples.flatMap { sample in
          comparisons.filter { $0.isRatio == isRatio }.map {
            SurveyQuestion(record, place, indicator, sample, context).compared($0)
          }
        }
      }
    default: return []
    }
  }

  private static func places(
    of id: String, in context: EvaluationContext
  ) -> [(record: SurveyRecord, place: Int)] {
    context.records.surveys.compactMap { record in
      record.specification.estimates.firstIndex { $0.id == id }.map { (record, $0) }
    }
  }
}

extension SurveyRecord {
  /// The catalogue's entries for what the manifest lists.
  var indicators: [Indicator] {
    specification.estimates.flatMap { estimate in
      let own = Indicator(
        "custom.\(estimate.id)", estimate.title, in: estimate.target.unit(estimate.unit), .neutral,
        .survey(estimate: estimate.id), definition: estimate.target.definition,
        reading: "An estimate from a sample; read it with its interval.",
        reference: estimate.target.reference)
      let comparisons = Set(estimate.comparisons.map(\.isRatio)).sorted { !$0 && $1 }.map {
        isRatio in
        let word = isRatio ? "ratio" : "difference"
        return Indicator(
          "custom.\(estimate.id).\(word)", "\(estimate.title): \(word) of groups",
          in: isRatio ? .ratio : own.unit.difference, .neutral,
          .surveyComparison(estimate: estimate.id, isRatio: isRatio),
          definition: isRatio
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
