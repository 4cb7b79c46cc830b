import Foundation
import TestSupport
import Testing

/// Runs that meet, runs that were killed, and runs that a signal ends.
struct BatchLockTests {
  /// Holds the lock of `out` in the shell while `$PROGRAM` runs, as another run would.
  private func whileLocked(_ line: String, in workspace: Workspace) throws -> Program.Run {
    try Program.shell(
      """
      exec 9>>out/.indicator-report.lock; flock -x 9
      echo 'process 4711, since 2026-01-02T03:04:05Z' > out/.indicator-report.lock
      \(line)
      """, in: workspace.path)
  }

  @Test func `a second run into one folder ends at once and names the first`() throws {
    try Workspace.with(Sample.files) { workspace in
      try #require(try workspace.run("build").code == 0)
      let before = try workspace.files(under: "out")
      let run = try whileLocked("\"$PROGRAM\" build 9>&-", in: workspace)
      #expect(run.code == 75)
      #expect(
        run.errors == """
          out: error: another run writes to the output folder: process 4711, since 2026-01-02T03:04:05Z [locked]
            hint: wait for it with `--wait`, or choose another folder with `-o`
          Nothing was written.

          """)
      var now = try workspace.files(under: "out")
      now[".indicator-report.lock"] = nil
      #expect(now == before)
      // The file is left, and nobody holds it.
      #expect(try workspace.run("build").code == 0)
      #expect(try Set(workspace.files(under: "out").keys) == Set(Sample.outputs))
    }
  }

  @Test func `a run waits for the lock when asked to`() throws {
    try Workspace.with(Sample.files) { workspace in
      try workspace.makeFolder("out")
      let late = try whileLocked("\"$PROGRAM\" build --wait=0.2 9>&-", in: workspace)
      #expect(late.code == 75)
      let patient = try whileLocked(
        "\"$PROGRAM\" build --wait -q 9>&- & sleep 0.5; exec 9>&-; wait $!", in: workspace)
      #expect(patient.code == 0, "\(patient.errors)")
      #expect(try Set(workspace.files(under: "out").keys) == Set(Sample.outputs))
      #expect(try workspace.run("build", "--wait=soon").code == 64)
    }
  }

  @Test func `what a killed run has left goes with the next run, and nothing else does`() throws {
    try Workspace.with(Sample.files) { workspace in
      try workspace.write("out/.values.csv.tmp-12", "half")
      try workspace.write("out/.summary.xlsx.tmp-345.parts/tmp.x", "half")
      try workspace.write("out/.indicator-report.lock", "process 12, since then\n")
      try workspace.write("out/.mine.tmp-a", "mine")
      try workspace.write("out/notes.tmp-12", "mine")
      #expect(try workspace.run("build").code == 0)
      #expect(
        try Set(workspace.files(under: "out").keys)
          == Set(Sample.outputs + [".mine.tmp-a", "notes.tmp-12"]))
    }
  }

  @Test(arguments: [("TERM", 143), ("INT", 130)] as [(String, Int32)])
  func `a signal ends a run while it reads`(_ name: String, _ code: Int32) throws {
    try Workspace.with(["report.yaml": Sample.manifest(path: "\"-\"")]) { workspace in
      // Python, because a shell has SIGINT ignored for what it starts in the background.
      try workspace.write(
        "run.py",
        """
        import os, signal, subprocess, time
        run = subprocess.Popen([os.environ["PROGRAM"], "build"], stdin=subprocess.PIPE)
        time.sleep(1)
        run.send_signal(signal.SIG\(name))
        raise SystemExit(run.wait(20))
        """)
      let run = try Program.shell("exec python3 run.py", in: workspace.path)
      #expect(run.code == code, "\(run.errors)")
      #expect(run.errors == "Interrupted before any report was made.\n")
      let report = try JSONText.object(try workspace.text("out/run.json"))
      #expect(report["interrupted"] as? Bool == true)
      #expect((report["reports"] as? [Any])?.isEmpty == true)
      #expect(try Set(workspace.files(under: "out").keys) == ["run.json"])
    }
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")),
    arguments: [("KILL", 5), ("TERM", 2)])
  func `killed at any instant, a folder holds old and new versions that are whole`(
    _ signal: String, _ kills: Int
  ) throws {
    let run = try Program.shell(
      "python3 \"\(Shared.root)/Scripts/kill-test\" --kills \(kills) --program \"$PROGRAM\" "
        + "--signal \(signal)", in: "/tmp")
    #expect(run.code == 0, "\(run.output)\(run.errors)")
  }
}
