import Foundation
import TestSupport
import Testing

/// Published figures from files as their owners exported them, by manifests alone.
@Suite(.needsShared)
struct AcceptanceTests {
  /// Builds values.csv from inputs over the shared folder; no file is edited.
  private func values(
    _ inputs: String, membership: String = "pre-2025", files: [String: String] = [:]
  ) throws -> ComputedValues {
    let manifest = """
      schema: 1
      title: Acceptance
      areas: {groups: [who-region, income-group, world], membership: \(membership)}
      inputs:
      \(inputs.replacing("SHARED", with: Shared.folder))
      """
    return try Workspace.with(files.merging(["report.yaml": manifest]) { $1 }) { workspace in
      let run = try workspace.run("build")
      try #require(run.code == 0, "\(run.errors)")
      return try workspace.values()
    }
  }

  private func number(_ row: [String: String], _ column: String) throws -> Double {
    try #require(row[column].flatMap(Double.init))
  }

  @Test func `all 366 published integers of the 2019 edition`() throws {
    let values = try values(
      """
        - kind: observations
          path: SHARED/data/uhc/sci2019_country_subindices.csv
          edition: "2019"
          type: estimated
          indicators:
            rmnch: uhc.sci.rmnch
            infect: uhc.sci.infectious
            ncd: uhc.sci.ncd
            capacity: uhc.sci.capacity
      """)
    let published = try Shared.table("data/uhc/sci2019_country_subindices.csv")
    #expect(published.count == 366)
    let agreeing = try published.count { row in
      let index = values.number("uhc.sci", row["iso3"] ?? "", row["year"] ?? "")
      return try index?.rounded() == number(row, "sci_display")
    }
    #expect(agreeing == 366)
  }

  @Test func `regions and the world of the 2023 edition to 0.00002`() throws {
    let values = try values(
      """
        - {kind: populations, path: SHARED/data/uhc/population.csv, columns: {population: pop_wpp2022}}
        - kind: observations
          path: SHARED/data/uhc/sci2023_country.csv
          indicators: {sci: uhc.sci}
          edition: "2023"
          type: estimated
      """)
    let published = try Shared.table("expected/uhc/sci2023_aggregates.csv")
    #expect(published.count == 28)
    for row in published {
      let area = row["group"] == "GLOBAL" ? "WORLD" : row["group"] ?? ""
      let found = try #require(values.number("uhc.sci", area, row["year"] ?? ""))
      #expect(abs(found - (try number(row, "sci"))) <= 0.000_02, "\(row)")
    }
  }

  @Test func `sub-indices of the 2019 edition from raw tracers`() throws {
    let values = try values(
      """
        - kind: observations
          path: SHARED/data/uhc/tracers_gho2020_long.csv
          edition: "2019"
          # 48 rows are of the former Sudan (SDF), which is no country of the table.
          bad_rows: leave-out
          indicators:
            hospital_beds: beds
            psychiatrists_per_100k: psychiatrists
            surgeons_per_100k: surgeons
            ihr_core_capacity_index_2010_2017: ihr
            mean_fpg_mle: fpg.male
            mean_fpg_fmle: fpg.female
            raised_bp_agestd_mle: raised_bp.male
            raised_bp_agestd_fmle: raised_bp.female
            sdg3a1_tobacco: tobacco
      """)
    let expected = [
      ("KEN", "uhc.sci.capacity", 38.50), ("IND", "uhc.sci.capacity", 46.42),
      ("ALB", "uhc.sci.ncd", 55.81),
    ]
    for (area, indicator, figure) in expected {
      let found = try #require(values.number(indicator, area, "2017"))
      #expect(abs(found - figure) <= 0.005)
    }
  }

  @Test func `capacity scores of the self-assessment from their indicators`() throws {
    let published = try Shared.table("data/uhc/spar1_2018_2019.csv").filter { $0["score"] != "" }
    let codes = Set(published.compactMap { $0["indicator"] }).subtracting(["CAPACITY"]).sorted()
    let values = try values(
      """
        - kind: observations
          path: SHARED/data/uhc/spar1_2018_2019.csv
          edition: spar1
          where: {indicator: [\(codes.map { "\"\($0)\"" }.joined(separator: ", "))]}
          columns: {value: score}
      """)
    let key = { (row: [String: String]) in
      "\(row["iso3"] ?? "") \(row["year"] ?? "") C\(row["capacity"] ?? "")"
    }
    let scores = Dictionary(
      uniqueKeysWithValues: published.filter { $0["indicator"] == "CAPACITY" }.map {
        (key($0), $0["score"].flatMap(Double.init))
      })
    let answers = Dictionary(
      grouping: published.filter { $0["indicator"] != "CAPACITY" }, by: key
    ).mapValues(\.count)
    let questions = Dictionary(grouping: answers.keys) { $0.split(separator: " ")[2] }
      .mapValues { $0.compactMap { answers[$0] }.max() }
    var tally = (all: 0, agreeing: 0, full: 0, fullAgreeing: 0)
    for row in values.rows
    where row["indicator"] == "uhc.ihr.capacity" && row["area_type"] == "country" {
      guard let score = row["value"].flatMap(Double.init) else { continue }
      let capacity = row["category"]?.split(separator: " ").first ?? ""
      let place = "\(row["area"] ?? "") \(row["period"] ?? "") \(capacity)"
      let agrees = scores[place] == score
      tally.all += 1
      tally.agreeing += agrees ? 1 : 0
      guard answers[place] == questions[capacity] else { continue }
      tally.full += 1
      tally.fullAgreeing += agrees ? 1 : 0
    }
    // Four capacities of CUB and one of GTM in 2018 are not the mean of their published indicators.
    #expect(tally == (all: 4495, agreeing: 4490, full: 4480, fullAgreeing: 4475))
  }

  @Test func `country scores of the self-assessment from their capacities`() throws {
    let values = try values(
      """
        - kind: observations
          path: SHARED/data/uhc/spar1_2018_2019.csv
          edition: spar1
          columns: {value: score}
      """)
    // The capacities' own scores stand; where their indicators give another, the value says so.
    let contradicted = values.rows.filter {
      $0["indicator"] == "uhc.ihr.capacity" && $0["area_type"] == "country"
        && $0["flags"]?.contains("differs_from_computed") == true
    }
    #expect(contradicted.count == 5)
    var differing: [String] = []
    var compared = 0
    for row in try Shared.table("data/uhc/spar1_averages.csv") {
      let (area, year) = (row["iso3_or_region"] ?? "", row["year"] ?? "")
      guard values["uhc.ihr.spar", area, year]?["area_type"] == "country" else { continue }
      compared += 1
      if values.number("uhc.ihr.spar", area, year) != (try number(row, "spar_average")) {
        differing.append("\(area) \(year)")
      }
    }
    #expect(compared == 346)
    #expect(differing == ["VEN 2018"])
  }

  @Test func `the UHC Billion's fixture to six decimals`() throws {
    let values = try values(
      """
        - {kind: populations, path: SHARED/data/uhc/population.csv, columns: {population: pop_wpp2022}}
        - kind: observations
          path: SHARED/data/uhc/gpw13_uhc_sample_afg.csv
          columns: {indicator: ind}
          indicators:
            uhc_sanitation: sanit
            uhc_tobacco: gpw.tobacco
            bp: gpw.bp
            fpg: gpw.fpg
            espar: gpw.espar
            hwf: gpw.hwf
            fh: gpw.fh
      """)
    let expected = try Shared.table("expected/uhc/gpw13_uhc_expected_afg.csv")
    let average = try #require(expected.first { $0["ind"] == "asc" })
    let single = try #require(expected.first { $0["ind"] == "uhc_sm" })
    for (indicator, period, figure) in [
      ("uhc.gpw.asc", "2023", try number(average, "value")),
      ("uhc.gpw.single_measure", "2023", try number(single, "value")),
      ("uhc.gpw.change", "2018-2023", try number(single, "contribution_percent")),
      ("uhc.gpw.contribution", "2018-2023", try number(single, "contribution")),
    ] {
      let found = try #require(values.number(indicator, "AFG", period))
      #expect(abs(found - figure) < 1e-6, "\(indicator)")
    }
  }

  @Test func `health expenditure from the World Bank's and WHO's exports as they are`() throws {
    let bank = try values(
      """
        - kind: observations
          path:
            - SHARED/data/pse/wdi_API_SH.XPD.PVTD.CH.ZS_DS2_en_csv_v2_4153798.csv
            - SHARED/data/pse/wdi_API_SH.XPD.OOPC.CH.ZS_DS2_en_csv_v2_9851.csv
      """)
    let kingdom = try values(
      "  - {kind: observations, path: SHARED/data/pse/ghed_gbr_2000_2022.csv, scale: percent}")
    // The expected median counts the occupied Palestinian territory, which is no Member State.
    let world = try values(
      """
        - {kind: countries, path: more.csv}
        - {kind: observations, path: SHARED/data/pse/ghed_gghed_pvtd_all_countries.csv}
      """, membership: "2025", files: ["more.csv": "iso3,who_region\nPSE,EMR\n"])
    let rows = try Shared.table("expected/pse/golden-values.csv").filter {
      ($0["metric"] ?? "").hasPrefix("D")
    }
    #expect(rows.count == 15)
    for row in rows {
      let words = (row["case"] ?? "").split(separator: " ").map(String.init)
      let found: Double?
      switch (row["metric"] ?? "").prefix(2) {
      case "D1" where words[0] == "2022":
        let median = try #require(
          world["uhc.che.private", "WORLD", "2022", "aggregate", "unweighted median"])
        #expect(median["n"] == row["denominator"])
        found = median["value"].flatMap(Double.init)
      case "D0":
        let parts = ["uhc.che.government", "uhc.che.private"].compactMap {
          kingdom.number($0, words[0], words[1])
        }
        #expect(parts == [try number(row, "numerator"), try number(row, "denominator")])
        found = parts.reduce(0, +)
      case "D1": found = bank.number("uhc.che.private", words[0], words[1])
      case "D2": found = bank.number("uhc.che.oop", words[0], words[1])
      default: found = kingdom.number("pse.fin.vhi_of_private", words[0], words[1])
      }
      let figure = try #require(found, "\(row)")
      #expect(abs(figure - (try number(row, "value"))) <= 0.005 + 1e-9, "\(row)")
    }
  }

  @Test func `governance from the templates`() throws {
    let values = try values(
      """
        - {kind: governance-mechanisms, path: SHARED/data/templates/governance_mechanisms.csv}
        - {kind: governance, path: SHARED/data/templates/governance_assessment_synthetic.csv}
        - kind: governance-groups
          path: SHARED/data/templates/governance_ratings_by_group_synthetic.csv
      """)
    let rows = try Shared.table("expected/pse/templates_golden.csv").filter {
      ($0["metric"] ?? "").hasPrefix("A ")
    }
    #expect(rows.count == 134)
    for row in rows {
      #expect(try governance(row, in: values) == row["value"], "\(row)")
    }
  }

  /// A governance figure in the form in which the expected results write it.
  private func governance(
    _ row: [String: String], in values: ComputedValues
  ) throws -> String {
    let place = row["case"] ?? ""
    let area = String(place.prefix(3))
    let period = place.hasSuffix("R1") ? "2023" : "2025"
    let group = row["group"] == "all" ? "" : row["group"] ?? ""
    let find = { (indicator: String) in
      try #require(values[indicator, area, period, group.isEmpty ? "" : "behaviour", group])
    }
    switch row["metric"] {
    case "A median (low)", "A overall median (low)":
      return try find("pse.gov.typical")["value"] ?? ""
    case "A minimum": return try find("pse.gov.weakest")["value"] ?? ""
    case "A share established or above", "A overall share established or above":
      return hundredths(try number(try find("pse.gov.established"), "value"))
    case "A mechanisms assessed / registered":
      let found = try find("pse.gov.completeness")
      return "\(found["numerator"] ?? "")/\(found["denominator"] ?? "")"
    case "A change improved/unchanged/declined":
      return ["improved", "unchanged", "declined"].map {
        values["pse.gov.change", area, "2023-2025", "change", $0]?["value"] ?? "?"
      }.joined(separator: "/")
    default:
      let test = try #require(values.number("pse.gov.sign_test", area, "2023-2025"))
      return "\((test * 100_000).rounded() / 100_000)"
    }
  }

  /// Two decimals at most and one at least, as the expected results have it.
  private func hundredths(_ number: Double) -> String { "\((number * 100).rounded() / 100)" }
}
