import Foundation
import TestSupport
import Testing

/// `explain`, on the illustrative example.
struct ExplainTests {
  private static let example = Shared.root + "/Examples/inter-regional-meeting"

  private func explain(_ arguments: String...) throws -> Program.Run {
    try Program.run(["explain", Self.example] + arguments, in: "/")
  }

  private func node(_ run: Program.Run) throws -> [String: Any] {
    let found = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require((found as? [String: Any])?["derivation"] as? [String: Any])
  }

  private static func all(_ node: [String: Any]) -> [[String: Any]] {
    [node] + ((node["parts"] as? [[String: Any]]) ?? []).flatMap(all)
  }

  /// Figures of every family, by the arguments that name them; each tree is held word for word.
  static let figures: [(name: String, arguments: [String])] = [
    ("index", ["uhc.sci", "XAA", "2017"]),
    ("aggregate", ["uhc.sci", "WORLD", "2021"]),
    ("median", ["uhc.sci", "WORLD", "2021", "--breakdown", "aggregate=unweighted median"]),
    ("survey", ["uhc.fp.sdg382", "XAA", "--breakdown", "quintile=2"]),
    ("care", ["pse.care.any_private", "XAA", "2022"]),
    ("suppressed", ["pse.care.any_private", "XAA", "--breakdown", "condition=ari"]),
    ("facilities", ["pse.cap.accredited", "XAB"]),
    ("governance", ["pse.gov.typical", "XAA"]),
    ("portfolio", ["pse.port.active", "XAA"]),
    ("rate", ["uhc.sci.rate", "XAA"]),
    ("security", ["uhc.ihr.spar", "XAA", "2021"]),
    ("share", ["pse.fin.vhi_of_private", "XAA"]),
    ("not-applicable", ["uhc.sci.tracer", "XAA", "2021", "--breakdown", "tracer=itn"]),
  ]

  @Test(arguments: figures)
  func `a figure is explained word for word`(_ name: String, _ arguments: [String]) throws {
    let run = try Program.run(["explain", Self.example] + arguments, in: "/")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.errors.isEmpty)
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 76 || !$0.contains(" ") })
    try Golden.expect(run.output, is: "explain/\(name).txt")
  }

  @Test func `JSON has the formula, the constants and the raw text of every leaf`() throws {
    let run = try explain("uhc.sci", "XAA", "2017", "--format", "json")
    #expect(run.code == 0)
    let nodes = Self.all(try node(run))
    #expect(nodes.first?["operation"] as? String == "geometric-mean")
    let leaves = nodes.filter { (($0["parts"] as? [Any]) ?? []).isEmpty }
    #expect(leaves.count > 20)
    let lines = try String(
      contentsOfFile: Self.example + "/data/tracers-2023.csv", encoding: .utf8
    ).components(separatedBy: "\n")
    for leaf in leaves where leaf["title"] as? String != "ihr 2017" {
      let place = try #require((leaf["places"] as? [[String: Any]])?.first)
      guard place["file"] as? String == "data/tracers-2023.csv" else { continue }
      let line = try #require(place["line"] as? Int)
      #expect(place["text"] as? String == lines[line - 1])
      #expect(Double(try #require(place["cell"] as? String)) == leaf["value"] as? Double)
    }
  }

  @Test func `a survey estimate says its sample, its sums and what was left out`() throws {
    let run = try explain("uhc.fp.sdg382", "XAA", "2022")
    for words in [
      "n: 192 unweighted cases", "strata: ", "clusters: ", "Σw: 1357576.6", "numerator = 328054.8",
      "denominator = 1357576.6", "standard error: 4.4134", "degrees of freedom: 21",
      "interval method: logit, 95 %", "rows rejected of data/households.csv: 0 of ",
    ] {
      #expect(run.output.contains(words), "\(words)\n\(run.output)")
    }
  }

  @Test func `without a period it is the newest, and areas may be named`() throws {
    let run = try explain("uhc.sci", "Norland")
    #expect(run.output.hasPrefix("uhc.sci XAA 2021\n"))
    #expect(try explain("uhc.sci", "XAA", "2021").output == run.output)
  }

  @Test func `deep follows the countries of a group to their cells`() throws {
    let flat = try explain("uhc.sci", "AFR", "2021")
    let deep = try explain("uhc.sci", "AFR", "2021", "--deep")
    #expect(!flat.output.contains("data/tracers-2023.csv:"))
    #expect(deep.output.contains("data/tracers-2023.csv:"))
  }

  /// Questions that lead nowhere, and what is said to them.
  static let wrong: [(arguments: [String], says: String)] = [
    (["uhc.scii", "XAA"], "did you mean \"uhc.sci\"?"),
    (["uhc.sci", "Norlnad"], "did you mean \"Norland\"?"),
    (["uhc.sci", "XAA", "1999"], "expected: one of 2010, 2015, 2017"),
    (["uhc.fp.sdg382", "XAA", "--breakdown", "quintle=1"], "did you mean \"quintile=1\"?"),
    (["uhc.sci.tracer", "XAA", "2021"], "has no figure of the whole"),
    (["uhc.sci", "XAA", "--breakdown", "urban"], "is not a group"),
    (["pse.cap.beds", "XAA"], "no input holds anything of it"),
    (["uhc.sci"], "Missing expected argument '<area>'"),
  ]

  @Test(arguments: wrong)
  func `a wrong question ends with 64 and says what there is`(
    _ arguments: [String], _ says: String
  ) throws {
    let run = try Program.run(["explain", Self.example] + arguments, in: "/")
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(says), "\(run.errors)")
  }

  @Test func `inputs that build refuses are refused, and a manifest that is not there`() throws {
    try Workspace.with([
      "report.yaml": """
      schema: 1
      inputs: [{kind: observations, path: a.csv}]
      """,
      "a.csv": "iso3,indicator,year,value\nKEN,uhc.sci,20l9,50\nKEN,uhc.sci,2021,50\n",
    ]) { workspace in
      let run = try workspace.run("explain", ".", "uhc.sci", "KEN")
      #expect(run.code == 2)
      #expect(run.errors.contains("a.csv:2:13: error:"))
      #expect(try workspace.run("explain", "nowhere", "uhc.sci", "KEN").code == 66)
      try workspace.write("report.yaml", "schema: 1\ninptus: []\n")
      #expect(try workspace.run("explain", ".", "uhc.sci", "KEN").code == 65)
    }
  }

  @Test func `a cell cannot forge a line of the tree`() throws {
    try Workspace.with([
      "report.yaml": "schema: 1\ninputs: [{kind: observations, path: a.csv}]\n",
      "a.csv": "iso3,indicator,year,value,note\nKEN,uhc.sci,2021,50,\"two\nlines \u{1B}[31m\"\n",
    ]) { workspace in
      let run = try workspace.run("explain", ".", "uhc.sci", "KEN")
      #expect(run.code == 0, "\(run.errors)")
      #expect(!run.output.contains("\u{1B}"))
      #expect(run.output.contains("a.csv:2:18 has \"50\""))
      #expect(run.output.contains("| KEN,uhc.sci,2021,50,\"two\\u{A}lines"))
    }
  }
}
