import TestSupport
import Testing

/// `templates check` of the built program: faults with their places and the nearest name, before any data.
struct TemplatesCommandTests {
  private static let manifest = """
    schema: 1
    inputs:
      - {kind: observations, path: data.csv}
    reports:
      - {id: page, kind: country, each: country, formats: [html], templates: templates}
    """

  /// The file of data is there and empty: a run that read it would say so.
  private func run(
    _ files: [String: String], _ arguments: String...
  ) throws -> Program.Run {
    try Workspace.with(files.merging(["data.csv": ""]) { first, _ in first }) { workspace in
      try Program.run(["templates", "check"] + arguments, in: workspace.path)
    }
  }

  /// What is wrong in a template, and what is said of it.
  static let faults: [(text: String, says: String)] = [
    (
      "# {{area.nme}}\n",
      "templates/country-brief.txt:1:5: error: unknown key \"area.nme\" [unknown-key]\n  hint: did you mean \"area.name\"?"
    ),
    (
      "{{> openning}}\n",
      "templates/country-brief.txt:1:5: error: there is no template \"openning\" [unknown-partial]\n  hint: did you mean \"opening\"?"
    ),
    (
      "\n{{#coverage}}\n{{none}}\n",
      "templates/country-brief.txt:2:4: error: {{#coverage}} is never closed [unclosed-section]"
    ),
    (
      "{{#coverage}}\n{{/coverge}}\n",
      "templates/country-brief.txt:2:4: error: {{/coverge}} closes {{#coverage}} of line 1 [section-mismatch]"
    ),
    (
      "a\n b {{title\n",
      "templates/country-brief.txt:2:4: error: the tag has no }} on its line [unfinished-tag]"
    ),
  ]

  @Test(arguments: faults)
  func `a fault is told with file, line, column and the nearest name, and exits with 65`(
    _ text: String, _ says: String
  ) throws {
    let run = try run(["report.yaml": Self.manifest, "templates/country-brief.txt": text])
    #expect(run.code == 65)
    #expect(run.errors.contains(says), "\(run.errors)")
    let alone = try self.run(["templates/country-brief.txt": text], "templates")
    #expect(alone.code == 65)
    #expect(alone.errors.contains(says), "\(alone.errors)")
  }

  @Test func `templates without a fault exit with 0, though the data are empty`() throws {
    let text = "# {{area.name}}\n\n{{#points}}\n{{> section}}\n{{/points}}\n"
    let run = try run(["report.yaml": Self.manifest, "templates/country-brief.txt": text])
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.output == "page: country, ./templates\n" || run.output == "page: country, templates\n",
      "\(run.output)")
    #expect(run.errors == "0 errors, 0 warnings.\n")
  }

  @Test func `a file that no report uses is a warning, and fails under --strict`() throws {
    let files = ["templates/contry-brief.txt": "x\n"]
    let lax = try run(files, "templates")
    #expect(lax.code == 0)
    #expect(lax.errors.contains("[unused-template]\n  hint: did you mean \"country-brief.txt\"?"))
    #expect(try run(files, "templates", "--strict").code == 4)
  }

  @Test func `a folder that is not there exits with 66, and faults can be had as JSON`() throws {
    #expect(try run([:], "nowhere").code == 66)
    let run = try run(
      ["t/region.txt": "", "t/regional-brief.txt": "{{titel}}\n"], "t", "--format", "json")
    #expect(run.code == 65)
    #expect(run.output.contains("\"code\":\"unknown-key\"") && run.output.contains("\"column\":3"))
  }
}
