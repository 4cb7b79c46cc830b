import Foundation
import TestSupport
import Testing

/// `verify`, on an output folder that somebody touched.
struct VerifyTests {
  private static let files = [
    "report.yaml": """
    schema: 1
    inputs: [{kind: observations, path: a.csv}]
    reports: [{id: all, kind: country, each: country, formats: [text, xlsx]}]
    """,
    "a.csv": "iso3,indicator,year,value\nKEN,uhc.sci,2015,45\nKEN,uhc.sci,2019,50\n",
  ]

  private func built(_ body: (Workspace) throws -> Void) throws {
    try Workspace.with(Self.files) { workspace in
      #expect(try workspace.run("build").code == 0)
      try body(workspace)
    }
  }

  /// Changes the text of a file and its entry in run.json, as a careful forger would.
  private func forge(
    _ name: String, in workspace: Workspace, _ change: (String) -> String
  ) throws {
    try workspace.write("out/\(name)", change(try workspace.text("out/\(name)")))
    let sum = try Program.shell("sha256sum < out/\(name); wc -c < out/\(name)", in: workspace.path)
    let words = sum.output.split(whereSeparator: \.isWhitespace)
    var report = try JSONText.object(workspace.text("out/run.json"))
    var reports = try #require(report["reports"] as? [[String: Any]])
    for place in reports.indices {
      var outputs = (reports[place]["outputs"] as? [[String: Any]]) ?? []
      for index in outputs.indices where outputs[index]["path"] as? String == name {
        outputs[index]["sha256"] = String(words[0])
        outputs[index]["bytes"] = Int(words[2])
      }
      reports[place]["outputs"] = outputs
    }
    report["reports"] = reports
    let data = try JSONSerialization.data(withJSONObject: report)
    try workspace.write("out/run.json", String(decoding: data, as: UTF8.self))
  }

  @Test func `an untouched folder is as run.json has it`() throws {
    try built { workspace in
      let run = try workspace.run("verify", "out")
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.errors == "4 files as run.json has them.\n")
      #expect(try workspace.run("verify", "out", "-q").errors.isEmpty)
    }
  }

  @Test func `the example's own outputs pass`() throws {
    let pack = try ExamplePack.built.get()
    let run = try pack.second.run("verify", "out")
    #expect(run.code == 0, "\(run.errors)")
  }

  @Test func `changed, missing and extra files are named`() throws {
    try built { workspace in
      try workspace.write("out/all-KEN.txt", workspace.text("out/all-KEN.txt") + "x")
      try workspace.remove("out/all-KEN.facts.json")
      try workspace.write("out/stray.txt", "")
      let run = try workspace.run("verify", "out")
      #expect(run.code == 5)
      #expect(run.errors.contains("out/all-KEN.txt: error: it has"))
      #expect(run.errors.contains("out/all-KEN.facts.json: error: the file is gone"))
      #expect(run.errors.contains("out/stray.txt: error: run.json does not name it"))
      #expect(run.errors.hasSuffix("3 differences in 4 files.\n"))
    }
  }

  @Test func `a damaged workbook is found`() throws {
    try built { workspace in
      var bytes = [UInt8](try Data(contentsOf: URL(filePath: workspace.file("out/all-KEN.xlsx"))))
      bytes.removeLast(400)
      try workspace.write("out/all-KEN.xlsx", bytes: bytes)
      let run = try workspace.run("verify", "out", "--format", "json")
      #expect(run.code == 5)
      let report = try JSONText.object(run.output)
      let findings = try #require(report["findings"] as? [[String: Any]])
      #expect(
        Set(findings.compactMap { $0["code"] as? String })
          == ["hash-mismatch", "workbook-damaged"])
    }
  }

  @Test func `a brief whose figures are not those of values.csv is found behind a forged hash`()
    throws
  {
    try built { workspace in
      try forge("all-KEN.facts.json", in: workspace) {
        $0.replacing("\"value\": 50,", with: "\"value\": 60,")
      }
      let run = try workspace.run("verify", "out")
      #expect(run.code == 5)
      #expect(run.errors.contains("prints uhc.sci KEN 2019 as 60, values.csv has 50"))
      #expect(!run.errors.contains("hash-mismatch"))
    }
  }

  /// Slips in a row of values.csv, and what is said to them.
  static let slips: [(from: String, to: String, says: String)] = [
    ("KEN,country,2019,,,50,", "KEN,country,2019,,,50.0,", "is not a number as this program"),
    ("KEN,country,2019,,,50,", "KEN,country,2014,,,50,", "is not in the order"),
    ("KEN,country,2019,,,50,", "KEN,country,2015,,,50,", "the figure stands twice"),
    ("KEN,country,2019,,,50,", "KEN,county,2019,,,50,", "is no type of area"),
    ("KEN,country,2019,,,50,", "KEN,country,2019,sex,,50,", "do not go together"),
    ("KEN,country,2019,,,50,", "KEN,country,2019,,,,", "no value with status"),
    ("indicator,area,", "indicator,where,", "there is no column \"area\""),
    (",reported,", ",guessed,", "is no data type"),
  ]

  @Test(arguments: slips)
  func `values.csv is held against its own rules`(
    _ from: String, _ to: String, _ says: String
  ) throws {
    try built { workspace in
      try forge("values.csv", in: workspace) { $0.replacing(from, with: to) }
      let run = try workspace.run("verify", "out")
      #expect(run.code == 5)
      #expect(run.errors.contains(says), "\(run.errors)")
    }
  }

  @Test func `a run that was interrupted is not taken for a whole one`() throws {
    try built { workspace in
      let report = try workspace.text("out/run.json")
      try workspace.write(
        "out/run.json",
        report.replacing("\"schema\"", with: "\"interrupted\" : true,\n  \"schema\""))
      let run = try workspace.run("verify", "out")
      #expect(run.code == 5)
      #expect(run.errors.contains("out/run.json: error: the run was interrupted"))
    }
  }

  @Test func `what is no output folder is said`() throws {
    try Workspace.with(["a/b.txt": "", "c/run.json": "{"]) { workspace in
      #expect(try workspace.run("verify", "nowhere").code == 66)
      #expect(try workspace.run("verify", "a").code == 66)
      let broken = try workspace.run("verify", "c")
      #expect(broken.code == 5)
      #expect(broken.errors.contains("it is not a run.json of this program"))
    }
  }
}
