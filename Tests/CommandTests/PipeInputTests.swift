import Testing

/// Pipes with a name in the place of files.
struct PipeInputTests {
  private func with(_ body: (Workspace) throws -> Void) throws {
    try Workspace.with(Sample.files) { workspace in
      try workspace.write("data.csv", Sample.data)
      try workspace.remove("data/indicators.csv")
      try #require(try Program.shell("mkfifo data/indicators.csv", in: workspace.path).code == 0)
      try body(workspace)
    }
  }

  @Test func `what is written into a pipe is read, however late it comes`() throws {
    try with { workspace in
      let run = try Program.shell(
        """
        ( exec 5>data/indicators.csv; sleep 1; cat data.csv >&5 ) &
        "$PROGRAM" build
        """, in: workspace.path)
      #expect(run.code == 0, "\(run.errors)")
      #expect(try workspace.values().number("uhc.che.oop", "EGY", "2019") == 55.1)
    }
  }

  @Test func `a pipe that nobody writes into does not hold a job for ever`() throws {
    try with { workspace in
      let run = try Program.shell("timeout 60 \"$PROGRAM\" build", in: workspace.path)
      #expect(run.code == 74)
      #expect(
        run.errors == """
          data/indicators.csv: error: nobody writes into this pipe [source-error]
            hint: start what fills it before; it was waited for 10 s
          Nothing was written: 1 error in the inputs.

          """)
      #expect(try workspace.files(under: "out").isEmpty)
    }
  }

  @Test func `a pipe that is closed without a word is an empty file`() throws {
    try with { workspace in
      let run = try Program.shell(
        ": > data/indicators.csv & timeout 60 \"$PROGRAM\" build", in: workspace.path)
      #expect(run.code == 2)
      #expect(run.errors.contains("the file is empty"))
    }
  }

  @Test(arguments: ["run.json", ".indicator-report.journal", "values.csv", "summary.xlsx"])
  func `a pipe in the place of an output is replaced`(_ name: String) throws {
    try Workspace.with(Sample.files) { workspace in
      try workspace.makeFolder("out")
      try #require(try Program.shell("mkfifo out/\(name)", in: workspace.path).code == 0)
      let run = try Program.shell("timeout 60 \"$PROGRAM\" build", in: workspace.path)
      #expect(run.code == 0, "\(run.errors)")
      #expect(try Set(workspace.files(under: "out").keys) == Set(Sample.outputs))
    }
  }
}
