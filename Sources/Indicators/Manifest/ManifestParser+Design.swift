internal import Statistics
internal import Tabular

extension ManifestParser {
  private static let designKeys = [
    "weight", "weight_divisor", "weights", "stratum", "cluster", "fpc", "lonely",
    "lonely_in_domains", "collapse", "df", "replicates", "level",
  ]

  /// `design:` of an input of microdata.
  mutating func design(_ node: ManifestNode) -> SurveyDesignSpecification {
    let found = node.mapping(Self.designKeys, &problems)
    var design = SurveyDesignSpecification()
    design.place = node.place
    design.weight = found["weight"]?.text(&problems)
    // A weight of 1 for all rows is no column.
    if design.weight == "1" { design.weight = nil }
    if let node = found["weight_divisor"] {
      design.weightDivisor = positive(node) ?? 1
      design.isWeightDivisorGiven = true
    }
    if let node = found["weights"], let word = node.choice(WeightWord.self, &problems) {
      design.weights = word == .population ? .population : .relative
    }
    design.stratum = found["stratum"]?.texts(&problems) ?? []
    design.cluster = found["cluster"]?.texts(&problems) ?? []
    design.fpc = found["fpc"]?.text(&problems)
    if let node = found["lonely"] {
      design.isLonelyGiven = true
      let word = node.scalar == "remove" ? "certainty" : node.scalar
      design.lonely =
        word.flatMap { SurveyDesignSpecification.LonelyClusters(rawValue: $0) }
        ?? node.choice(SurveyDesignSpecification.LonelyClusters.self, &problems) ?? .fail
    }
    design.lonelyInDomains = found["lonely_in_domains"]?.flag(&problems) ?? false
    design.collapse = textMap(found["collapse"])
    if let node = found["df"] {
      design.degreesOfFreedom =
        node.choice(SurveyDesignSpecification.DegreesOfFreedom.self, &problems) ?? .domain
    }
    if let node = found["level"], let level = node.number(&problems) {
      if level > 0, level < 1 {
        design.level = level
      } else {
        problems.append(
          node.complaint("\(node.path) is \(node.scalar ?? "")", expected: "between 0 and 1"))
      }
    }
    design.replicates = found["replicates"].flatMap { replicates($0) }
    return design
  }

  private enum WeightWord: String, CaseIterable {
    case population, relative
  }

  private mutating func positive(_ node: ManifestNode) -> Double? {
    guard let number = node.number(&problems) else { return nil }
    if number > 0 { return number }
    problems.append(node.complaint("\(node.path) is \(node.scalar ?? "")", expected: "above 0"))
    return nil
  }

  private mutating func replicates(_ node: ManifestNode) -> ReplicateSpecification? {
    let found = node.mapping(
      ["weights", "method", "rho", "scale", "factors", "scales", "mse", "df"], &problems)
    guard let columns = required("weights", in: found, of: node)?.texts(&problems),
      let method = required("method", in: found, of: node)?
        .choice(ReplicateSpecification.Method.self, &problems)
    else { return nil }
    var replicates = ReplicateSpecification(columns: columns, method: method)
    replicates.rho = found["rho"]?.number(&problems) ?? 0
    replicates.scale = found["scale"]?.number(&problems)
    replicates.factors = found["factors"]?.elements.compactMap { $0.number(&problems) }
    if let node = found["scales"] { readScales(node, into: &replicates) }
    replicates.isAboutWholeSample = found["mse"]?.flag(&problems) ?? false
    replicates.degreesOfFreedom = found["df"]?.number(&problems)
    if method == .jkn, replicates.factors == nil {
      problems.append(
        node.complaint(
          "\(node.path) has no `factors`", code: "missing-key",
          hint: "list (m − 1)/m of each replicate's stratum with m clusters"))
    }
    if method == .fay, found["rho"] == nil {
      problems.append(
        node.complaint("\(node.path) has no `rho`", code: "missing-key", hint: "add `rho: 0.3`"))
    }
    if method == .other, replicates.scale == nil {
      problems.append(
        node.complaint("\(node.path) has no `scale`", code: "missing-key", hint: "add `scale: …`"))
    }
    return replicates
  }

  /// A provider's table of the replicates' factors: a row each, with `scale`, `rscale`, or both.
  private mutating func readScales(
    _ node: ManifestNode, into replicates: inout ReplicateSpecification
  ) {
    guard let path = node.text(&problems) else { return }
    do throws(Diagnostic) {
      var reader = try CSVReader(.file(manifest.resolved(path)), named: path)
      var (log, scales, factors) = (DiagnosticLog(), [Double](), [Double]())
      let labels = reader.labels.map { $0.lowercased() }
      while let record = try reader.next(&log) {
        if let column = labels.firstIndex(of: "scale"), let scale = Double(record[column]) {
          scales.append(scale)
        }
        if let column = labels.firstIndex(of: "rscale"), let factor = Double(record[column]) {
          factors.append(factor)
        }
      }
      guard Set(scales).count <= 1, !(scales.isEmpty && factors.isEmpty) else {
        problems.append(
          node.complaint(
            "\"\(path)\" is no table of replicates",
            expected: "columns `scale` (one value) and `rscale`"))
        return
      }
      replicates.scale = scales.first
      if !factors.isEmpty { replicates.factors = factors }
    } catch {
      var complaint = error
      complaint.location = node.place
      problems.append(complaint)
    }
  }
}
