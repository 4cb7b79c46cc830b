import Foundation
import Testing

/// One run over several manifests: a folder for each, one run.json for all, and shared inputs read once.
struct BatchManifestsTests {
  /// Two manifests of one data file; the second has a title of its own and another first line.
  private static let files: [String: String] = [
    "jobs/east.yaml": Sample.manifest(path: "../data/shared.csv"),
    "jobs/west/report.yaml": "# another\n"
      + Sample.manifest(path: "../../data/shared.csv").replacing("A test", with: "Another"),
    "data/shared.csv": Sample.data,
  ]

  private static let arguments = ["build", "jobs/east.yaml", "jobs/west", "-o", "all"]

  private func run(_ workspace: Workspace, _ more: String...) throws -> Program.Run {
    try Program.run(Self.arguments + more, in: workspace.path)
  }

  private func record(_ workspace: Workspace) throws -> [String: Any] {
    try JSONText.object(try workspace.text("all/run.json"))
  }

  private func parts(_ workspace: Workspace) throws -> [[String: Any]] {
    try #require(try record(workspace)["runs"] as? [[String: Any]])
  }

  private static let outputs = Set(
    ["run.json"] + ["east", "west"].flatMap { name in Sample.outputs.map { "\(name)/\($0)" } })

  @Test func `each manifest has a folder with the bytes that it has alone`() throws {
    try Workspace.with(Self.files) { workspace in
      let built = try run(workspace)
      #expect(built.code == 0, "\(built.errors)")
      #expect(built.errors.hasSuffix("2 manifests: 2 done. What became of each: all/run.json\n"))
      let all = try workspace.files(under: "all")
      #expect(Set(all.keys) == Self.outputs)
      for (path, name) in [("jobs/east.yaml", "east"), ("jobs/west", "west")] {
        try #require(try workspace.run("build", path, "-o", "alone").code == 0)
        for (file, bytes) in try workspace.files(under: "alone") where file != "run.json" {
          #expect(all["\(name)/\(file)"] == bytes, "\(name)/\(file)")
        }
        try workspace.remove("alone")
      }
    }
  }

  @Test func `the run above tells of every manifest and report, and is verified with them`() throws
  {
    try Workspace.with(Self.files) { workspace in
      try #require(try run(workspace).code == 0)
      let parts = try parts(workspace)
      #expect(parts.map { $0["folder"] as? String } == ["east", "west"])
      #expect(parts.map { $0["exit"] as? Int } == [0, 0])
      let reports = try #require(try record(workspace)["reports"] as? [[String: Any]])
      #expect(reports.compactMap { $0["id"] as? String }.contains("west/country-EGY.txt"))
      let inputs = try #require(try record(workspace)["inputs"] as? [[String: Any]])
      #expect(inputs.compactMap { $0["path"] as? String } == ["data/shared.csv"])
      let verified = try workspace.run("verify", "all")
      #expect(verified.code == 0, "\(verified.errors)")
      try workspace.write("all/west/country-EGY.txt", "mine")
      try workspace.write("all/notes", "mine")
      let spoilt = try workspace.run("verify", "all")
      #expect(spoilt.code == 5)
      #expect(spoilt.errors.contains("all/west/country-EGY.txt: error: it has 4 bytes"))
      #expect(spoilt.errors.contains("all/notes: error: run.json does not name it"))
    }
  }

  @Test func `what is up to date is left, and a changed file concerns both`() throws {
    try Workspace.with(Self.files) { workspace in
      try #require(try run(workspace).code == 0)
      let before = try workspace.files(under: "all")
      let again = try run(workspace)
      #expect(again.code == 0)
      #expect(again.errors.hasPrefix("jobs/east.yaml: 3 reports: 3 up to date.\n"))
      let now = try workspace.files(under: "all")
      for (name, bytes) in before where !name.hasSuffix("run.json") {
        #expect(now[name] == bytes)
      }
      try workspace.write("data/shared.csv", Sample.data.replacing("55.1", with: "50"))
      let dry = try run(workspace, "-n")
      #expect(dry.output.contains("would write all/west/summary.xlsx: ../../data/shared.csv has"))
      #expect(dry.output.hasSuffix("would write all/run.json: every run writes it\n"))
      #expect(try run(workspace).code == 0)
      #expect(try workspace.text("all/west/values.csv").contains(",50,"))
    }
  }

  @Test(arguments: ["", "other: column: 1"])
  func `a file that two manifests name in the same words is read once`(_ order: String) throws {
    var files = Self.files
    files["data/shared.csv"] = nil
    // Without the first line the entries stand on the same lines, and all inputs are shared at once.
    if order.isEmpty {
      files["jobs/west/report.yaml"] = nil
      files["jobs/west.yaml"] = Sample.manifest(path: "../data/shared.csv")
    } else {
      files["jobs/west.yaml"] = "# another\n" + Sample.manifest(path: "../data/shared.csv")
    }
    try Workspace.with(files) { workspace in
      try workspace.write("rows", Sample.data)
      // A pipe gives its bytes once: a second reader would wait for ever.
      let run = try Program.shell(
        """
        mkdir data; mkfifo data/shared.csv; cat rows > data/shared.csv &
        timeout 60 "$PROGRAM" build jobs/east.yaml jobs/west.yaml -o all
        """, in: workspace.path)
      #expect(run.code == 0, "\(run.errors)")
      let all = try workspace.files(under: "all")
      #expect(all["east/values.csv"] == all["west/values.csv"])
      #expect(all["west/values.csv"] != nil)
    }
  }

  @Test func `folders that clash are said before anything is read`() throws {
    var files = Self.files
    files["more/east/report.yaml"] = Sample.manifest(path: "gone.csv")
    try Workspace.with(files) { workspace in
      let named = try workspace.run("build", "jobs/east.yaml", "more/east", "-o", "all")
      #expect(named.code == 64)
      #expect(
        named.errors.hasPrefix(
          "more/east: error: it would write into all/east, and so would jobs/east.yaml [output-clash]"
        ), "\(named.errors)")
      #expect(try workspace.files(under: "all").isEmpty)
      try workspace.write("jobs/other.yaml", Sample.manifest(path: "../data/shared.csv"))
      let unnamed = try workspace.run("build", "jobs/east.yaml", "jobs/other.yaml")
      #expect(unnamed.code == 65)
      #expect(unnamed.errors.contains("[output-clash]"))
      #expect(try workspace.files(under: "jobs/out").isEmpty)
    }
  }

  @Test func `an output would overwrite an input`() throws {
    let manifest = Sample.manifest(path: "values.csv", end: "output: .\n")
    try Workspace.with(["report.yaml": manifest, "values.csv": Sample.data]) { workspace in
      for arguments in [["build"], ["build", "-n"]] {
        let run = try Program.run(arguments, in: workspace.path)
        #expect(run.code == 65)
        #expect(run.errors.contains("would take the place of values.csv"), "\(run.errors)")
      }
      #expect(try workspace.text("values.csv") == Sample.data)
    }
  }

  @Test func `one bad manifest leaves the others, and is made again alone`() throws {
    try Workspace.with(Self.files) { workspace in
      try workspace.write("data/bad.csv", "")
      let good = Self.files["jobs/east.yaml"] ?? ""
      try workspace.write("jobs/east.yaml", good.replacing("shared.csv", with: "bad.csv"))
      let run = try run(workspace)
      #expect(run.code == 3)
      #expect(run.errors.hasSuffix("1 not or not wholly. What became of each: all/run.json\n"))
      #expect(try parts(workspace).map { $0["exit"] as? Int } == [2, 0])
      let error = try #require(try parts(workspace)[0]["error"] as? [String: Any])
      #expect(error["file"] as? String == "../data/bad.csv")
      #expect(try workspace.run("verify", "all").code == 5)
      try workspace.write("jobs/east.yaml", good)
      try workspace.remove("all/west/country-EGY.txt")
      let retry = try self.run(workspace, "--only-failed", "all/run.json")
      #expect(retry.code == 0, "\(retry.errors)")
      #expect(try workspace.files(under: "all/east").count == Sample.outputs.count)
      #expect(try workspace.files(under: "all/west")["country-EGY.txt"] == nil)
      try workspace.write("data/shared.csv", "")
      let hasty = try self.run(workspace, "--fail-fast")
      #expect(hasty.code == 2)
      #expect(hasty.errors.contains("1 not begun"))
    }
  }

  @Test func `two runs over several manifests are compared manifest by manifest`() throws {
    try Workspace.with(Self.files) { workspace in
      try #require(try run(workspace).code == 0)
      _ = try Program.shell("cp -r all old", in: workspace.path)
      try workspace.write("data/shared.csv", Sample.data.replacing("55.1", with: "50"))
      try #require(try run(workspace).code == 0)
      let diff = try workspace.run("diff", "old", "all", "--exit-code")
      #expect(diff.code == 5)
      #expect(diff.output.contains("east:\n"))
      #expect(diff.output.contains("west:\n"))
      let json = try workspace.run("diff", "old", "all", "--format", "json")
      let parts = try #require(try JSONText.object(json.output)["runs"] as? [[String: Any]])
      #expect(parts.compactMap { $0["folder"] as? String } == ["east", "west"])
      #expect(try workspace.run("diff", "old", "all/west").code == 64)
    }
  }

  @Test func `a run that holds the folder above, or one below, keeps others out`() throws {
    try Workspace.with(Self.files) { workspace in
      for (folder, code) in [("all", 75), ("all/west", 3)] as [(String, Int32)] {
        try workspace.makeFolder(folder)
        let run = try Program.shell(
          """
          exec 9>>\(folder)/.indicator-report.lock; flock -x 9
          "$PROGRAM" \(Self.arguments.joined(separator: " ")) 9>&-
          """, in: workspace.path)
        #expect(run.code == code, "\(run.errors)")
        #expect(run.errors.contains("another run writes to the output folder"))
      }
    }
  }

  @Test func `data that are too old for the report date are a warning, and under strict a failure`()
    throws
  {
    try Workspace.with(Sample.files) { workspace in
      let run = { (more: [String]) in
        try Program.run(["build", "--as-of", "2021-02-01", "--max-age"] + more, in: workspace.path)
      }
      // 2019 ended 398 days before 1 February 2021.
      let old = try run(["397d", "--strict"])
      #expect(old.code == 4)
      #expect(old.errors.contains("the newest figures are of 2019, which ended 398 days before"))
      #expect(try workspace.files(under: "out").isEmpty)
      #expect(try run(["398", "--strict"]).code == 0)
      #expect(try run(["10d"]).errors.contains("[old-data]"))
      #expect(try run(["soon"]).code == 64)
    }
  }

  @Test func `the environment stands behind the command line and before the manifest`() throws {
    try Workspace.with(Sample.files) { workspace in
      let surroundings = [
        "INDICATOR_REPORT_OUTPUT": "there", "INDICATOR_REPORT_QUIET": "1",
        "INDICATOR_REPORT_AS_OF": "2023-02-28",
      ]
      let quiet = try workspace.run("build", environment: surroundings)
      #expect(quiet.code == 0)
      #expect(quiet.output + quiet.errors == "")
      #expect(try workspace.text("there/country-EGY.txt").contains("28 February 2023"))
      let over = try workspace.run(
        "build", "--as-of", "2022-02-28", "-o", "here", environment: surroundings)
      #expect(over.code == 0)
      #expect(try workspace.text("here/country-EGY.txt").contains("28 February 2022"))
      let wrong = try workspace.run("build", environment: ["INDICATOR_REPORT_JOBS": "many"])
      #expect(wrong.code == 64)
    }
  }
}
