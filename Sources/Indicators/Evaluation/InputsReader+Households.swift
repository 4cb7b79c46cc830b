internal import Statistics
internal import Tabular

extension InputsReader {
  /// Sums a `households` input: one pass, or two where lines and cuts must be found first.
  mutating func readHouseholds(
    _ index: Int, _ specification: InputSpecification, _ resolver: CountryResolver
  ) async {
    var found = DiagnosticLog()
    let files = files(specification)
    let columns = HouseholdColumns(
      specification, files: await labels(of: files, specification, &found))
    let household = HouseholdPlan(specification, columns)
    for complaint in columns.complaints(specification, used: household.names) {
      found.report(complaint)
    }
    var record = HouseholdRecord(household: household, columns: columns)
    let reader = MicrodataReader(
      specification: specification, files: files, folder: manifest.folder, threads: threads,
      progress: progress)
    if let known: SampledSurveys = shared?.part(specification, of: manifest) {
      (record.samples, record.parameters, found) = (known.samples, known.parameters, known.log)
      summaries[index] = known.summaries
      refuseTwins(of: record.samples, specification, &found)
    } else if !found.contains(.error),
      let (parameters, first) = await parameters(reader, household, &found),
      let pass = await reader.read(reader.withArea(household.plan), parameters: parameters, &found)
    {
      if let first { Self.refuseChanged(first, pass.summaries, &found) }
      record.samples = SurveyAreas(specification, resolver).samples(of: pass.sums, &found)
      record.parameters = parameters
      let part = SampledSurveys(
        samples: record.samples, parameters: parameters, summaries: pass.summaries, log: found)
      shared?.keep(part, found, specification, of: manifest)
      refuseTwins(of: record.samples, specification, &found)
      summaries[index] = pass.summaries
    }
    inputs.log.merge(found)
    inputs.records.households.append(record)
  }

  /// The labels of each file, or of the table that is read in their place.
  private func labels(
    of files: [InputFile], _ specification: InputSpecification, _ log: inout DiagnosticLog
  ) async -> [[String]] {
    guard let engine = specification.engine else { return files.compactMap(\.peekedLabels) }
    let reader = EngineReader(
      specification: specification, address: engine, folder: manifest.folder)
    return await reader.labels(&log).map { [$0] } ?? []
  }

  /// Two surveys of one country and year would be two answers to one question.
  private func refuseTwins(
    of samples: [SurveySample], _ specification: InputSpecification, _ log: inout DiagnosticLog
  ) {
    var known = Set(
      inputs.records.households.flatMap(\.samples).map { "\($0.area.code) \($0.period)" })
    for sample in samples where !known.insert("\(sample.area.code) \(sample.period)").inserted {
      log.report(
        Diagnostic(
          .error, "overlapping-inputs",
          "households of \(sample.area.code) in \(sample.period) stand in an earlier input too, or under another spelling of the country",
          at: specification.place,
          hint: "list the files of one survey in one input: `path: [a.csv, b.csv]`"))
    }
  }

  /// Two passes over a file that was changed between them would mix two files.
  private static func refuseChanged(
    _ first: [InputSummary], _ last: [InputSummary], _ log: inout DiagnosticLog
  ) {
    for (before, after) in zip(first, last) where before.sha256 != after.sha256 {
      log.report(.changed(before.path))
    }
  }

  /// The lines and cuts of each survey, and what the pass that finds them read; `nil` where it cannot be made.
  private func parameters(
    _ reader: MicrodataReader, _ household: HouseholdPlan,
    _ log: inout DiagnosticLog
  ) async -> (SurveyParameters, [InputSummary]?)? {
    var parameters = SurveyParameters()
    let first = HouseholdParameters(household)
    guard !first.isEmpty else { return (parameters, nil) }
    if reader.specification.paths.contains("-") {
      log.report(
        Diagnostic(
          .error, "source-error",
          "standard input can be read once, and these measures need two passes over the households",
          at: reader.specification.place,
          hint:
            "save it to a file, or ask for what one pass gives: `measures: [budget-share, payments, depth]`",
          concern: .manifest))
      return nil
    }
    // The last pass reads the same rows and says of them what there is to say.
    var unsaid = DiagnosticLog()
    guard let pass = await reader.read(reader.withArea(first.plan(household.plan)), &unsaid) else {
      log.merge(unsaid)
      return nil
    }
    for area in pass.sums.areas {
      parameters[pass.sums.survey(of: area.part)] = Dictionary(
        uniqueKeysWithValues: first.values(pass.sums.part(area.part)).map {
          ($0.key.rawValue, $0.value)
        })
    }
    return (parameters, pass.summaries)
  }
}
