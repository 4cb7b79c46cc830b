internal import Statistics
internal import Tabular

extension InputsReader {
  /// Sums a `survey` input.
  mutating func readSurvey(
    _ index: Int, _ specification: InputSpecification, _ resolver: CountryResolver
  ) async {
    let plan = SurveyPlan(specification)
    var record = SurveyRecord(specification: specification, placements: plan.placements)
    // Rows of one value count in the order of the file for R's hf7.
    let isOrdered = specification.estimates.contains {
      if case .quantile(_, _, .hf7) = $0.target { true } else { false }
    }
    let reader = MicrodataReader(
      specification: specification, files: files(specification), folder: manifest.folder,
      threads: isOrdered ? 1 : threads, progress: progress)
    var found = DiagnosticLog()
    let labelled = reader.withArea(plan.plan)
    if let known: SampledSurveys = shared?.part(specification, of: manifest) {
      (record.samples, summaries[index], found) = (known.samples, known.summaries, known.log)
    } else if let pass = await reader.read(labelled, &found) {
      record.samples = SurveyAreas(specification, resolver).samples(of: pass.sums, &found)
      summaries[index] = pass.summaries
      let part = SampledSurveys(samples: record.samples, summaries: pass.summaries, log: found)
      shared?.keep(part, found, specification, of: manifest)
    }
    refuseRepeated(record, &found)
    record.questionConcentrations(&found)
    inputs.log.merge(found)
    if let inequality = specification.inequality {
      let outcomes = SurveyInequality(record, inequality, manifest.thresholds).outcomes
      let measured = await InequalityRecord.measured(outcomes.map(\.record), threads: threads)
      for (outcome, record) in zip(outcomes, measured) {
        inputs.records.inequalities.add(outcome.withRows(record))
      }
    }
    inputs.records.surveys.append(record)
  }

  /// Two inputs may estimate one indicator, but not for the same country and year: neither figure would be the right one.
  private func refuseRepeated(_ record: SurveyRecord, _ log: inout DiagnosticLog) {
    for estimate in record.specification.estimates {
      for known in inputs.records.surveys {
        guard let first = known.specification.estimates.first(where: { $0.id == estimate.id }),
          let twice = record.samples.first(where: { sample in
            known.samples.contains { $0.area == sample.area && $0.period == sample.period }
          })
        else { continue }
        log.report(
          Diagnostic(
            .error, "overlapping-inputs",
            "two inputs estimate \"\(estimate.id)\" for \(twice.area.code) \(twice.period)",
            at: estimate.place, expected: "one survey of a country and year, or another id",
            hint: "the other one is at \(first.place)"))
      }
    }
  }
}

/// What an input of microdata holds, before it meets other inputs.
struct SampledSurveys: Sendable {
  let samples: [SurveySample]
  var parameters = SurveyParameters()
  let summaries: [InputSummary]
  let log: DiagnosticLog
}
