import TestSupport
import Testing

/// What must hold for any survey, through the program, over seeded random ones.
struct SurveyLaws {
  private static let header = "stratum,cluster,weight,group,flag,y,x\n"

  /// Lines of a survey with cluster codes that are used again, weights of 0, missing values and quoted cells.
  private static func lines(seed: UInt64) -> [String] {
    var random = SeededRandom(seed: seed)
    var lines: [String] = []
    for stratum in 0..<Int.random(in: 2...4, using: &random) {
      for cluster in 0..<Int.random(in: 2...6, using: &random) {
        for _ in 0..<Int.random(in: 1...9, using: &random) {
          let isWeightless = Int.random(in: 0..<10, using: &random) == 0
          let weight = isWeightless ? 0 : Int.random(in: 1...40_000, using: &random)
          let group = ["north, upper", "\"the \"\"west\"\"\"", "east", ""].randomElement(
            using: &random)
          let name = group == "north, upper" ? "\"north, upper\"" : group ?? ""
          let flag =
            Int.random(in: 0..<9, using: &random) == 0
            ? "" : "\(Int.random(in: 0...1, using: &random))"
          let y = Int.random(in: -500...4_000, using: &random)
          let x = Int.random(in: 1...900, using: &random)
          lines.append(
            "S\(stratum),\(cluster),\(decimal(weight, 3)),\(name),\(flag),\(decimal(y, 2)),\(x)")
        }
      }
    }
    return lines
  }

  private static func decimal(_ number: Int, _ places: Int) -> String {
    let text = String(abs(number))
    let padded = String(repeating: "0", count: max(0, places + 1 - text.count)) + text
    return (number < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
  }

  private static func manifest(_ path: String, design: String = "") -> String {
    """
    schema: 1
    areas: {groups: []}
    inputs:
      - kind: survey
        path: \(path)
        country: KEN
        year: 2019
        small_samples: show
        design: {weight: weight, stratum: stratum, cluster: cluster, lonely: adjust\(design)}
        estimates:
          - {id: share, proportion: flag, by: [group, [group, stratum]]}
          - {id: mean, mean: y, by: [group]}
          - {id: total, total: y}
          - {id: ratio, ratio: y, over: x, by: [group], compare: [{by: group, of: [east, "north, upper"]}]}
          - {id: middle, quantile: y, at: [0.25, 0.5]}
          - {id: index, concentration: flag, rank: y}
          - {id: east, mean: y, where: {group: [east]}}
    """
  }

  private func values(
    _ files: [String: String], _ arguments: String...
  ) throws -> [[String: String]] {
    try Workspace.with(files) { workspace in
      let run = try Program.run(["build"] + arguments, in: workspace.path)
      try #require(run.code == 0, "\(run.errors)")
      return try workspace.values().rows
    }
  }

  private func withoutSource(_ rows: [[String: String]]) -> [[String: String]] {
    rows.map { $0.filter { $0.key != "source" } }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `order of rows, cuts into files and threads change nothing`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed &+ 1_000)
    let lines = Self.lines(seed: seed)
    let text = { (lines: [String]) in Self.header + lines.map { $0 + "\n" }.joined() }
    let whole = try values(["report.yaml": Self.manifest("a.csv"), "a.csv": text(lines)])
    #expect(whole.count >= 12)
    let shuffled = try values(
      ["report.yaml": Self.manifest("a.csv"), "a.csv": text(lines.shuffled(using: &random))],
      "-j", "1")
    #expect(shuffled == whole)
    let cut = Int.random(in: 1..<lines.count, using: &random)
    let parts = try values(
      [
        "report.yaml": Self.manifest("[a.csv, b.csv]"),
        "a.csv": text(Array(lines[..<cut])), "b.csv": text(Array(lines[cut...])),
      ], "-j", "4")
    #expect(withoutSource(parts) == withoutSource(whole))
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `scaling weights leaves means and their errors, and scales totals`(seed: UInt64) throws {
    let lines = Self.lines(seed: seed)
    let text = Self.header + lines.map { $0 + "\n" }.joined()
    let once = try values(["report.yaml": Self.manifest("a.csv"), "a.csv": text])
    let divided = try values([
      "report.yaml": Self.manifest("a.csv", design: ", weight_divisor: 8"), "a.csv": text,
    ])
    #expect(once.count == divided.count)
    for (row, other) in zip(once, divided) {
      let factor = row["indicator"] == "custom.total" ? 8.0 : 1
      for column in ["value", "se", "lower", "upper"] {
        // Division by a power of two is exact, and so are the sums.
        #expect(
          row[column].flatMap(Double.init)
            == other[column].flatMap(Double.init).map { $0 * factor },
          "\(row["indicator"] ?? "") \(column)")
      }
    }
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `a domain by condition is that of its breakdown`(seed: UInt64) throws {
    let text = Self.header + Self.lines(seed: seed).map { $0 + "\n" }.joined()
    let found = try ComputedValues(
      text: try Workspace.with(["report.yaml": Self.manifest("a.csv"), "a.csv": text]) {
        _ = try $0.run("build")
        return try $0.text("out/values.csv")
      })
    let domain = try #require(found["custom.mean", "KEN", "2019", "group", "east"])
    let condition = try #require(found["custom.east", "KEN", "2019"])
    for column in ["value", "se", "lower", "upper", "n", "note"] {
      #expect(domain[column] == condition[column])
    }
  }
}
