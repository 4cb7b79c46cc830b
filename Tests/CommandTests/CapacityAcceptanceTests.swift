import Foundation
import TestSupport
import Testing

/// Expected values of facility lists, contracts and reporting, from the files as their owners exported them, by manifests alone.
@Suite(.needsShared)
struct CapacityAcceptanceTests {
  /// The inputs of all of `data/pse` and `data/templates` that this part reads.
  static let inputs = """
      - kind: facilities
        path: SHARED/data/pse/ke_mfl_2020.csv
        country: KEN
        year: 2020
        columns:
          facility_id: code
          name: officialname
          type: facility_type_name
          level: keph_level_name
          owner_raw: owner_name
          owner_type: owner_type_name
          admin1: county_name
          admin2: sub_county_name
          admin3: ward_name
          status: operation_status_name
          licence_number: registration_number
          regulatory_body: regulatory_body_name
      - kind: facilities
        path: SHARED/data/pse/ke_ehealth_facilities_2015.csv
        country: KEN
        year: 2015
        columns:
          facility_id: Facility Code
          name: Facility Name
          owner_raw: Owner
          admin1: County
          status: Operational Status
        services: {art: ART, fp: FP}
      - kind: facilities
        path: SHARED/data/pse/gh_health_facilities.csv
        country: GHA
        year: 2014
        columns: {name: Facility Name, owner_raw: Ownership, admin1: Region, admin2: District}
      - kind: facilities
        path: SHARED/data/pse/mw_health_facilities.csv
        country: MWI
        year: 2019
        lenient: true
        missing: ["0"]
        columns:
          facility_id: Facility Code
          facility_id_prefix: District Code
          name: Facility Name
          type: Facility Type
          owner_raw: Facility Ownership
          admin1: District
          licence_number: Reg No.
          hmis_id: DHIS2 CODE
      - kind: contracts
        path: SHARED/data/pse/ke_sha_contracted_facilities.csv
        country: KEN
        year: 2024
        columns:
          facility_id: Application Number
          name: Facility Name
          owner_raw: Facility Type
          admin1: County
          level: Keph Level
      - kind: populations
        path: SHARED/data/pse/ke_county_population_2019.csv
        country: KEN
        year: 2019
        columns: {admin1: County, population: Total}
      - kind: populations
        path: SHARED/data/pse/gh_regional_population.csv
        country: GHA
        columns: {admin1: Region}
      - {kind: hmis-reporting, path: SHARED/data/templates/hmis_reporting_synthetic.csv}
      - {kind: hmis-reporting, path: SHARED/data/pse/dhis2_dataset_registrations.csv, country: SLE, expected_units: 5}
      - {kind: hmis-reporting, path: SHARED/data/pse/dhis2_datavalueset_export.csv, country: UGA}
      - {kind: hmis-reporting, path: SHARED/data/pse/dhis2_datavalues_spaced.csv, country: UGA}
      - {kind: hmis-reporting, path: SHARED/data/pse/dhis2_demo_reporting_rates.csv, country: SLE, year: 2022}
    """

  static let values: Result<ComputedValues, any Error> = Result {
    let manifest = """
      schema: 1
      title: Acceptance
      as_of: 2025-06-30
      areas: {groups: [who-region, world]}
      inputs:
      \(inputs.replacing("SHARED", with: Shared.folder))
      """
    return try Workspace.with(["report.yaml": manifest]) { workspace in
      let run = try workspace.run("build")
      try #require(run.code == 0, "\(run.errors)")
      return try workspace.values()
    }
  }

  /// Where a row of the expected results stands in values.csv.
  private static func place(of row: [String: String]) -> ComputedValues.Place? {
    let text = row["case"] ?? ""
    let words = text.split(separator: " ").map(String.init)
    let place = { (indicator: String, breakdown: String, category: String) in
      ComputedValues.Place(
        indicator: indicator, area: "KEN", period: "2020", breakdown: breakdown,
        category: category)
    }
    switch row["metric"] {
    case "C1 facility share", "C2 bed share":
      let item = row["metric"] == "C1 facility share" ? "facility_share" : "bed_share"
      let id = "pse.cap.\(item)" + (text.hasSuffix("excluding unknown") ? "_known" : "")
      if text.contains("subsector") { return place(id, "subsector", words.last ?? "") }
      let sector = words.first { ["public", "private"].contains($0) } ?? ""
      return place(id, "sector", sector)
    case "C0 quality":
      let findings = [
        "without facility code": "missing_id", "duplicated facility codes": "duplicate_id",
        "lat value is a longitude": "coordinates_swapped",
        "disagrees with owner_type_name": "owner_disagrees",
      ]
      return findings.first { text.contains($0.key) }.map {
        place("pse.cap.list_quality", "finding", $0.value)
      }
    case "C3 density":
      if text.hasPrefix("KE beds") { return place("pse.cap.bed_density", "", "") }
      if text.hasPrefix("KE facilities") { return place("pse.cap.facility_density", "", "") }
      var density = place("pse.cap.facility_density", "sector", "private")
      if words[1] != "private" { density.area = "KEN/\(words[1].capitalized)" }
      return density
    case "C4 geographic coverage":
      return place(
        "pse.cap.units_reached", "unit+provider",
        text.contains("sub-counties") ? "admin2+private" : "admin3+private")
    case "C5 registration":
      let id = text.contains("regulatory body") ? "pse.cap.regulated" : "pse.cap.registered"
      return place(id, "sector", words[2])
    default: return nil
    }
  }

  @Test func `every expected value of the Kenyan list of 2020`() throws {
    let values = try Self.values.get()
    let rows = try Shared.table("expected/pse/golden-values.csv").filter {
      ("C0"..."C5~").contains(($0["metric"] ?? "").prefix(2)) && $0["metric"]?.first == "C"
    }
    #expect(rows.count == 33)
    for row in rows {
      let place = try #require(Self.place(of: row), "\(row)")
      let found = try #require(
        values[place.indicator, place.area, place.period, place.breakdown, place.category],
        "\(place)")
      let value = try #require(found["value"].flatMap(Double.init), "\(place)")
      let expected = try #require(row["value"].flatMap(Double.init))
      // The expected results are rounded to the decimals that they show.
      let decimals = row["value"]?.split(separator: ".").dropFirst().first?.count ?? 0
      let tolerance = max(0.5 * pow(10, -Double(decimals)), 0.005) + 1e-9
      #expect(abs(value - expected) <= (decimals == 3 ? 0.0005 + 1e-9 : tolerance), "\(place)")
      for column in ["numerator", "denominator"] where found[column] != "" {
        #expect(row[column] == "" || found[column] == row[column], "\(place) \(column)")
      }
    }
  }

  @Test(arguments: [
    ("KEN", "2015", "base+sector", "operational+private", 5129.0, 9551.0),
    ("GHA", "2014", "sector", "private", 1150, 2709),
    ("GHA", "2014", "base+sector", "listed+private", 1153, 2856),
    ("MWI", "2019", "sector", "private", 729, 1425),
  ])
  func `the anchors of the method for other lists`(
    area: String, period: String, breakdown: String, category: String, part: Double, whole: Double
  ) throws {
    let row = try #require(
      try Self.values.get()["pse.cap.facility_share", area, period, breakdown, category])
    #expect(row["numerator"].flatMap(Double.init) == part)
    #expect(row["denominator"].flatMap(Double.init) == whole)
  }

  @Test func `reporting from the template, every expected value`() throws {
    let values = try Self.values.get()
    let ids = [
      "C6 completeness": "completeness", "C6 timeliness (of expected)": "timeliness",
      "C6 timeliness (of received)": "timeliness_received",
      "C6 share of facilities reporting >=1": "any_report",
    ]
    let rows = try Shared.table("expected/pse/templates_golden.csv").filter {
      ids[$0["metric"] ?? ""] != nil
    }
    #expect(rows.count == 8)
    for row in rows {
      let id = "pse.hmis.\(ids[row["metric"] ?? ""] ?? "")"
      let found = try #require(
        values.number(id, "XAA", "2025", "sector", row["case"] ?? ""), "\(row)")
      let expected = try #require(row["value"].flatMap(Double.init))
      #expect(abs(found - expected) <= 0.005 + 1e-9, "\(row)")
    }
  }

  @Test func `forms of DHIS2: registrations, data values and rates`() throws {
    let values = try Self.values.get()
    // Nine registrations of five units in four months; padded cells after commas.
    let set = try #require(
      values["pse.hmis.completeness", "SLE", "2017", "dataset", "a23dataSetA"])
    #expect(set["value"] == "45" && set["numerator"] == "9" && set["denominator"] == "20")
    #expect(values.number("pse.hmis.completeness", "UGA", "2012") == 100)
    let district = try #require(values["pse.hmis.completeness", "SLE/bL4ooGhyHRQ", "2022"])
    #expect(district["numerator"] == "983" && district["denominator"] == "3960")
    #expect(
      values.number("pse.hmis.completeness", "SLE", "2021", "reporting_period", "2021Q3") == 89.42)
    // Four rates without their numbers make no rate of the year.
    #expect(values["pse.hmis.completeness", "SLE", "2021"]?["status"] == "not_available")
  }

  @Test func `contracts over listed facilities of another year are marked`() throws {
    let values = try Self.values.get()
    let mix = try #require(values["pse.cap.contract_mix", "KEN", "2024", "sector", "private"])
    #expect(mix["numerator"] == "3351" && mix["denominator"] == "6280")
    let coverage = try #require(
      values["pse.cap.contract_coverage", "KEN", "2024", "sector", "private"])
    #expect(coverage["numerator"] == "3351" && coverage["denominator"] == "6533")
    #expect(coverage["flags"] == "year_mismatch")
    #expect(coverage["note"]?.contains("contracts of 2024, list of 2020") == true)
  }

  @Test func `no value of a list has an interval, and every one a source`() throws {
    let values = try Self.values.get()
    let rows = values.rows.filter { $0["indicator"]?.hasPrefix("pse.cap.") == true }
    #expect(rows.count > 10_000)
    #expect(rows.allSatisfy { $0["lower"] == "" && $0["upper"] == "" && $0["source"] != "" })
  }

  @Test func `groups name the countries behind a pooled figure`() throws {
    let values = try Self.values.get()
    let pooled = try #require(values["pse.cap.facility_share", "AFR", "2020", "sector", "private"])
    // Ghana's list of 2014 is more than five years from 2020.
    #expect(pooled["numerator"] == "7262" && pooled["denominator"] == "13804")
    #expect(pooled["note"]?.contains("2 of 47 countries") == true)
    #expect(pooled["note"]?.contains("left out, no value: Algeria") == true)
    #expect(
      values[
        "pse.cap.facility_share", "AFR", "2020", "sector+aggregate", "private+unweighted median"]
        != nil)
  }
}
