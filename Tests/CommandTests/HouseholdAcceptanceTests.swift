import TestSupport
import Testing

/// Expected values of financial protection through the program.
@Suite(.needsShared)
struct HouseholdAcceptanceTests {
  private static func manifest(_ path: String, _ more: String) -> String {
    """
    schema: 1
    areas: {groups: []}
    inputs:
      - kind: households
        path: \(path)
        country: KEN
        year: 2000
    \(more.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))

    """
  }

  private static func values(
    _ path: String, _ more: String, files: [String: String] = [:]
  ) throws -> ComputedValues {
    let all = files.merging(["report.yaml": manifest(path, more)]) { first, _ in first }
    return try Workspace.with(all) { workspace in
      let run = try workspace.run("build")
      try #require(run.code == 0, "\(run.errors)")
      return try workspace.values()
    }
  }

  /// Where each measure of the invented survey stands: id, breakdown, category.
  private static let invented: [String: [String]] = {
    var places: [String: [String]] = [
      "mean_oop_share_pct": ["oop_share"], "any_oop_pct": ["any_oop"],
      "median_cons_pc_day": ["median_consumption"], "spl_2017ppp": ["societal_poverty_line"],
      "sdg382_2025_pct": ["sdg382"], "sdg382_2025_impoverishing_pct": ["sdg382_impoverishing"],
      "sdg382_2025_large_nonimpov_pct": ["sdg382_large"],
      "sdg382_2025_concentration_index": ["sdg382_concentration"],
      "xu_subsistence_line_lcu_month": ["xu_subsistence_line"],
      "xu_catastrophic40_hh_pct": ["xu_catastrophic"],
      "xu_catastrophic40_pop_pct": ["xu_catastrophic", "unit", "people"],
      "xu_poor_hh_pct": ["xu_poor"], "xu_impoverished_hh_pct": ["xu_impoverished"],
      "euro_basic_needs_line_lcu_month": ["europe_basic_needs_line"],
      "euro_catastrophic40_hh_pct": ["europe_catastrophic"],
    ]
    for share in ["10", "25"] {
      places["bs\(share)_headcount_pct"] = ["oop\(share)"]
      places["bs\(share)_overshoot_pct"] = ["overshoot\(share)"]
      places["bs\(share)_mean_positive_overshoot_pct"] = ["mean_positive_overshoot\(share)"]
      places["bs\(share)_concentration_index"] = ["oop\(share)_concentration"]
      places["bs\(share)_rank_weighted_headcount_pct"] = ["oop\(share)_rank_weighted"]
      places["bs\(share)_overshoot_concentration_index"] = ["overshoot\(share)_concentration"]
    }
    for (line, suffix) in [("ipl215", "215"), ("spl", "_spl"), ("rel60", "_relative")] {
      let names = [
        "poor_gross_pct": "poor_before", "poor_net_pct": "poor_after",
        "pushed_below_pct": "impoverished", "further_pushed_pct": "further_impoverished",
        "gap_gross_pct": "gap_before", "gap_net_pct": "gap_after",
        "gap_increase_pct": "gap_increase", "gap_increase_intdollar_day": "gap_increase_money",
      ]
      for (theirs, ours) in names { places["imp_\(line)_\(theirs)"] = [ours + suffix] }
    }
    for group in ["no_oop", "not_at_risk", "at_risk", "impoverished", "further_impoverished"] {
      places["euro_\(group)_hh_pct"] = ["europe_\(group)"]
    }
    for (theirs, ours) in [("sdg382_2025", "sdg382"), ("bs10", "oop10")] {
      for residence in ["urban", "rural"] {
        places["\(theirs)_\(residence)_pct"] = [ours, "residence", residence]
      }
      for quintile in 1...5 {
        places["\(theirs)_q\(quintile)_pct"] = [ours, "quintile", String(quintile)]
      }
    }
    return places
  }()

  @Test func `all 67 measures of the invented survey, to the digits printed`() throws {
    let values = try Self.values(
      "\(Shared.folder)/data/uhc/fp_synthetic_microdata.csv",
      """
      columns: {household_size: hh_size, total: total_exp, children: children_u14}
      design: {weight: weight, stratum: stratum, cluster: psu}
      money: {ppp: 12.5, cpi: 1.2, days: 365/12}
      disaggregate: [quintile, residence]
      """)
    var (compared, largest) = (0, 0.0)
    for row in try Shared.table("expected/uhc/fp_synthetic_expected.csv") {
      let name = row["measure"] ?? ""
      let expected = try #require(row["value"].flatMap(Double.init))
      let found: Double?
      switch name {
      case "n_households":
        found = values["uhc.fp.oop10", "KEN", "2000"]?["n"].flatMap(Double.init)
      case "population":
        found = values["uhc.fp.oop10", "KEN", "2000"]?["denominator"].flatMap(Double.init)
      default:
        let place = try #require(Self.invented[name], "\(name)") + ["", ""]
        found = values.number("uhc.fp.\(place[0])", "KEN", "2000", place[1], place[2])
      }
      let difference = abs(try #require(found, "\(name)") - expected)
      // Printed with 10 decimals.
      #expect(difference <= 5.1e-11 * max(1, abs(expected)), "\(name): \(expected), \(found ?? 0)")
      largest = max(largest, difference / max(1, abs(expected)))
      compared += 1
    }
    print("fp_synthetic through the program: \(compared) measures; largest difference \(largest)")
    #expect(compared == 67)
  }

  /// The rows of vietnam.csv that a `households` input gives, by their own names.
  private struct VietnamRow {
    let id: String
    let breakdown: String
    let category: String
    let isPercent: Bool

    init?(_ row: [String: String]) {
      let indicator = row["indicator"] ?? ""
      var (names, labels) = ([String](), [String]())
      if ["urban", "q_hh", "q_person"].contains(row["domain"]) {
        names.append(row["domain"] == "q_person" ? "quintile" : row["domain"] ?? "")
        labels.append(row["domain_value"] ?? "")
      }
      let parts = indicator.split(separator: ":").map(String.init)
      if indicator == "quintile_cut:pc" {
        (id, isPercent) = ("quintile_cut", false)
        names.append("cut")
        labels.append(row["domain_value"] ?? "")
      } else if let index = parts.first, index.hasPrefix("conc_index_") {
        guard let outcome = Self.ids[parts[1]] else { return nil }
        (id, isPercent) = (outcome + "_concentration", false)
        if index != "conc_index_standard" {
          names.append("index")
          labels.append(String(index.dropFirst("conc_index_".count)))
        }
      } else {
        guard let known = Self.ids[indicator] else { return nil }
        (id, isPercent) = (known, true)
      }
      let isOfHouseholds = ["oop_of_consumption", "oop_of_nonfood"].contains(id)
      let unit = row["weight_unit"] == "person" ? "people" : "households"
      if (unit == "households") != isOfHouseholds {
        names.append("unit")
        labels.append(unit)
      }
      (breakdown, category) = (names.joined(separator: "+"), labels.joined(separator: "+"))
    }

    private static let ids: [String: String] = {
      var ids = [
        "che10": "oop10", "che25": "oop25", "gt1": "oop100", "anyoop": "any_oop",
        "share": "oop_share", "os10": "overshoot10", "ratio:oop/tot": "oop_of_consumption",
        "ratio:oop/nf": "oop_of_nonfood", "ratio:os10/che10": "mean_positive_overshoot10",
      ]
      for (theirs, ours) in [
        ("poor_pre", "poor_before"), ("poor_post", "poor_after"), ("impov", "impoverished"),
        ("further", "further_impoverished"), ("gap_pre", "gap_before"), ("gap_post", "gap_after"),
      ] {
        ids["\(theirs)_PL"] = "\(ours)_pl"
      }
      return ids
    }()
  }

  @Test func `every row of vietnam.csv but amounts, which a survey input has`() throws {
    let options = [
      "t": "wald", "logit": "logit", "linearised_t": "wald", "": "wald",
      "convenient_regression_z": "normal, se: convenient-regression",
      "kwvd1997_iid_z": "normal, se: independent",
    ]
    var answers: [String: ComputedValues] = [:]
    for option in Set(options.values) {
      answers[option] = try Self.values(
        "\(Shared.folder)/data/stats/vietnam_households.csv",
        """
        columns: {household_size: hhsize, total: tot}
        design: {cluster: commune}
        implausible: keep
        budget_shares: [10, 25, 100]
        lines: [{id: pl, national: 1790}]
        disaggregate: [urban, q_hh]
        interval: \(option.replacing(", ", with: "\n"))
        """)
    }
    var (compared, left, largest) = (0, 0, 0.0)
    for row in try Shared.table("expected/stats/vietnam.csv") {
      guard let place = VietnamRow(row) else {
        left += 1
        continue
      }
      let option = options[row["ci_method"] ?? ""] ?? ""
      let found = try #require(
        answers[option]?["uhc.fp.\(place.id)", "KEN", "2000", place.breakdown, place.category],
        "\(row["case_id"] ?? "")")
      for (theirs, ours) in [
        ("estimate", "value"), ("se", "se"), ("lower", "lower"), ("upper", "upper"),
      ] {
        guard let expected = row[theirs].flatMap(Double.init) else { continue }
        // Limits of a share of 0 are those of as many independent cases here (stats.md 1.7).
        if theirs == "upper", expected == 0 { continue }
        let number = try #require(found[ours].flatMap(Double.init))
        let difference = abs(number / (place.isPercent ? 100 : 1) - expected)
        let relative = difference / max(abs(expected), 1e-12)
        let tolerance = row["ci_method"] == "logit" && ours != "value" ? 1e-6 : 1e-8
        #expect(relative <= tolerance, "\(row["case_id"] ?? "") \(ours): \(expected), \(number)")
        largest = max(largest, relative)
      }
      #expect(found["n"] == row["n"])
      compared += 1
    }
    print("vietnam.csv through households: \(compared) rows; largest difference \(largest)")
    #expect(compared == 84)
    #expect(left == 5)
  }

  @Test func `amounts of vietnam.csv, by a survey input`() throws {
    let rows = try Shared.table("expected/stats/vietnam.csv").filter {
      $0["indicator"]?.hasSuffix(":oop") == true
    }
    let errors = [
      "linearised_t": "interval: t",
      "convenient_regression_z": "interval: normal, se: convenient-regression",
      "kwvd1997_iid_z": "interval: normal, se: independent",
    ]
    let estimates = rows.map { row in
      let index = row["indicator"]?.contains("generalised") == true ? "generalised" : "standard"
      return
        "{id: \(row["case_id"] ?? ""), concentration: oop, rank: pc, index: \(index), "
        + "\(errors[row["ci_method"] ?? ""] ?? "")}"
    }
    let text = Self.manifest(
      "\(Shared.folder)/data/stats/vietnam_households.csv",
      "design: {cluster: commune}\nestimates: [\(estimates.joined(separator: ", "))]"
    ).replacing("kind: households", with: "kind: survey")
    let values = try Workspace.with(["report.yaml": text]) { workspace in
      let run = try workspace.run("build")
      try #require(run.code == 0, "\(run.errors)")
      return try workspace.values()
    }
    for row in rows {
      let found = try #require(values["custom.\(row["case_id"] ?? "")", "KEN", "2000"])
      for (theirs, ours) in [
        ("estimate", "value"), ("se", "se"), ("lower", "lower"), ("upper", "upper"),
      ] {
        let expected = try #require(row[theirs].flatMap(Double.init))
        let number = try #require(found[ours].flatMap(Double.init))
        #expect(abs(number - expected) <= 1e-8 * abs(expected), "\(row["case_id"] ?? "")")
      }
    }
    #expect(rows.count == 5)
  }

  @Test func `values that tie at a cut go to the lower quintile`() throws {
    let rows = try Shared.table("data/stats/wq_ties.csv")
    let groups = Dictionary(
      uniqueKeysWithValues: try Shared.table("expected/stats/wq_ties_expected.csv").map {
        ($0["id"] ?? "", $0["group5"] ?? "")
      })
    // Each household of one person, with its own number as the region, so that its quintile can be read.
    let lines = rows.map { "\($0["id"] ?? ""),\($0["w"] ?? ""),1,\($0["x"] ?? ""),0\n" }
    let values = try Self.values(
      "a.csv",
      """
      design: {weight: w}
      small_samples: show
      measures: budget-share
      bad_rows: leave-out
      disaggregate: [[quintile, region]]
      """, files: ["a.csv": "region,w,household_size,total,oop\n" + lines.joined()])
    let found = values.rows.filter {
      $0["indicator"] == "uhc.fp.oop10" && $0["breakdown"] == "quintile+region"
    }.map { ($0["category"] ?? "").split(separator: "+").map(String.init) }
    // Three rows have no value or no weight: they take no part.
    #expect(found.count == rows.count - 3)
    for pair in found { #expect(groups[pair[1]] == pair[0], "\(pair)") }
    #expect(Set(found.map(\.[0])).count > 1)
  }
}
