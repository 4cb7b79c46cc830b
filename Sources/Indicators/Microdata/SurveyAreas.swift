internal import Statistics
internal import Tabular

/// From the countries and years that microdata name to areas and periods, one survey for each.
struct SurveyAreas {
  private let specification: InputSpecification
  private let resolver: CountryResolver

  init(_ specification: InputSpecification, _ resolver: CountryResolver) {
    self.specification = specification
    self.resolver = resolver
  }

  /// The surveys that the sums hold; what cannot be placed is said.
  func samples(of sums: MicrodataSums, _ log: inout DiagnosticLog) -> [SurveySample] {
    var found: [SurveySample] = []
    for area in sums.areas {
      guard let place = place(area.country ?? specification.country ?? "", &log),
        let period = period(area.year, &log)
      else { continue }
      var sample = SurveySample(
        sums, part: area.part, area: place, period: period,
        replicateDesign: replicates(sums.plan))
      sample.hasAssumedLonelyClusters = assumesLonelyClusters(in: sample)
      report(sample, &log)
      found.append(sample)
    }
    return found.sorted { ($0.area, $0.period) < ($1.area, $1.period) }
  }

  private func place(_ text: String, _ log: inout DiagnosticLog) -> Area? {
    switch resolver.resolve(text) {
    case .country(let area), .userAssigned(let area): return area
    case .group:
      log.report(complaint("\"\(text)\" is a group, and a survey is of a country", nil))
    case .unknown(let hint):
      log.report(complaint("\"\(text)\" is no country that is known", hint))
    }
    return nil
  }

  private func period(_ text: String?, _ log: inout DiagnosticLog) -> String? {
    guard let text else { return specification.year.map(String.init) }
    switch Year.read(text) {
    case .year(let year, _): return String(year)
    case .invalid(let hint):
      log.report(complaint("\"\(text)\" is not a year", hint))
      return nil
    }
  }

  private func complaint(_ message: String, _ hint: String?) -> Diagnostic {
    let file = specification.paths.first ?? ""
    return Diagnostic(
      .error, "foreign-key", message, at: SourceLocation(file: file),
      expected: "an ISO 3166 code or an official short name", hint: hint)
  }

  /// What a design cannot do is said once for each survey.
  private func report(_ sample: SurveySample, _ log: inout DiagnosticLog) {
    let design = sample.specification
    for (stratum, count) in sample.part.populationClusters.sorted(by: { $0.key < $1.key })
    where count.lowerBound != count.upperBound {
      log.report(
        Diagnostic(
          .error, "row-constraint",
          "stratum \(sample.names(ofStrata: [stratum]).joined()) has two numbers of clusters in the population: "
            + "\(count.lowerBound.shortestText) and \(count.upperBound.shortestText)",
          at: SourceLocation(file: specification.paths.first ?? "")))
    }
    guard design.lonely == .fail || isUntold(design),
      sample.replicateDesign == nil, let lonely = sample.lonelyStrata, !lonely.isEmpty
    else { return }
    let names = lonely.map { "\($0.name) (\($0.rows) rows, weight \($0.weight.shortestText))" }
    let choice = "choose `lonely: certainty`, `adjust`, `average` or `collapse` under `design`"
    log.report(
      Diagnostic(
        sample.hasAssumedLonelyClusters ? .warning : .error, "lonely-cluster",
        "\(lonely.count == 1 ? "a stratum has" : "\(lonely.count) strata have") a single cluster, whose spread cannot be seen: "
          + NoteText.list(names),
        at: design.place ?? SourceLocation(file: specification.paths.first ?? ""),
        expected: "at least two clusters in every stratum",
        hint: sample.hasAssumedLonelyClusters
          ? "it is taken about the mean of the whole sample, as by `adjust`; \(choice)" : choice))
  }

  /// Only inputs of kind `care-seeking` have a rule that the manifest does not name (pse.md B.5).
  private func isUntold(_ design: SurveyDesignSpecification) -> Bool {
    design.lonely == .adjust && !design.isLonelyGiven
  }

  /// Whether that rule has an effect; where no stratum has two clusters there is nothing to conclude from, and the input is refused.
  private func assumesLonelyClusters(in sample: SurveySample) -> Bool {
    guard isUntold(sample.specification), sample.replicateDesign == nil,
      let lonely = sample.lonelyStrata, let totals = sample.part.tables.first
    else { return false }
    return !lonely.isEmpty && lonely.count < totals.numberOfStrata
  }

  private func replicates(_ plan: MicrodataPlan) -> ReplicateDesign? {
    guard let given = plan.design.replicates else { return nil }
    let count = given.columns.count
    let centre: ReplicateDesign.Centre =
      given.isAboutWholeSample ? .wholeSample : .meanOfReplicates
    let ones = Array(repeating: 1.0, count: count)
    var design: ReplicateDesign =
      switch given.method {
      case .brr: .balanced(replicates: count, centre: centre)
      case .fay: .fay(replicates: count, rho: given.rho, centre: centre)
      case .jk1: .jackknife(replicates: count, centre: centre)
      case .jkn: .stratifiedJackknife(factors: given.factors ?? ones, centre: centre)
      case .bootstrap: .bootstrap(replicates: count, scale: given.scale, centre: centre)
      case .other:
        ReplicateDesign(scale: given.scale ?? 1, factors: given.factors ?? ones, centre: centre)
      }
    if given.scale != nil || given.factors != nil {
      design = ReplicateDesign(
        scale: given.scale ?? design.scale, factors: given.factors ?? design.factors,
        centre: centre, degreesOfFreedom: design.degreesOfFreedom)
    }
    if let degrees = given.degreesOfFreedom { design.degreesOfFreedom = degrees }
    return design
  }
}

extension SurveySample {
  /// Strata with a single cluster in the frame that a variance would need more of, with rows and weight; `nil` where no table tells.
  var lonelyStrata: [(name: String, rows: Int, weight: Double)]? {
    guard let totals = part.tables.first else { return nil }
    return totals.lonelyStrata(design: design).map {
      (names(ofStrata: [$0.stratum]).joined(), $0.rows, $0.weight)
    }
  }
}

extension MicrodataReader {
  /// The plan with the columns of country and year, where the manifest gives neither, and its words for what is missing.
  ///
  /// Numbers under `missing:` are none of those: 9 and 99 are codes of regions and clusters as well.
  func withArea(_ plan: MicrodataPlan) -> MicrodataPlan {
    var plan = plan
    if specification.country == nil { plan.country = "country" }
    if specification.year == nil { plan.year = "year" }
    plan.blanks = Set(specification.missing.filter { Double($0)?.isFinite != true })
    return plan
  }
}
