import Statistics
import TestSupport
import Testing

/// R `survey` 4.1.1 on its own data sets: ../shared/expected/stats/survey.csv, made by r/survey.R beside it.
struct SurveyExpectedTests {
  private static func designs() throws -> [String: [String: String]] {
    let rows = try Shared.table("expected/stats/survey_designs.csv")
    return Dictionary(uniqueKeysWithValues: rows.map { ($0["design_id"] ?? "", $0) })
  }

  private static let methods: [String: IntervalMethod] = [
    "t": .wald, "mean": .wald, "logit": .logit, "xlogit": .logit, "beta": .beta, "asin": .arcsine,
    "wilson_neff": .wilson, "wilson_neff_z": .wilsonNormal,
  ]

  @Test(.needsShared) func `means, totals, ratios and proportions agree with R`() throws {
    let designs = try Self.designs()
    var comparison = Comparison("survey.csv")
    for row in try Shared.table("expected/stats/survey.csv") {
      guard let method = Self.methods[row["method"] ?? ""],
        let designRow = designs[row["design_id"] ?? ""]
      else { continue }
      try compare(row, try SurveySample(designRow), method, &comparison)
    }
    comparison.report()
    #expect(comparison.rows >= 300)
  }

  @Test(.needsShared) func `a lonely stratum stops with its name, where R stops with an error`()
    throws
  {
    let row = try #require(
      try Shared.table("expected/stats/survey.csv").first { $0["note"]?.hasPrefix("ERROR") == true }
    )
    let sample = try SurveySample(try #require(Self.designs()[row["design_id"] ?? ""]))
    let (_, labels) = sample.data.codes("stype")
    let totals = sample.totals(.mean, values(row, sample.data).1, by: nil)
    let found = try totals.estimate(.quotient, of: 0, design: sample.design)
    let stratum = Int32(try #require(labels.firstIndex(of: "M")))
    #expect(row["note"]?.contains("Stratum (M) has only one PSU") == true)
    #expect(found.estimate.uncertainty == .undefined(.lonelyClusters(strata: [stratum])))
    #expect(throws: Undefined.lonelyClusters(strata: [stratum])) { try found.interval(.wald) }
  }

  private func compare(
    _ row: [String: String], _ sample: SurveySample, _ method: IntervalMethod,
    _ comparison: inout Comparison,
  ) throws {
    let id = row["case_id"] ?? ""
    let domainColumn = row["domain"].flatMap { $0.isEmpty ? nil : $0 }
    let statistic = row["statistic"] ?? ""
    let (measure, values) = values(row, sample.data)
    let totals = sample.totals(measure, values, by: domainColumn)
    let domain = sample.domain(domainColumn, row["domain_value"] ?? "")
    let found = try totals.estimate(
      statistic == "total" ? .total : .quotient, of: 0, in: domain, design: sample.design)
    comparison.countRow()
    let scale = found.estimate.point
    comparison.expect(id, "estimate", row["estimate"], is: scale)
    comparison.expect(id, "se", row["se"], is: found.estimate.standardError, scale: scale)
    comparison.expect(id, "df", row["df"], is: try freedom(totals, domain, found, sample.design))
    let base = totals.base(of: domain)
    comparison.expect(
      id, "n", row["n"], is: Double(statistic == "ratio" ? base.positiveRows : found.cases))
    comparison.expect(id, "N", row["N"], is: statistic == "ratio" ? base.weight : found.weight)
    compareLimits(row, found, method, &comparison)
    compareEffects(row, found, &comparison)
  }

  /// R gives degrees of freedom also where it has no standard error.
  private func freedom(
    _ totals: ClusterTotals, _ domain: Domain, _ found: SurveyEstimate, _ design: SurveyDesign,
  ) throws -> Double? {
    if let known = found.estimate.degreesOfFreedom { return known }
    var other = design
    other.lonelyClusters = .certainty
    return try totals.estimate(.quotient, of: 0, in: domain, design: other).estimate
      .degreesOfFreedom
  }

  private func values(_ row: [String: String], _ data: Microdata) -> (Measure, [MeasuredValue?]) {
    let variable = row["variable"] ?? ""
    switch row["statistic"] {
    case "proportion": return (.proportion, SurveyVariable.proportion(variable, data))
    case "ratio":
      return (.ratio, SurveyVariable.pairs(variable, over: row["denominator"] ?? "", data))
    default:
      return (
        .mean, SurveyVariable.numbers(variable, data).map { $0.flatMap { MeasuredValue($0) } }
      )
    }
  }

  private func compareLimits(
    _ row: [String: String], _ found: SurveyEstimate, _ method: IntervalMethod,
    _ comparison: inout Comparison,
  ) {
    let id = row["case_id"] ?? ""
    if row["note"]?.hasPrefix("DEGENERATE") == true, method != .wald {
      comparison.skip(id, because: "limits of p = 0, where R's are meaningless (stats.md 1.7)")
      return
    }
    let limits = try? found.interval(method).limits
    let tolerance = [.logit, .beta].contains(method) ? 1e-6 : 1e-8
    comparison.expect(id, "lower", row["lower"], is: limits?.lower, within: tolerance)
    comparison.expect(id, "upper", row["upper"], is: limits?.upper, within: tolerance)
    if row["lower"]?.isEmpty == true { #expect(limits == nil, "\(id) has limits, R has none") }
  }

  private func compareEffects(
    _ row: [String: String], _ found: SurveyEstimate, _ comparison: inout Comparison,
  ) {
    let id = row["case_id"] ?? ""
    guard found.cases > 1, row["deff"] != "Inf" else {
      if row["deff"]?.isEmpty == false {
        comparison.skip(id, because: "deff where a simple random sample has no variance")
        #expect(found.designEffect?.withoutReplacement == nil)
      }
      comparison.expect(
        id, "deff_wr", found.cases > 1 ? row["deff_wr"] : "",
        is: found.designEffect?.withReplacement)
      return
    }
    comparison.expect(id, "deff", row["deff"], is: found.designEffect?.withoutReplacement)
    comparison.expect(id, "deff_wr", row["deff_wr"], is: found.designEffect?.withReplacement)
  }
}
