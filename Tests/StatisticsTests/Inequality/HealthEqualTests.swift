import Foundation
import Statistics
import TestSupport
import Testing

/// R's `healthequal` 1.0.1 and independent computations: ../shared/expected/stats/healthequal.csv, made by r/healthequal.R beside it.
struct HealthEqualTests {
  @Test(.needsShared) func `the recommended form agrees with every row that is not a defect`()
    throws
  {
    var comparison = Comparison("healthequal.csv, default")
    var held: [String: [InequalityMeasure: InequalityEstimate]] = [:]
    var simulation = (count: 0, largest: 0.0, at: "")
    for row in try table() {
      let id = row["case_id"] ?? ""
      let fields = try fields(row["use_for"] ?? "")
      guard !fields.isEmpty else {
        comparison.skip(id, because: row["use_for"] ?? "")
        continue
      }
      if try putsAMillionthForZero(row) {
        comparison.skip(id, because: "healthequal puts 0.000001 for 0 (stats.md 2.5: 0 ln 0 = 0)")
        continue
      }
      let found = try estimate(row, withErrors: fields.contains("se"))
      comparison.countRow()
      let tolerance = Double(row["rel_tol"] ?? "") ?? 1e-8
      comparison.expect(
        id, "estimate", row["estimate"], is: found.value, within: tolerance, scale: 1)
      guard fields != ["estimate"] else { continue }
      if fields == ["draws"] {
        let key = "\(row["dataset"] ?? "") \(row["indicator"] ?? "")"
        let simulated = try held[key] ?? self.simulated(row)
        held[key] = simulated
        let found = try #require(simulated[try measure(row, words(row))])
        let distance = try distance(found, row)
        simulation.count += 1
        if distance > simulation.largest { (simulation.largest, simulation.at) = (distance, id) }
        #expect(distance <= 0.02, "\(id) \(row["measure"] ?? ""): \(distance) of the width")
        continue
      }
      comparison.expect(id, "se", row["se"], is: found.standardError, within: tolerance)
      comparison.expect(id, "lower", row["lower"], is: found.limits?.lower, within: tolerance)
      comparison.expect(id, "upper", row["upper"], is: found.limits?.upper, within: tolerance)
    }
    comparison.report()
    print(
      "  simulated limits: \(simulation.count), largest distance \(simulation.largest) of the width at \(simulation.at)"
    )
    #expect(comparison.rows >= 132 && simulation.count >= 20)
  }

  @Test(.needsShared) func `the compatibility mode gives what healthequal gives`() throws {
    var comparison = Comparison("healthequal.csv, compatibility")
    for row in try table() where row["source"] == "healthequal" {
      let id = row["case_id"] ?? ""
      let result = Result { try estimate(row, compatible: true) }
      if row["note"]?.hasPrefix("ERROR") == true {
        #expect(throws: UndefinedInequality.healthequalStops, "\(id)") { try result.get() }
        comparison.countRow()
        continue
      }
      if row["estimate"] == "Inf" {
        #expect(throws: UndefinedInequality.zeroValue, "\(id)") { try result.get() }
        comparison.skip(id, because: "an infinite ratio crosses no border")
        continue
      }
      let found = try result.get()
      comparison.countRow()
      let tolerance = Double(row["rel_tol"] ?? "") ?? 1e-8
      comparison.expect(id, "estimate", row["estimate"], is: found.value, within: tolerance)
      comparison.expect(id, "se", row["se"], is: found.standardError, within: tolerance)
      comparison.expect(id, "lower", row["lower"], is: found.limits?.lower, within: tolerance)
      comparison.expect(id, "upper", row["upper"], is: found.limits?.upper, within: tolerance)
      if row["se"]?.isEmpty == true { #expect(found.standardError == nil, "\(id)") }
    }
    comparison.report()
    #expect(comparison.rows >= 90)
  }

  /// The file marks such a row as one for all, but stats.md 2.5 says what is right.
  private func putsAMillionthForZero(_ row: [String: String]) throws -> Bool {
    guard row["measure"] == "ti", row["source"] == "healthequal" else { return false }
    return try data(row).groups.contains { $0.estimate == 0 }
  }

  /// All measures with simulated limits, from the same draws.
  private func simulated(
    _ row: [String: String]
  ) throws -> [InequalityMeasure: InequalityEstimate] {
    let measures = InequalityMeasure.allCases.filter(\.isSimulated)
    let found = try data(row).estimates(measures, draws: SimulatedDraws(groups: 40))
    return Dictionary(
      uniqueKeysWithValues: zip(measures, found).compactMap { measure, result in
        (try? result.get()).map { (measure, $0) }
      })
  }

  private func data(_ row: [String: String]) throws -> Disaggregation {
    try HealthEqualData.disaggregation(
      row["dataset"] ?? "", row["indicator"] ?? "", options: words(row))
  }

  private func words(_ row: [String: String]) -> Set<String> {
    Set((row["options"] ?? "").split(separator: ";").map(String.init))
  }

  private func table() throws -> [[String: String]] {
    try Shared.table("expected/stats/healthequal.csv").filter {
      $0["dataset"] != "he_IndividualSample"
    }
  }

  private func fields(_ use: String) throws -> Set<String> {
    switch use {
    case "all": return ["estimate", "se", "lower", "upper"]
    case "estimate_only": return ["estimate"]
    case "estimate+ci(mc)": return ["draws"]
    default:
      try #require(use == "compat_only" || use.hasPrefix("none"), "\(use)")
      return []
    }
  }

  private func distance(
    _ found: InequalityEstimate, _ row: [String: String],
  ) throws -> Double {
    let lower = try #require(Double(row["lower"] ?? ""))
    let upper = try #require(Double(row["upper"] ?? ""))
    let limits = try #require(found.limits)
    return max(abs(limits.lower - lower), abs(limits.upper - upper)) / (upper - lower)
  }

  private func estimate(
    _ row: [String: String], compatible: Bool = false, withErrors: Bool = true,
  ) throws -> InequalityEstimate {
    let words = words(row)
    var data = try data(row)
    if !withErrors {
      for place in data.groups.indices { data.groups[place].standardError = nil }
    }
    var options = InequalityOptions()
    options.reproducesHealthequal = compatible
    if words.contains("conf=0.90") { options.level = 0.90 }
    if words.contains("linear=TRUE") { options.gradient = .linear }
    let isConcentration = row["measure"] == "aci" || row["measure"] == "rci"
    if isConcentration, !words.contains("se=delta_from_subgroup_se") {
      options.concentrationError = .fit
    }
    if words.contains("se=walter_percent") { options.attributableError = .walter }
    // The R program fits with the scale that healthequal guesses, unless it says that it is the declared one.
    if row["measure"] == "sii" || row["measure"] == "rii", !words.contains("scale=declared") {
      let greatest = data.groups.compactMap(\.estimate).max() ?? 0
      data.scale = OutcomeScale(greatest <= 1 ? 1 : greatest <= 100 ? 100 : 1000)
    }
    return try data.estimate(measure(row, words), options)
  }

  private func measure(
    _ row: [String: String], _ words: Set<String>,
  ) throws -> InequalityMeasure {
    let code = row["measure"] ?? ""
    let method = words.first { $0.hasPrefix("method=") }?.dropFirst("method=".count)
    if code == "aci", words.contains("lmax=scale") { return .boundedConcentration }
    let whole =
      method.map { "\(code)_\($0)" }
      ?? code.replacingOccurrences(of: "pearcykeppel", with: "pearcy_keppel")
    return try #require(InequalityMeasure(rawValue: whole), "\(whole)")
  }
}
