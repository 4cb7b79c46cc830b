internal import Statistics
internal import Tabular

/// What stands behind a survey estimate: the sample, the sums, the standard error, and the rows that were left out.
enum SurveyFacts {
  /// The facts that say in one number what a sorting of the rows says by reason.
  static let totals: Set<String> = ["not in n"]

  /// The facts of a value; without those of cases where its count is of something else.
  static func of(
    _ value: IndicatorValue, in evaluation: Evaluation, countsCases: Bool = true
  ) -> [Derivation.Fact] {
    var facts = estimate(value)
    guard countsCases, let sample = sample(of: value, in: evaluation.context.records) else {
      return facts
    }
    if let count = value.count { facts.append(.init("n", "\(count) unweighted cases")) }
    facts += design(sample)
    let used = value.count ?? 0
    facts.append(.init("rows of the survey", String(sample.part.rows)))
    if used < sample.part.rows {
      facts.append(
        .init(
          "not in n",
          "\(sample.part.rows - used) outside the group or the question, "
            + "without a value, or without a positive weight"))
    }
    facts += rejected(sample, evaluation)
    return facts
  }

  private static func estimate(_ value: IndicatorValue) -> [Derivation.Fact] {
    var facts: [Derivation.Fact] = []
    if let interval = value.interval {
      facts.append(
        .init(
          "interval", "\(interval.lower.shortestText) to \(interval.upper.shortestText)"))
    }
    if let error = value.standardError {
      facts.append(.init("standard error", error.shortestText))
    }
    guard let survey = value.survey else { return facts }
    if let degrees = survey.degreesOfFreedom {
      facts.append(.init("degrees of freedom", degrees.shortestText))
    }
    facts.append(.init("variance", survey.method))
    if !survey.interval.isEmpty {
      facts.append(
        .init(
          "interval method", "\(survey.interval), \((100 * survey.level).shortestText) %"))
    }
    if let effect = survey.designEffect {
      facts.append(.init("design effect", effect.shortestText))
    }
    if let weight = value.denominator { facts.append(.init("Σw", weight.shortestText)) }
    return facts
  }

  private static func design(_ sample: SurveySample) -> [Derivation.Fact] {
    if let replicates = sample.replicateDesign {
      return [.init("replicate weights", String(replicates.factors.count))]
    }
    guard let frame = sample.part.tables.first?.frame else { return [] }
    let units = frame.units == .clusters ? "clusters" : "sampled rows"
    return [
      .init("strata", String(frame.stratumCount)), .init(units, String(frame.unitCount)),
      .init("lonely clusters", sample.specification.lonely.rawValue),
    ]
  }

  /// Rows that could not be read, by what was wrong with them.
  private static func rejected(
    _ sample: SurveySample, _ evaluation: Evaluation
  ) -> [Derivation.Fact] {
    let names = Set(SourcePlaces.pieces(of: sample.source).map(\.file))
    return evaluation.inputs.filter { names.contains(SourcePlaces.shortName($0.path)) }.map {
      input in
      var counts: [String: Int] = [:]
      for complaint in evaluation.log.kept where complaint.location?.file == input.path {
        if complaint.location?.line != nil { counts[complaint.code.rawValue, default: 0] += 1 }
      }
      let reasons = counts.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }
      return .init(
        "rows rejected of \(input.path)",
        "\(input.rejected) of \(input.rows)"
          + (input.rejected > 0 && !reasons.isEmpty
            ? ": \(reasons.joined(separator: ", "))" : ""))
    }
  }

  private static func sample(
    of value: IndicatorValue, in records: RecordStores
  ) -> SurveySample? {
    let all =
      records.surveys.flatMap(\.samples) + records.households.flatMap(\.samples)
      + records.careSeeking.flatMap(\.samples)
    return all.first {
      $0.area == value.area && $0.period == value.period && $0.source == value.source
    }
  }
}
