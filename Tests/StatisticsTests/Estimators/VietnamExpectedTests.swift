import Statistics
import TestSupport
import Testing

/// Financial protection with R `survey`: ../shared/expected/stats/vietnam.csv, made by r/vietnam.R beside it.
struct VietnamExpectedTests {
  @Test(.needsShared) func `financial protection in Vietnam agrees with R`() throws {
    let households = try VietnamHouseholds()
    var comparison = Comparison("vietnam.csv")
    for row in try Shared.table("expected/stats/vietnam.csv") {
      let parts = (row["indicator"] ?? "").split(separator: ":").map(String.init)
      switch parts[0] {
      case "conc_curve", "lorenz": try curve(row, parts[1], households, &comparison)
      case "quintile_cut": try cut(row, households, &comparison)
      case "gini", "kakwani": try ranked(row, parts[0], parts[1], households, &comparison)
      case let index where index.hasPrefix("conc_index"):
        try ranked(row, index, parts[1], households, &comparison)
      case "aux": comparison.skip(row["case_id"] ?? "", because: "an auxiliary number")
      default: try summed(row, parts, households, &comparison)
      }
    }
    comparison.report()
    #expect(comparison.rows == 89)
  }

  private func weight(_ row: [String: String]) -> String {
    row["weight_unit"] == "person" ? "hhsize" : "one"
  }

  private func summed(
    _ row: [String: String], _ parts: [String], _ households: VietnamHouseholds,
    _ comparison: inout Comparison,
  ) throws {
    let names = parts.last?.split(separator: "/").map(String.init) ?? []
    let isRatio = names.count == 2
    let isProportion = VietnamHouseholds.proportions.contains(names[0])
    let measure: Measure = isRatio ? .ratio : isProportion ? .proportion : .mean
    let y = households.number(names[0])
    let x = isRatio ? households.number(names[1]) : y.map { _ in 1 }
    let keys = households.keys(strata: row["strata"] ?? "")
    let (cells, wanted) = try households.cells(row["domain"] ?? "", row["domain_value"] ?? "")
    let weights = households.number(weight(row))
    var totals = ClusterTotals(measures: [measure])
    for index in keys.indices {
      totals.add(
        SurveyRow(
          unit: keys[index], cell: cells[index],
          weight: try #require(SamplingWeight(weights[index])),
          values: [MeasuredValue(y[index], over: x[index])]))
    }
    let found = try totals.estimate(.quotient, of: 0, in: wanted)
    let method: IntervalMethod = row["ci_method"] == "logit" ? .logit : .wald
    compare(row, found, method, &comparison)
    comparison.expect(
      row["case_id"] ?? "", "deff", row["deff"], is: found.designEffect?.withReplacement)
  }

  private func compare(
    _ row: [String: String], _ found: SurveyEstimate, _ method: IntervalMethod,
    _ comparison: inout Comparison,
  ) {
    let id = row["case_id"] ?? ""
    let limits = try? found.interval(method).limits
    let tolerance = method == .logit ? 1e-6 : 1e-8
    comparison.countRow()
    comparison.expect(id, "estimate", row["estimate"], is: found.estimate.point)
    comparison.expect(id, "se", row["se"], is: found.estimate.standardError)
    comparison.expect(id, "df", row["df"], is: found.estimate.degreesOfFreedom)
    comparison.expect(id, "lower", row["lower"], is: limits?.lower, within: tolerance)
    comparison.expect(id, "upper", row["upper"], is: limits?.upper, within: tolerance)
    comparison.expect(id, "n", row["n"], is: Double(found.cases))
    comparison.expect(id, "sum_w", row["sum_w"], is: found.weight)
  }

  private func ranked(
    _ outcomes: [String], weight: String, _ households: VietnamHouseholds,
  ) throws -> RankedRows {
    var rows = RankedRows(outcomes: outcomes.count)
    let columns = outcomes.map { households.number($0) }
    let (ranks, weights) = (households.number("pc"), households.number(weight))
    for index in households.keys.indices {
      let values = RankedRow.Values(rank: ranks[index], outcomes: columns.map { $0[index] })
      rows.add(
        RankedRow(
          unit: households.keys[index], cell: 0,
          weight: try #require(SamplingWeight(weights[index])), values: values))
    }
    return rows
  }

  private func ranked(
    _ row: [String: String], _ kind: String, _ name: String, _ households: VietnamHouseholds,
    _ comparison: inout Comparison,
  ) throws {
    let bounds = try #require(Interval(0, 1))
    let outcomes = kind == "kakwani" ? ["oop_pc", "pc"] : [name]
    let rows = try ranked(outcomes, weight: weight(row), households)
    let index: ConcentrationIndex =
      switch kind {
      case "conc_index_generalised": .generalised
      case "conc_index_wagstaff": .wagstaff(bounds)
      case "conc_index_erreygers": .erreygers(bounds)
      default: .standard
      }
    let method: IntervalMethod = row["ci_method"] == "linearised_t" ? .wald : .normal
    let error: ConcentrationError =
      switch row["ci_method"] {
      case "convenient_regression_z": .convenientRegression
      case "kwvd1997_iid_z": .independent
      default: .linearised
      }
    let found =
      kind == "kakwani"
      ? try rows.kakwani(payment: 0, ability: 1) : try rows.concentration(index, error: error)
    compare(row, found, method, &comparison)
  }

  private func curve(
    _ row: [String: String], _ name: String, _ households: VietnamHouseholds,
    _ comparison: inout Comparison,
  ) throws {
    let rows = try ranked([name], weight: weight(row), households)
    let curve = try ConcentrationCurve(try rows.profile())
    comparison.countRow()
    let share = try #require(Double(row["domain_value"] ?? ""))
    comparison.expect(
      row["case_id"] ?? "", "estimate", row["estimate"], is: curve.outcome(at: share))
  }

  private func cut(
    _ row: [String: String], _ households: VietnamHouseholds, _ comparison: inout Comparison,
  ) throws {
    let cuts = QuantileGroups(5, of: try households.distribution(weight: weight(row))).cuts
    let place = try #require(Int(row["domain_value"] ?? ""))
    comparison.countRow()
    comparison.expect(row["case_id"] ?? "", "estimate", row["estimate"], is: cuts[place - 1])
  }
}
