import TestSupport
import Testing

/// What must hold for every list, whatever is in it.
struct FacilityLaws {
  private static let header = "code,name,owner,type,admin1,admin2,status,beds"
  private static let owners = [
    "Government", "Parastatal", "Private", "Company", "Mission", "NGO", "Community", "Nobody", "",
  ]

  private func rows(_ random: inout SeededRandom) -> [String] {
    (1...Int.random(in: 20...60, using: &random)).map { number in
      let owner = Self.owners.randomElement(using: &random) ?? ""
      let type =
        ["Clinic", "Hospital", "District Health Office"].randomElement(using: &random) ?? ""
      let place = Int.random(in: 1...4, using: &random)
      let status = ["operational", "closed", "unknown"].randomElement(using: &random) ?? ""
      let beds = Bool.random(using: &random) ? "\(Int.random(in: 0...90, using: &random))" : ""
      return "\(number),F\(number),\(owner),\(type),D\(place),W\(number % 7),\(status),\(beds)"
    }
  }

  private func values(_ lists: [[String]], people: Int = 1000) throws -> ComputedValues {
    var files = [
      "people.csv": "admin1,year,population\n"
        + (1...4).map { "D\($0),2024,\($0 * people)\n" }.joined()
    ]
    for (place, rows) in lists.enumerated() {
      files["list\(place).csv"] = ([Self.header] + rows).joined(separator: "\n") + "\n"
    }
    files["report.yaml"] = """
      schema: 1
      areas: {groups: []}
      inputs:
        - {kind: facilities, path: "list*.csv", country: KEN, year: 2024}
        - {kind: populations, path: people.csv, country: KEN, columns: {admin1: admin1}}
      """
    return try Workspace.with(files) { workspace in
      let run = try workspace.run("build")
      try #require(run.code == 0, "\(run.errors)")
      return try workspace.values()
    }
  }

  /// Everything but where it was read.
  private func figures(_ values: ComputedValues) -> [[String: String]] {
    values.rows.map { row in row.filter { !["source", "note"].contains($0.key) } }
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `the parts make the whole`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let values = try values([rows(&random)])
    var sums: [String: [String: Double]] = [:]
    for row in values.rows where row["indicator"] == "pse.cap.facilities" {
      guard let number = row["value"].flatMap(Double.init) else { continue }
      sums[row["area"] ?? "", default: [:]][row["breakdown"] ?? "", default: 0] += number
    }
    #expect(sums.count > 1)
    for (area, parts) in sums {
      #expect(parts["sector"] == parts[""], "\(area)")
      #expect(parts["subsector"] == parts[""], "\(area)")
    }
    for row in values.rows
    where row["indicator"]?.hasSuffix("_share") == true && row["value"] != "" {
      let value = try #require(row["value"].flatMap(Double.init))
      #expect((0...100).contains(value), "\(row)")
    }
    // A share of the known is never below the share of all.
    for row in values.rows where row["indicator"] == "pse.cap.facility_share_known" {
      let all = values[
        "pse.cap.facility_share", row["area"] ?? "", row["period"] ?? "", row["breakdown"] ?? "",
        row["category"] ?? ""]
      guard let known = row["value"].flatMap(Double.init),
        let share = all?["value"].flatMap(Double.init)
      else { continue }
      #expect(known >= share - 1e-9, "\(row)")
    }
  }

  @Test(arguments: [UInt64(11), 12, 13])
  func `neither the order of rows nor their division into files changes a figure`(
    seed: UInt64
  ) throws {
    var random = SeededRandom(seed: seed)
    let rows = rows(&random)
    let whole = figures(try values([rows]))
    #expect(figures(try values([rows.shuffled(using: &random)])) == whole)
    let cut = Int.random(in: 1..<rows.count, using: &random)
    #expect(figures(try values([Array(rows[..<cut]), Array(rows[cut...])])) == whole)
  }

  @Test(arguments: [UInt64(22), 23])
  func `more people make lower densities and the same inequality`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let rows = rows(&random)
    let (few, many) = (try values([rows]), try values([rows], people: 4000))
    let density = { (values: ComputedValues) in
      values.number("pse.cap.facility_density", "KEN", "2024", "sector", "private")
    }
    let (high, low) = (try #require(density(few)), try #require(density(many)))
    #expect(high > 0, "the seed gives no private facility")
    #expect(abs(high - 4 * low) < 1e-9 * high)
    let gini = { (values: ComputedValues) in
      values.number("pse.cap.density_gini", "KEN", "2024", "unit", "admin1")
    }
    let (one, other) = (try #require(gini(few)), try #require(gini(many)))
    #expect(abs(one - other) < 1e-12)
    #expect((0..<1).contains(one))
  }
}
