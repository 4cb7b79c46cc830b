import TestSupport
import Testing

/// What must hold for any households, through the program, over seeded random ones.
struct HouseholdLaws {
  private static let header =
    "stratum,cluster,weight,household_size,total,oop,food,housing,utilities,adults,children,urban\n"

  /// Lines of a survey with many ties in consumption and payments, some of them 0.
  private static func lines(seed: UInt64, times factor: Int = 1) -> [String] {
    var random = SeededRandom(seed: seed)
    var lines: [String] = []
    for stratum in 0..<Int.random(in: 1...3, using: &random) {
      for cluster in 0..<Int.random(in: 2...6, using: &random) {
        for _ in 0..<Int.random(in: 2...9, using: &random) {
          let adults = Int.random(in: 1...4, using: &random)
          let children = Int.random(in: 0...4, using: &random)
          let total = 10 * Int.random(in: 20...400, using: &random)
          let pays = Int.random(in: 0..<4, using: &random) > 0
          let oop = pays ? total * Int.random(in: 1...12, using: &random) / 20 : 0
          let food = total * Int.random(in: 4...16, using: &random) / 20
          let rent = Int.random(in: 0...total / 10, using: &random)
          let amounts = [total, oop, food, rent, rent / 2].map { String($0 * factor) }
          lines.append(
            "S\(stratum),\(cluster),\(Int.random(in: 1...900, using: &random)).5,\(adults + children),"
              + "\(amounts.joined(separator: ",")),\(adults),\(children),"
              + "\(Bool.random(using: &random) ? "yes" : "no")")
        }
      }
    }
    return lines
  }

  private static func manifest(_ path: String = "a.csv", ppp: Int = 2) -> String {
    """
    schema: 1
    areas: {groups: []}
    inputs:
      - kind: households
        path: \(path)
        country: KEN
        year: 2019
        small_samples: show
        design: {weight: weight, stratum: stratum, cluster: cluster, lonely: adjust}
        money: {ppp: \(ppp), cpi: 1.25, days: 32}
        disaggregate: [quintile, residence, [residence, quintile]]
    """
  }

  private func values(_ files: [String: String], _ arguments: String...) throws -> ComputedValues {
    try Workspace.with(files) { workspace in
      let run = try Program.run(["build"] + arguments, in: workspace.path)
      try #require(run.code == 0, "\(run.errors)")
      return try workspace.values()
    }
  }

  private func text(_ lines: [String]) -> String {
    Self.header + lines.map { $0 + "\n" }.joined()
  }

  private func withoutSource(_ rows: [[String: String]]) -> [[String: String]] {
    rows.map { $0.filter { $0.key != "source" } }
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `order of rows, cuts into files and threads change nothing`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed &+ 1_000)
    let lines = Self.lines(seed: seed)
    let whole = try values(["report.yaml": Self.manifest(), "a.csv": text(lines)], "-j", "2").rows
    #expect(whole.count > 300)
    let shuffled = try values(
      ["report.yaml": Self.manifest(), "a.csv": text(lines.shuffled(using: &random))], "-j", "1"
    ).rows
    #expect(shuffled == whole)
    let cut = Int.random(in: 1..<lines.count, using: &random)
    let parts = try values(
      [
        "report.yaml": Self.manifest("[a.csv, b.csv]"), "a.csv": text(Array(lines[..<cut])),
        "b.csv": text(Array(lines[cut...])),
      ], "-j", "4"
    ).rows
    #expect(withoutSource(parts) == withoutSource(whole))
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `the parts of each definition add up`(seed: UInt64) throws {
    let found = try values(["report.yaml": Self.manifest(), "a.csv": text(Self.lines(seed: seed))])
    for (breakdown, category) in [("", ""), ("residence", "urban"), ("unit", "households")] {
      let number = { (id: String) -> Double in
        found.number("uhc.fp.\(id)", "KEN", "2019", breakdown, category) ?? .nan
      }
      let near = { (left: Double, right: Double) in abs(left - right) < 1e-9 }
      #expect(
        near(
          number("sdg382_impoverishing"),
          number("impoverished_spl") + number("further_impoverished_spl")))
      #expect(near(number("sdg382"), number("sdg382_impoverishing") + number("sdg382_large")))
      for line in ["215", "_spl", "_relative"] {
        let before = number("poor_before\(line)")
        #expect(near(number("poor_after\(line)"), before + number("impoverished\(line)")))
        #expect(
          near(
            number("gap_after\(line)"), number("gap_before\(line)") + number("gap_increase\(line)"))
        )
        #expect(number("gap_increase\(line)") >= 0)
      }
      #expect(number("oop25") <= number("oop10"))
    }
    let europe = { (id: String) -> Double in
      found.number("uhc.fp.europe_\(id)", "KEN", "2019") ?? .nan
    }
    let groups = ["no_oop", "not_at_risk", "at_risk", "impoverished", "further_impoverished"]
    #expect(abs(groups.map(europe).reduce(0, +) - 100) < 1e-9)
    #expect(
      abs(europe("impoverished_all") - europe("impoverished") - europe("further_impoverished"))
        < 1e-9)
    let headcount = found.number("uhc.fp.oop10", "KEN", "2019") ?? .nan
    let index = found.number("uhc.fp.oop10_concentration", "KEN", "2019") ?? .nan
    let weighted = found.number("uhc.fp.oop10_rank_weighted", "KEN", "2019") ?? .nan
    #expect(abs(weighted - headcount * (1 - index)) < 1e-9)
    let overshoot = found.number("uhc.fp.overshoot10", "KEN", "2019") ?? .nan
    let positive = found.number("uhc.fp.mean_positive_overshoot10", "KEN", "2019") ?? .nan
    #expect(abs(overshoot - positive * headcount / 100) < 1e-9)
  }

  @Test(arguments: 0..<3 as Range<UInt64>)
  func `money in other coins, with its parity, is the same money`(seed: UInt64) throws {
    let once = try values([
      "report.yaml": Self.manifest(), "a.csv": text(Self.lines(seed: seed)),
    ])
    let other = try values([
      "report.yaml": Self.manifest(ppp: 16), "a.csv": text(Self.lines(seed: seed, times: 8)),
    ])
    #expect(once.rows.count == other.rows.count)
    for (row, twin) in zip(once.rows, other.rows) {
      // Powers of two are exact: nothing may differ but amounts in the file's own coins.
      let factor = row["unit"]?.hasPrefix("national currency") == true ? 8.0 : 1
      for column in ["value", "se", "lower", "upper"] {
        #expect(
          row[column].flatMap(Double.init).map { $0 * factor }
            == twin[column].flatMap(Double.init), "\(row["indicator"] ?? "") \(column)")
      }
    }
  }

  @Test func `surveys that share a file have lines of their own`() throws {
    let one = Self.lines(seed: 1)
    let two = Self.lines(seed: 2, times: 3)
    let apart = try [("KEN", one), ("UGA", two)].map { country, lines in
      try values([
        "report.yaml": Self.manifest().replacing("KEN", with: country), "a.csv": text(lines),
      ])
    }
    let pooled = zip(one + two, one.map { _ in "KEN" } + two.map { _ in "UGA" })
      .map { "\($1),2019,\($0)\n" }
    var random = SeededRandom(seed: 9)
    let manifest = Self.manifest().replacing("    country: KEN\n    year: 2019\n", with: "")
    let together = try values([
      "report.yaml": manifest,
      "a.csv": "country,year," + Self.header + pooled.shuffled(using: &random).joined(),
    ])
    let separate = apart.flatMap(\.rows)
    #expect(together.rows.count == separate.count)
    for row in separate {
      let place = ComputedValues.place(of: row)
      let found = together[
        place.indicator, place.area, place.period, place.breakdown, place.category]
      #expect(found?["value"] == row["value"], "\(place)")
      #expect(found?["se"] == row["se"], "\(place)")
    }
  }
}
