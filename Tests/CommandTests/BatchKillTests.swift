import Foundation
import Testing

/// Runs that are killed, asked twice to end, or overtaken by a change of their inputs, each at a known instant.
struct BatchKillTests {
  private static let tracer = "/usr/bin/strace"
  private static let canTrace: Bool = {
    guard FileManager.default.isExecutableFile(atPath: tracer) else { return false }
    return (try? Program.shell("\(tracer) -o /dev/null true", in: "/"))?.code == 0
  }()

  private static let otherData = Sample.data.replacing("55.1", with: "54.4").replacing(
    "30.2", with: "31")

  @Test(.enabled(if: canTrace, "there is no strace, or it may not trace"))
  func `killed between a brief and its facts, verify says so and the next run completes them`()
    throws
  {
    // Without the workbook, whose library renames files of its own.
    let manifest = Sample.manifest().replacing(
      "  - {id: summary, kind: inter-regional, formats: [xlsx]}\n", with: "")
    try Workspace.with(["report.yaml": manifest, "data/indicators.csv": Sample.data]) {
      workspace in
      try #require(try workspace.run("build").code == 0)
      let old = try workspace.files(under: "out")
      try workspace.write("data/indicators.csv", Self.otherData)
      try #require(try workspace.run("build", "-o", "new").code == 0)
      let new = try workspace.files(under: "new")
      // Each report has a thread of its own; the second rename of one is that of a brief, behind its facts.
      let kill = "inject=rename,renameat,renameat2:signal=SIGKILL:when=2"
      _ = try Program.shell(
        "\(Self.tracer) -f -o /dev/null -e \(kill) \"$PROGRAM\" build -j 1", in: workspace.path)
      let torn = try workspace.files(under: "out")
      #expect(torn["country-EGY.facts.json"] == new["country-EGY.facts.json"])
      #expect(torn["country-EGY.txt"] == old["country-EGY.txt"])
      let verified = try workspace.run("verify", "out")
      #expect(verified.code == 5)
      #expect(
        verified.errors.contains(
          "out/country-EGY.txt: error: country-EGY.txt and country-EGY.facts.json are of different versions"
        ), "\(verified.errors)")
      // Even a run that makes nothing completes it.
      try workspace.write("data/indicators.csv", "")
      #expect(try workspace.run("build").code == 2)
      let whole = try workspace.files(under: "out")
      #expect(whole["country-EGY.txt"] == new["country-EGY.txt"])
      #expect(whole["country-EGY.facts.json"] == new["country-EGY.facts.json"])
      #expect(!whole.keys.contains { $0.contains(".tmp-") })
      try workspace.write("data/indicators.csv", Self.otherData)
      #expect(try workspace.run("build").code == 0)
      var last = try workspace.files(under: "out")
      last["run.json"] = new["run.json"]
      #expect(last == new)
      #expect(try workspace.run("verify", "out").code == 0)
    }
  }

  @Test(.enabled(if: canTrace, "there is no strace, or it may not trace"))
  func `a second signal ends the run at once, and the next one clears up`() throws {
    try Workspace.with(Sample.files) { workspace in
      // Forcing a file to disk takes five seconds here, so that the clean stop does too.
      try workspace.write(
        "run.py",
        """
        import os, signal, subprocess, time
        run = subprocess.Popen(["\(Self.tracer)", "-D", "-f", "-o", "/dev/null", "-e",
          "inject=fsync:delay_enter=5000000", os.environ["PROGRAM"], "build"])
        while not any(".tmp-" in name for name in (os.listdir("out") if os.path.isdir("out") else [])):
          time.sleep(0.01)
        run.send_signal(signal.SIGTERM)
        time.sleep(0.5)
        assert run.poll() is None, "the first signal leaves time for a clean stop"
        run.send_signal(signal.SIGTERM)
        raise SystemExit(run.wait(30))
        """)
      let run = try Program.shell("exec python3 run.py", in: workspace.path)
      #expect(run.code == 143, "\(run.errors)")
      // A clean stop would have written it.
      #expect(try workspace.files(under: "out")["run.json"] == nil)
      #expect(try workspace.run("build").code == 0)
      #expect(try Set(workspace.files(under: "out").keys) == Set(Sample.outputs))
    }
  }

  /// The second input is a pipe: when its writer gets through, the first one has been read.
  private func overtaken(_ change: String, _ body: (Workspace, Program.Run) throws -> Void) throws {
    let second = "  - {kind: observations, path: pipe.csv}\n"
    let manifest = Sample.manifest().replacing("reports:\n", with: "\(second)reports:\n")
    try Workspace.with(["report.yaml": manifest, "data/indicators.csv": Sample.data]) {
      workspace in
      try workspace.write("rows", Sample.header + "KEN,oops_che,2019,40,,\n")
      let run = try Program.shell(
        """
        mkfifo pipe.csv
        { exec 9> pipe.csv; \(change); cat rows >&9; exec 9>&-; } &
        timeout 60 "$PROGRAM" build
        """, in: workspace.path)
      try body(workspace, run)
    }
  }

  @Test(arguments: [
    "sed -i s/55.1/55.2/ data/indicators.csv", "truncate -s 60 data/indicators.csv",
    "rm data/indicators.csv",
  ])
  func `an input that changes while the run reads is said, and nothing is written`(
    _ change: String
  ) throws {
    try overtaken(change) { workspace, run in
      #expect(run.code == 74, "\(run.errors)")
      #expect(
        run.errors.contains(
          "data/indicators.csv: error: the file was changed while it was being read"),
        "\(run.errors)")
      let made = try workspace.files(under: "out")
      #expect(made.isEmpty)
    }
  }

  @Test func `a file that is only touched has not changed`() throws {
    try overtaken("cp data/indicators.csv x; mv x data/indicators.csv") { workspace, run in
      #expect(run.code == 0, "\(run.errors)")
      let made = try workspace.files(under: "out")
      #expect(made["country-KEN.txt"] != nil)
    }
  }

  @Test func `the journal of systemd gets a priority with each line`() throws {
    try Workspace.with(Sample.files) { workspace in
      try workspace.write("data/indicators.csv", Sample.data + "EGY,oops_che,2019,55.1,,\n")
      let run = { (stream: String) in
        try Program.shell(
          "export JOURNAL_STREAM=\(stream); exec 2>> journal; \"$PROGRAM\" build --force",
          in: workspace.path)
      }
      _ = try Program.shell(": > journal", in: workspace.path)
      #expect(try run("$(stat -c %d:%i journal)").code == 0)
      let lines = try workspace.text("journal").split(separator: "\n")
      #expect(lines.first?.hasPrefix("<4>data/indicators.csv:4") == true, "\(lines)")
      #expect(lines.last?.hasPrefix("<6>3 reports: 3 built") == true)
      #expect(lines.allSatisfy { $0.wholeMatch(of: /<[3-6]>.*/) != nil })
      // Where standard error was sent elsewhere since, the variable is another stream's.
      try workspace.write("journal", "")
      #expect(try run("8:1").code == 0)
      let plain = try workspace.text("journal")
      #expect(!plain.contains("<4>"))
    }
  }
}
