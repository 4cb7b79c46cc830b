import Foundation
import Testing

/// What is up to date is left alone, what is not is made again, and a run says why.
struct BatchSkipTests {
  private func built(
    _ files: [String: String] = Sample.files, _ body: (Workspace) throws -> Void
  ) throws {
    try Workspace.with(files) { workspace in
      try #require(try workspace.run("build").code == 0)
      try body(workspace)
    }
  }

  /// The status of each report in run.json.
  private func statuses(_ workspace: Workspace) throws -> [String: String] {
    let report = try JSONText.object(try workspace.text("out/run.json"))
    let entries = try #require(report["reports"] as? [[String: Any]])
    let pairs = entries.map { ($0["id"] as? String ?? "", $0["status"] as? String ?? "") }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  private func made(_ workspace: Workspace) throws -> Set<String> {
    Set(try statuses(workspace).filter { $0.value == "built" }.keys)
  }

  private static let all: Set = [
    "values.csv", "summary.xlsx", "country-EGY.txt", "country-JOR.txt",
  ]

  @Test func `a second run makes nothing, and says so`() throws {
    try built { workspace in
      let before = try workspace.files(under: "out")
      let run = try workspace.run("build")
      #expect(run.code == 0)
      #expect(run.output == "")
      #expect(run.errors == "3 reports: 3 up to date.\n")
      var now = try workspace.files(under: "out")
      #expect(try made(workspace) == [])
      now["run.json"] = before["run.json"]
      #expect(now == before)
      // And a third one, which only knows what the second one wrote.
      #expect(try workspace.run("build").errors == "3 reports: 3 up to date.\n")
      let forced = try workspace.run("build", "--force")
      #expect(forced.errors.hasPrefix("3 reports: 3 built; "))
      #expect(try made(workspace) == Self.all)
    }
  }

  @Test func `the time of a file makes no difference, its bytes do`() throws {
    try built { workspace in
      _ = try Program.shell("touch -d 2001-01-01 data/* out/*", in: workspace.path)
      #expect(try workspace.run("build").errors == "3 reports: 3 up to date.\n")
      try workspace.write("data/indicators.csv", Sample.data.replacing("55.1", with: "55.2"))
      _ = try Program.shell("touch -d 2001-01-01 data/*", in: workspace.path)
      let dry = try workspace.run("build", "-n")
      #expect(
        dry.output.contains("would write out/summary.xlsx: data/indicators.csv has changed\n"))
      #expect(dry.errors.hasSuffix("3 reports: 3 would be built, 0 up to date.\n"))
      #expect(try workspace.run("build").code == 0)
      #expect(try made(workspace) == Self.all)
    }
  }

  @Test func `an output that is gone or was changed is made again, and no other`() throws {
    try built { workspace in
      let before = try workspace.files(under: "out")
      try workspace.remove("out/country-EGY.facts.json")
      try workspace.write("out/summary.xlsx", "mine")
      let dry = try workspace.run("build", "-n")
      #expect(
        dry.output == """
          up to date: out/values.csv
          would write out/summary.xlsx: summary.xlsx is not as it was written
          would write out/country-EGY.txt: there is no country-EGY.facts.json yet
          would write out/country-EGY.facts.json: there is no country-EGY.facts.json yet
          up to date: out/country-JOR.txt
          would write out/run.json: every run writes it

          """)
      let run = try workspace.run("build")
      #expect(run.errors.hasPrefix("3 reports: 2 built, 1 up to date; "))
      #expect(try made(workspace) == ["summary.xlsx", "country-EGY.txt"])
      var now = try workspace.files(under: "out")
      now["run.json"] = before["run.json"]
      #expect(now == before)
    }
  }

  @Test func `one report's entry concerns that report alone`() throws {
    try built { workspace in
      let manifest = Sample.manifest().replacing(
        "each: country, formats: [text]", with: "each: country, width: 60, formats: [text]")
      try workspace.write("report.yaml", manifest)
      #expect(try workspace.run("build").code == 0)
      #expect(try made(workspace) == ["country-EGY.txt", "country-JOR.txt"])
      try workspace.write(
        "report.yaml",
        manifest + "  - {id: more, kind: inter-regional, formats: [text]}\n")
      #expect(try workspace.run("build").code == 0)
      #expect(try made(workspace) == ["more.txt"])
    }
  }

  @Test(arguments: [
    ["--as-of", "2023-02-28"], ["title: Another\n"], ["thresholds: {stale-years: 3}\n"],
    ["input: decimal: point"],
  ])
  func `what every report rests on concerns all of them`(_ change: [String]) throws {
    try built { workspace in
      var arguments: [String] = []
      if change[0].hasPrefix("--") {
        arguments = change
      } else if let input = change[0].split(separator: "input: ").first, change[0] != input {
        try workspace.write("report.yaml", Sample.manifest(input: String(input)))
      } else if change[0].hasPrefix("title") {
        try workspace.write("report.yaml", Sample.manifest().replacing("A test", with: "Another"))
      } else {
        try workspace.write("report.yaml", Sample.manifest(end: change[0]))
      }
      let run = try Program.run(["build"] + arguments, in: workspace.path)
      #expect(run.code == 0, "\(run.errors)")
      #expect(try made(workspace) == Self.all)
      let again = try Program.run(["build"] + arguments, in: workspace.path)
      #expect(again.errors.hasPrefix("3 reports: 3 up to date."), "\(again.errors)")
    }
  }

  @Test func `templates and standard input count as inputs`() throws {
    let manifest = Sample.manifest(path: "\"-\"").replacing(
      "formats: [text]}", with: "formats: [text], templates: templates}")
    try Workspace.with([
      "report.yaml": manifest, "templates/country-brief.txt": "{{title}}\n",
    ]) { workspace in
      try #require(try workspace.run("build", input: Sample.data).code == 0)
      let same = try workspace.run("build", input: Sample.data)
      #expect(same.errors.hasPrefix("3 reports: 3 up to date; 4 values"), "\(same.errors)")
      try workspace.write("templates/country-brief.txt", "{{title}}.\n")
      #expect(try workspace.run("build", input: Sample.data).code == 0)
      #expect(try made(workspace) == ["country-EGY.txt", "country-JOR.txt"])
      let other = Sample.data.replacing("55.1", with: "50")
      #expect(try workspace.run("build", input: other).code == 0)
      #expect(try made(workspace) == Self.all)
    }
  }

  @Test func `warnings of the run that made them still fail under strict`() throws {
    var files = Sample.files
    files["data/indicators.csv"] = Sample.data + "EGY,oops_che,2019,55.1,,\n"
    try built(files) { workspace in
      let run = try workspace.run("build")
      #expect(run.errors == "3 reports: 3 up to date. 1 warning when they were built.\n")
      #expect(try workspace.run("build", "--strict").code == 4)
    }
  }

  @Test func `only what failed is made again, and then nothing`() throws {
    try Workspace.with(Sample.files) { workspace in
      try workspace.write("out/summary.xlsx/mine", "mine")
      #expect(try workspace.run("build").code == 3)
      #expect(try statuses(workspace)["summary.xlsx"] == "failed")
      try workspace.remove("out/summary.xlsx")
      try workspace.remove("out/country-EGY.txt")
      let run = try workspace.run("build", "--only-failed", "out/run.json")
      #expect(run.code == 0, "\(run.errors)")
      #expect(try made(workspace) == ["summary.xlsx"])
      #expect(try workspace.files(under: "out")["country-EGY.txt"] == nil)
      let again = try workspace.run("build", "--only-failed", "out/run.json")
      #expect(again.code == 0, "\(again.errors)")
      #expect(try made(workspace) == [])
      #expect(try workspace.run("build").code == 0)
      #expect(try made(workspace) == ["country-EGY.txt"])
      #expect(try workspace.run("build", "--only-failed", "gone.json").code == 66)
      #expect(try workspace.run("build", "--only-failed", "report.yaml").code == 65)
    }
  }

  @Test func `a dry run ends as the run would`() throws {
    try built { workspace in
      #expect(try workspace.run("build", "-n").errors == "3 reports: 3 up to date.\n")
      try workspace.write("data/indicators.csv", "")
      #expect(try workspace.run("build", "-n").code == 2)
      try workspace.write("data/indicators.csv", Sample.data + "EGY,oops_che,2019,55.1,,\n")
      #expect(try workspace.run("build", "-n", "--strict").code == 4)
      let held = try Program.shell(
        "exec 9>>out/.indicator-report.lock; flock -x 9; \"$PROGRAM\" build -n 9>&-",
        in: workspace.path)
      #expect(held.code == 75, "\(held.errors)")
    }
  }

  @Test func `a report that takes too long fails alone`() throws {
    try Workspace.with(Sample.files) { workspace in
      let run = try workspace.run("build", "--timeout", "0.000001")
      #expect(
        run.errors.contains("the report was not made within 0.000001 s [timeout]"), "\(run.errors)")
      #expect(run.code == 74 || run.code == 3)
      #expect(try workspace.run("build").code == 0)
      #expect(try workspace.run("build", "--timeout", "0").code == 64)
    }
  }
}
