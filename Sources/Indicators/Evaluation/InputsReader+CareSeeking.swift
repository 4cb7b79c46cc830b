internal import Statistics
internal import Tabular

extension InputsReader {
  /// Reads a `care-seeking` input: microdata into sums, tabulations into figures.
  mutating func readCareSeeking(
    _ index: Int, _ specification: InputSpecification, _ resolver: CountryResolver
  ) async {
    let care = specification.careSeeking ?? CareSeekingSpecification()
    var record = CareRecord(input: index, specification: specification, care: care)
    let maps = readSourceMaps(index, care)
    let files = files(specification)
    let labels = await peekedLabels(of: files, specification)
    guard specification.engine == nil || !labels.isEmpty else { return }
    switch care.form ?? CareSeekingSpecification.Form.detect(labels.first.flatMap(\.self) ?? []) {
    case .microdata:
      let all = labels.contains { $0 == nil } ? nil : labels.compactMap(\.self).flatMap(\.self)
      let plan = CarePlan(specification, care, maps: maps, labels: all)
      record.tables = plan.tables
      if let complaint = complaint(about: plan, specification, maps) {
        inputs.log.report(complaint)
      } else {
        await sum(plan, index, into: &record, resolver)
      }
    case let form:
      if specification.engine != nil {
        inputs.log.report(
          EnginePushdown.complaint("a table of results", at: specification.place))
        return
      }
      var tabulation = CareTabulation(specification, care, form: form, maps: maps, resolver)
      for file in files {
        summaries[index, default: []].append(tabulation.read(file, &inputs.log))
      }
      record.tabulated = tabulation.finished(&inputs.log)
    }
    inputs.records.careSeeking.append(record)
  }

  /// The labels of each file, or of the table that is read in their place; empty where its engine does not say.
  private mutating func peekedLabels(
    of files: [InputFile], _ specification: InputSpecification
  ) async -> [[String]?] {
    guard let engine = specification.engine else { return files.map(\.peekedLabels) }
    let reader = EngineReader(
      specification: specification, address: engine, folder: manifest.folder)
    return await reader.labels(&inputs.log).map { [$0] } ?? []
  }

  private mutating func sum(
    _ plan: CarePlan, _ index: Int, into record: inout CareRecord, _ resolver: CountryResolver
  ) async {
    let specification = record.specification
    let reader = MicrodataReader(
      specification: specification, files: files(specification), folder: manifest.folder,
      threads: threads,
      progress: progress)
    var found = DiagnosticLog()
    if let pass = await reader.read(reader.withArea(plan.plan), &found) {
      record.samples = SurveyAreas(specification, resolver).samples(of: pass.sums, &found)
      summaries[index, default: []] += pass.summaries
      CareAuditor(specification, record.samples).report(plan.audits, &found)
    }
    inputs.log.merge(found)
  }

  /// Why there is nothing to sum.
  private func complaint(
    about plan: CarePlan, _ specification: InputSpecification, _ maps: [String: SourceMap]
  ) -> Diagnostic? {
    if maps.isEmpty {
      return Diagnostic(
        .error, "missing-key", "the input has no `source_map`", at: specification.place,
        hint: "name a CSV file with source_code, source_label, sector and subsector",
        concern: .manifest)
    }
    guard plan.tables.isEmpty else {
      return plan.tables.first { $0.hasNoSource }.map { _ in
        Diagnostic(
          .error, "missing-label", "no column of a source of care is in the source map",
          at: SourceLocation(file: specification.paths.first ?? ""),
          expected: "columns such as src_a, or the name under `sources` with a letter behind")
      }
    }
    return Diagnostic(
      .error, "missing-label", "no column tells who was ill",
      at: SourceLocation(file: specification.paths.first ?? ""),
      expected: "columns ari, fever or diarrhoea with 0 and 1",
      hint: "say it by `conditions: {fever: {when: {h22: [1]}, sources: h32}}`")
  }

  /// The source maps that the entry names, each read once.
  private mutating func readSourceMaps(
    _ index: Int, _ care: CareSeekingSpecification
  ) -> [String: SourceMap] {
    var maps: [String: SourceMap] = [:]
    for (path, place) in care.sourceMaps where maps[path] == nil {
      var map = SourceMap(path: path)
      let specification = InputSpecification(
        .careSeeking, paths: [path], place: place ?? manifest.inputs[index].place)
      let file = InputFile(
        specification: specification, file: path, path: manifest.resolved(path))
      var found = DiagnosticLog()
      let summary = file.readRecords(SourceMap.columns, &found) { (row) throws(Diagnostic) in
        try map.add(row)
      }
      summaries[index, default: []].append(summary)
      inputs.log.merge(found)
      maps[path] = map
    }
    return maps
  }
}
