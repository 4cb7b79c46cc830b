import Testing

/// Streams that a caller has closed: no file of the program gets their numbers, and with them the words.
struct StandardStreamTests {
  @Test(
    arguments: [
      ("<&- >&-", 74), ("<&- 2>&-", 0), (">&- 2>&-", 74), ("<&- >&- 2>&-", 74), ("2>&-", 0),
      ("<&-", 0), (">&-", 74), ("2>/dev/full", 0), (">/dev/full", 74),
    ] as [(String, Int32)])
  func `a closed or full stream spoils no output`(_ closing: String, _ code: Int32) throws {
    try Workspace.with(Sample.files) { workspace in
      try #require(try workspace.run("build", "-o", "good").code == 0)
      let run = try Program.shell("\"$PROGRAM\" build \(closing)", in: workspace.path)
      #expect(run.code == code, "\(run.errors)")
      var (good, made) = (try workspace.files(under: "good"), try workspace.files(under: "out"))
      (good["run.json"], made["run.json"]) = (nil, nil)
      #expect(made == good)
      if code == 74, !closing.contains("2>&-") {
        #expect(run.errors.hasPrefix("error: standard output cannot be written"))
      }
    }
  }

  @Test func `a closed stream is no empty one`() throws {
    try Workspace.with(["report.yaml": Sample.manifest(path: "\"-\"")]) { workspace in
      let run = try Program.shell("\"$PROGRAM\" build <&-", in: workspace.path)
      #expect(run.code == 74, "\(run.errors)")
      #expect(run.errors.contains("cannot be read"))
    }
  }
}
