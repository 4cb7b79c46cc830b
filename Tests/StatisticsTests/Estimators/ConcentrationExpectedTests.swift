import Statistics
import TestSupport
import Testing

/// R programs of our own over `survey`: ../shared/expected/stats/concindex.csv, made by r/concindex.R beside it.
struct ConcentrationExpectedTests {
  /// The columns that a `design` of the file stands for.
  private static let designs: [String: [String: String]] = [
    "weight": ["weight": "weight"],
    "weight;psu": ["weight": "weight", "psu": "psu"],
    "weight;psu;strata": ["weight": "weight", "psu": "psu", "strata": "strata"],
    "weight=pw;psu=dnum": ["weight": "pw", "psu": "dnum"],
    "weight=pw;psu=dnum;bounds=200,1000": ["weight": "pw", "psu": "dnum"],
    "weight=pw;strata=stype": ["weight": "pw", "strata": "stype"],
    "psu=commune": ["weight": "1", "psu": "commune"],
  ]

  @Test(.needsShared) func `indices and their three standard errors agree with R`() throws {
    var comparison = Comparison("concindex.csv")
    var held: [String: RankedRows] = [:]
    var designs: [String: SurveyDesign] = [:]
    for row in try Shared.table("expected/stats/concindex.csv") {
      let key = ["dataset", "variable", "rank_variable", "design"].map { row[$0] ?? "" }
        .joined(separator: "|")
      if held[key] == nil {
        var columns = try #require(Self.designs[row["design"] ?? ""])
        columns["dataset"] = (row["dataset"] ?? "") + ".csv"
        columns["lonely"] = "adjust"
        let sample = try SurveySample(columns)
        held[key] = complete(sample, row)
        designs[key] = sample.design
      }
      try compare(row, try #require(held[key]), try #require(designs[key]), &comparison)
    }
    comparison.report()
    #expect(comparison.rows >= 40)
  }

  /// Rows with a missing outcome leave the sample before its design is made, as in the R program.
  private func complete(_ sample: SurveySample, _ row: [String: String]) -> RankedRows {
    let outcomes = SurveyVariable.numbers(row["variable"] ?? "", sample.data)
    let ranks = sample.data.numbers(row["rank_variable"] ?? "")
    var ranked = RankedRows(outcomes: 1, units: sample.units)
    for index in sample.keys.indices {
      guard let y = outcomes[index], let rank = ranks[index] else { continue }
      ranked.add(
        RankedRow(
          unit: sample.keys[index], cell: 0, weight: sample.weights[index],
          values: RankedRow.Values(rank: rank, outcomes: [y])))
    }
    return ranked
  }

  private func compare(
    _ row: [String: String], _ rows: RankedRows, _ design: SurveyDesign,
    _ comparison: inout Comparison,
  ) throws {
    let bounds = try #require(
      row["design"]?.contains("bounds") == true ? Interval(200, 1000) : Interval(0, 1))
    let index: ConcentrationIndex =
      switch row["index"] {
      case "generalised": .generalised
      case "wagstaff": .wagstaff(bounds)
      case "erreygers": .erreygers(bounds)
      default: .standard
      }
    let error: ConcentrationError =
      switch row["se_method"] {
      case "convenient_regression_z": .convenientRegression
      case "kwvd1997_iid_z": .independent
      default: .linearised
      }
    let found = try rows.concentration(index, error: error, design: design)
    let limits = try found.interval(error == .linearised ? .wald : .normal).limits
    comparison.countRow()
    let id = row["case_id"] ?? ""
    comparison.expect(id, "estimate", row["estimate"], is: found.estimate.point)
    comparison.expect(id, "se", row["se"], is: found.estimate.standardError)
    comparison.expect(id, "df", row["df"], is: found.estimate.degreesOfFreedom)
    comparison.expect(id, "lower", row["lower"], is: limits.lower)
    comparison.expect(id, "upper", row["upper"], is: limits.upper)
    comparison.expect(id, "n", row["n"], is: Double(found.rows))
    comparison.expect(id, "sum_w", row["sum_w"], is: found.weight)
  }
}
