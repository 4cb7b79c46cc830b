import Foundation
import Testing

/// Outputs that cannot be written: what is there stays whole, nothing half-made is left, and the message says what to do.
struct OutputFailureTests {
  /// A good pack, then other data, so that every output would change.
  private func spoilt(
    _ body: (_ workspace: Workspace, _ earlier: [String: Data]) throws -> Void
  ) throws {
    try Workspace.with(Sample.files) { workspace in
      try #require(try workspace.run("build").code == 0)
      try body(workspace, try workspace.files(under: "out"))
    }
  }

  private static let otherData = Sample.data.replacing("55.1", with: "54.4").replacing(
    "30.2", with: "31")

  /// Nothing but known names, each of them as it was or wholly new.
  private func expectWhole(
    _ workspace: Workspace, _ earlier: [String: Data], changed: Set<String>
  ) throws {
    let now = try workspace.files(under: "out")
    #expect(Set(now.keys) == Set(earlier.keys))
    #expect(Set(now.filter { earlier[$0.key] != $0.value }.keys) == changed)
  }

  @Test func `a file stands where the output folder should be`() throws {
    try Workspace.with(Sample.files) { workspace in
      try workspace.write("out", "mine")
      let run = try workspace.run("build")
      #expect(run.code == 73)
      #expect(
        run.errors == """
          out: error: the output folder cannot be created: there is a file of that name [output-folder]
            hint: move the file away, or choose another folder with `-o`
          Nothing was written.

          """)
      #expect(try workspace.text("out") == "mine")
      #expect(try Set(workspace.files().keys) == ["report.yaml", "data/indicators.csv", "out"])
    }
  }

  @Test(arguments: ["summary.xlsx", "country-EGY.txt"])
  func `a folder stands where a report should be`(_ name: String) throws {
    try spoilt { workspace, earlier in
      try workspace.write("data/indicators.csv", Self.otherData)
      try workspace.remove("out/\(name)")
      try workspace.write("out/\(name)/mine", "mine")
      let run = try workspace.run("build")
      #expect(run.code == 3)
      #expect(run.errors.hasPrefix("out/\(name): error: "), "\(run.errors)")
      #expect(run.errors.contains("there is a folder"))
      #expect(run.errors.contains("3 reports: 2 built, 1 failed"))
      #expect(run.errors.contains("What failed and why: out/run.json"))
      let now = try workspace.files(under: "out")
      #expect(now["\(name)/mine"] == Data("mine".utf8))
      #expect(Set(now.keys) == Set(earlier.keys).subtracting([name]).union(["\(name)/mine"]))
      #expect(now["country-JOR.txt"] != earlier["country-JOR.txt"])
    }
  }

  @Test func `a folder stands where values.csv should be`() throws {
    try spoilt { workspace, earlier in
      try workspace.write("data/indicators.csv", Self.otherData)
      try workspace.remove("out/values.csv")
      try workspace.makeFolder("out/values.csv")
      let run = try workspace.run("build")
      #expect(run.code == 73)
      #expect(run.errors.hasPrefix("out/values.csv: error: the output cannot be put in place"))
      #expect(run.errors.contains("No report was made: values.csv cannot be written."))
      var kept = earlier
      kept["values.csv"] = nil
      kept["run.json"] = try workspace.files(under: "out")["run.json"]
      #expect(try workspace.files(under: "out") == kept)
    }
  }

  /// The limit of the shell is in blocks of 512 bytes; the workbook has about 19 000 bytes, the texts less than 3 000.
  @Test(arguments: [(8, "summary.xlsx", 3), (1, "values.csv", 74)] as [(Int, String, Int32)])
  func `a file may not grow further`(_ blocks: Int, _ name: String, _ code: Int32) throws {
    try spoilt { workspace, earlier in
      try workspace.write("data/indicators.csv", Self.otherData)
      let run = try Program.shell(
        "ulimit -f \(blocks); exec \"$PROGRAM\" build", in: workspace.path)
      #expect(run.code == code, "\(run.errors)")
      #expect(
        run.errors.contains("out/\(name): error: the output cannot be written: File too large"))
      #expect(run.errors.contains("the earlier version is untouched"))
      try expectWhole(
        workspace, earlier, changed: code == 74 ? [] : Set(earlier.keys).subtracting([name]))
    }
  }

  /// Below 9 files libdispatch ends the process by a trap (`_dispatch_epoll_init`), unless the program ends before it.
  @Test(arguments: 4..<16)
  func `too few files may be open`(_ files: Int) throws {
    try spoilt { workspace, earlier in
      let run = try Program.shell(
        "ulimit -n \(files); exec \"$PROGRAM\" build --force", in: workspace.path)
      #expect(run.code == 74, "\(run.errors)")
      #expect(run.errors.contains("only \(files) files may be open at once, which is too few"))
      #expect(run.errors.contains("ulimit -n 256"))
      #expect(try workspace.files(under: "out") == earlier)
    }
  }

  @Test func `a low limit that may be raised is raised`() throws {
    try spoilt { workspace, _ in
      let run = try Program.shell(
        "ulimit -S -n 8; exec \"$PROGRAM\" build --force", in: workspace.path)
      #expect(run.code == 0, "\(run.errors)")
    }
  }

  /// Pages of 4 KB, of which the lock and the journal take one each: `free` is what is left when the run begins, where the old and the new file
  /// stand side by side.
  @Test(
    .enabled(if: SmallDisk.isPossible, "a disk in memory cannot be mounted here"),
    arguments: [
      (16, ["summary.xlsx"], 3),
      (12, ["country-EGY.txt", "country-JOR.txt", "summary.xlsx"], 74),
      (0, ["values.csv"], 74),
    ] as [(Int, [String], Int32)])
  func `the disk is full`(_ free: Int, _ failing: [String], _ code: Int32) throws {
    try Workspace.with(Sample.files) { workspace in
      try workspace.makeFolder("out")
      let disk = try SmallDisk(at: workspace.file("out"), kilobytes: 256)
      try #require(try workspace.run("build").code == 0)
      try disk.fill(leaving: free)
      let earlier = try workspace.files(under: "out")
      try workspace.write("data/indicators.csv", Self.otherData)
      let run = try workspace.run("build", "-j", "1")
      #expect(run.code == code, "\(run.errors)")
      #expect(run.errors.contains("No space left on device [disk-full]"))
      #expect(run.errors.contains("hint: free some space, or choose another folder with `-o`"))
      for name in failing {
        let start = name.prefix { $0 != "." }
        #expect(run.errors.contains("out/\(start)."), "\(run.errors)")
      }
      let unchanged = failing == ["values.csv"] ? Array(earlier.keys) : failing.flatMap(Self.parts)
      let now = try workspace.files(under: "out")
      #expect(Set(now.keys) == Set(earlier.keys))
      for name in unchanged where name != "run.json" {
        #expect(now[name] == earlier[name], "\(name)")
      }
      #expect((now["values.csv"] == earlier["values.csv"]) == (failing == ["values.csv"]))
    }
  }

  private static func parts(_ name: String) -> [String] {
    name.hasSuffix(".txt") ? [name, name.replacing(".txt", with: ".facts.json")] : [name]
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"))
  func `a full disk behind standard output is not silent`() throws {
    try Workspace.with(Sample.files) { workspace in
      let run = try Program.shell("\"$PROGRAM\" catalogue > /dev/full", in: workspace.path)
      #expect(run.code == 74, "\(run.errors)")
    }
  }
}
