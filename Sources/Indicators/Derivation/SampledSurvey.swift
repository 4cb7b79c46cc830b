internal import Statistics

/// The survey behind an estimate, with the input that it was read from.
struct SampledSurvey {
  let specification: InputSpecification
  let sample: SurveySample
  var parameters = SurveyParameters()

  /// Finds it among the inputs of the sort that the indicator is made of; `nil` for a figure of another sort.
  init?(of value: IndicatorValue, in context: EvaluationContext) {
    let records = context.records
    let isOwn = { (sample: SurveySample) in
      sample.area == value.area && sample.period == value.period && sample.source == value.source
    }
    switch context.catalogue.first(where: { $0.id == value.indicator })?.formula {
    case .survey(let id), .surveyComparison(let id, _):
      for record in records.surveys
      where record.specification.estimates.contains(where: { $0.id == id }) {
        guard let sample = record.samples.first(where: isOwn) else { continue }
        (specification, self.sample) = (record.specification, sample)
        return
      }
    case .households:
      for record in records.households {
        guard let sample = record.samples.first(where: isOwn) else { continue }
        (specification, self.sample) = (record.household.specification, sample)
        parameters = record.parameters
        return
      }
    case .care:
      for record in records.careSeeking {
        guard let sample = record.samples.first(where: isOwn) else { continue }
        (specification, self.sample) = (record.specification, sample)
        return
      }
    default: break
    }
    return nil
  }

  /// Whether the rows can be read once more: not from standard input, and not where an engine keeps them.
  var canBeReadAgain: Bool { specification.engine == nil && !specification.paths.contains("-") }
}
