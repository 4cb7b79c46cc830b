import Foundation
import Testing

/// The commands as a user gives them, on a small pack.
struct CommandLineTests {
  @Test func `init makes a folder that check understands`() throws {
    try Workspace.with { workspace in
      let made = try workspace.run("init", "mine")
      #expect(made.code == 0)
      let files = [
        "mine/report.yaml", "mine/data/observations.csv", "mine/data/populations.csv",
        "mine/data/governance_assessment.csv", "mine/README.md",
      ]
      #expect(made.output == files.map { $0 + "\n" }.joined())
      #expect(made.errors.contains("indicator-report build mine"))
      #expect(try Set(workspace.files().keys) == Set(files))
      // The manifest is sound; only the data are still to come.
      let check = try workspace.run("check", "mine")
      #expect(check.code == 2)
      for file in files[1...3] {
        let name = file.dropFirst("mine/".count)
        #expect(check.errors.contains("\(name): error: the file has a header and no rows"))
      }
      #expect(check.errors.components(separatedBy: " error: ").count == 4)
    }
  }

  @Test func `init overwrites nothing`() throws {
    try Workspace.with(["mine/report.yaml": "mine", "used": "mine"]) { workspace in
      let before = try workspace.files()
      for (folder, place) in [("mine", "mine/report.yaml"), ("used", "used")] {
        let refused = try workspace.run("init", folder)
        #expect(refused.code == 73)
        #expect(refused.output.isEmpty)
        #expect(refused.errors.hasPrefix("\(place): error: "), "\(refused.errors)")
      }
      #expect(try workspace.files() == before)
    }
  }

  @Test func `a folder without a name is refused, and so is one that cannot be made`() throws {
    try Workspace.with(["used": "mine"]) { workspace in
      let unnamed = try workspace.run("init", "")
      #expect(unnamed.code == 64)
      #expect(unnamed.output.isEmpty)
      #expect(unnamed.errors.hasPrefix("error: the folder to make has no name [usage]\n"))
      let taken = try workspace.run("init", "used/mine")
      #expect(taken.code == 73)
      #expect(taken.errors.contains("or choose a folder that is not in use"))
    }
  }

  @Test func `a comparison with a file that is not there asks for a values file`() throws {
    try Workspace.with(Sample.files) { workspace in
      let compared = try workspace.run("diff", "old.csv", "new.csv")
      #expect(compared.code == 66)
      #expect(compared.errors.contains("hint: give a values.csv, or the folder that holds one"))
    }
  }

  @Test func `a report date that nobody gave is said to be none`() throws {
    let files = [
      "data/blank.csv": "iso3,indicator,year,value\nEGY,uhc.sci,2021,\n",
      "report.yaml":
        "schema: 1\ninputs: [{kind: observations, path: data/blank.csv}]\n"
        + "reports: [{id: all, kind: inter-regional, formats: [text]}]\n",
    ]
    try Workspace.with(files) { workspace in
      let built = try workspace.run("build")
      #expect(built.code == 0)
      #expect(
        built.errors.hasPrefix("report.yaml: warning: no report date is given"), "\(built.errors)")
      #expect(built.errors.contains("hint: add `as_of: 2024-07-01`"))
      #expect(try workspace.run("build", "--as-of", "2024-07-01").errors.contains("date") == false)
    }
  }

  @Test func `the example of init can be built at once`() throws {
    try Workspace.with { workspace in
      #expect(try workspace.run("init", "mine", "--example").code == 0)
      let built = try workspace.run("build", "mine")
      #expect(built.code == 0, "\(built.errors)")
      #expect(!built.errors.contains("warning"))
      let files = try workspace.files(under: "mine/out")
      #expect(files["values.csv"] != nil)
      #expect(files.keys.contains { $0.hasSuffix(".xlsx") })
      #expect(files.keys.contains { $0.hasSuffix(".txt") })
      for (name, data) in files where name.hasSuffix(".txt") {
        #expect(String(decoding: data, as: UTF8.self).lowercased().contains("illustrative"))
      }
    }
  }

  @Test func `check reads everything and writes nothing`() throws {
    try Workspace.with(Sample.files) { workspace in
      let before = try workspace.files()
      let check = try workspace.run("check")
      #expect(check.code == 0)
      #expect(check.output == "data/indicators.csv: observations, tidy, 2 rows\n")
      #expect(check.errors == "1 file: 0 errors, 0 warnings; 3 reports would be made.\n")
      #expect(try workspace.files() == before)
      for manifest in [".", "report.yaml", workspace.path, workspace.file("report.yaml")] {
        #expect(try workspace.run("check", manifest).code == 0)
      }
      let elsewhere = try workspace.run("check", "nowhere")
      #expect(elsewhere.code == 66)
      #expect(elsewhere.errors.contains("hint: `indicator-report init DIR`"))
    }
  }

  @Test func `build lists its files on standard output and talks on standard error`() throws {
    try Workspace.with(Sample.files) { workspace in
      let built = try workspace.run("build")
      #expect(built.code == 0)
      let lines = built.output.split(separator: "\n").map(String.init)
      #expect(lines.count == Sample.outputs.count - 1)
      for (line, name) in zip(lines, Sample.outputs) {
        let size = try workspace.files(under: "out")[name]?.count ?? -1
        #expect(line == "out/\(name)  \(size) bytes")
      }
      #expect(
        built.errors == "3 reports: 3 built; 4 values, 2 of them missing with a reason. "
          + "Next: look at out/summary.xlsx\n")
      #expect(!built.errors.contains("\u{1B}"))
    }
  }

  @Test func `quiet is silent on success and speaks of errors`() throws {
    try Workspace.with(Sample.files) { workspace in
      for command in ["build", "check"] {
        let quiet = try workspace.run(command, "-q")
        #expect(quiet.code == 0)
        #expect(quiet.output + quiet.errors == "")
      }
      try workspace.write("data/indicators.csv", "")
      let failed = try workspace.run("build", "--quiet")
      #expect(failed.errors.hasPrefix("data/indicators.csv: error: the file is empty"))
    }
  }

  @Test func `a dry run says what it would write and writes nothing`() throws {
    try Workspace.with(Sample.files) { workspace in
      let before = try workspace.files()
      let dry = try workspace.run("build", "-n", "-o", "there/out")
      #expect(dry.code == 0)
      let lines = dry.output.split(separator: "\n").map { $0.prefix { $0 != ":" } }
      #expect(lines == Sample.outputs.map { "would write there/out/\($0)" })
      #expect(dry.output.contains("out/summary.xlsx: there is no summary.xlsx yet\n"))
      #expect(try workspace.files() == before)
      #expect(try workspace.run("build", "-o", "there/out").code == 0)
      #expect(try Set(workspace.files(under: "there/out").keys) == Set(Sample.outputs))
    }
  }

  @Test func `what is printed as JSON can be read`() throws {
    try Workspace.with(Sample.files) { workspace in
      for arguments in [["check"], ["build"], ["build", "-n"], ["build", "-q", "--force"]] {
        let run = try Program.run(arguments + ["--format", "json"], in: workspace.path)
        let object = try JSONText.object(run.output)
        #expect(object["exit"] as? Int == 0)
        #expect((object["outputs"] as? [String])?.isEmpty == false)
      }
      let described = try workspace.run(
        "describe", "data/indicators.csv", "gone.csv", "--format", "json")
      #expect(described.code == 66)
      let files = try JSONText.objects(described.output)
      #expect(files.map { $0["layout"] as? String } == ["tidy", ""])
      #expect(files[0]["rows"] as? Int == 2)
      let report = try JSONText.object(try workspace.text("out/run.json"))
      #expect((report["inputs"] as? [[String: Any]])?.first?["rows"] as? Int == 2)
      #expect((report["reports"] as? [Any])?.count == 4)
    }
  }

  @Test func `warnings fail under strict, and nothing is written`() throws {
    try Workspace.with(Sample.files) { workspace in
      try workspace.write("data/indicators.csv", Sample.data + "EGY,oops_che,2019,55.1,,\n")
      for command in ["build", "check"] {
        let strict = try workspace.run(command, "--strict")
        #expect(strict.code == 4)
        #expect(strict.errors.contains("warning: "))
      }
      #expect(try workspace.files(under: "out").isEmpty)
      let mild = try workspace.run("build")
      #expect(mild.code == 0)
      #expect(mild.errors.contains("warning: "))
      #expect(try !workspace.run("build", "-q").errors.contains("warning: "))
    }
  }

  @Test func `data may come from standard input`() throws {
    try Workspace.with(["report.yaml": Sample.manifest(path: "\"-\"")]) { workspace in
      let run = try workspace.run("build", input: Sample.data)
      #expect(run.code == 0, "\(run.errors)")
      let row = try #require(try workspace.values()["uhc.che.oop", "JOR", "2019"])
      #expect(row["value"] == "30.2")
      #expect(row["source"] == "stdin:3")
      let described = try workspace.run("describe", "-", input: Sample.data)
      #expect(described.code == 0)
      #expect(described.output.contains("layout:    tidy"))
      #expect(try workspace.run("build").errors.hasPrefix("-: error: the file is empty"))
    }
  }

  @Test func `the report date comes from the option, the manifest, SOURCE_DATE_EPOCH or the data`()
    throws
  {
    try Workspace.with(Sample.files) { workspace in
      func date(_ arguments: [String] = [], epoch: String? = nil) throws -> String? {
        let run = try Program.run(
          ["build"] + arguments, in: workspace.path,
          environment: epoch.map { ["SOURCE_DATE_EPOCH": $0] } ?? [:])
        #expect(run.code == 0, "\(run.errors)")
        return try JSONText.object(try workspace.text("out/run.json"))["as_of"] as? String
      }
      #expect(try date() == "2019-12-31")
      #expect(try date(epoch: "1000000000") == "2001-09-09")
      #expect(try date(epoch: "") == "2019-12-31")
      try workspace.write("report.yaml", Sample.manifest(end: "as_of: 2024-07-01\n"))
      #expect(try date(epoch: "1000000000") == "2024-07-01")
      #expect(try date(["--as-of", "2023-02-28"], epoch: "1000000000") == "2023-02-28")
      #expect(try workspace.text("out/country-EGY.txt").contains("28 February 2023"))
      for epoch in ["soon", "-1", "12.5", "99999999999999999999"] {
        let run = try workspace.run("build", environment: ["SOURCE_DATE_EPOCH": epoch])
        #expect(run.code == 64)
        #expect(run.errors.hasPrefix("error: SOURCE_DATE_EPOCH is \"\(epoch)\" [usage]"))
      }
    }
  }

  @Test func `of several manifests the good ones are made`() throws {
    let bad = ["report.yaml": "schema: 2\n"]
    try Workspace.with(
      Dictionary(uniqueKeysWithValues: Sample.files.map { ("good/\($0.key)", $0.value) })
    ) { workspace in
      for (name, text) in bad { try workspace.write("bad/\(name)", text) }
      let run = try workspace.run("build", "bad", "good")
      #expect(run.code == 3)
      #expect(run.errors.hasPrefix("bad/report.yaml:1:"))
      #expect(try Set(workspace.files(under: "good/out").keys) == Set(Sample.outputs))
      #expect(try workspace.run("build", "bad", "bad/report.yaml").code == 65)
      try workspace.remove("good/out")
      let hasty = try workspace.run("build", "--fail-fast", "bad", "good")
      #expect(hasty.code == 65)
      #expect(try workspace.files(under: "good/out").isEmpty)
    }
  }

  @Test func `colour is for terminals, or for those who ask`() throws {
    try Workspace.with(Sample.files) { workspace in
      try workspace.write("data/indicators.csv", "")
      let plain = try workspace.run("build")
      #expect(!plain.errors.contains("\u{1B}"))
      let painted = try workspace.run("build", "--color", "always")
      #expect(painted.errors.contains("\u{1B}[31merror:\u{1B}[0m"))
      #expect(
        painted.errors.replacing(/\u{1B}\[[0-9]*m/, with: "") == plain.errors)
      let never = try workspace.run("build", "--color", "never")
      #expect(never.errors == plain.errors)
    }
  }
}
