import Testing

/// Templates that were made to do harm: refused, soon, with exit code 65.
struct HostileTemplateTests {
  struct Hostile: Sendable, CustomTestStringConvertible {
    let name: String
    let files: [String: String]
    let says: String
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ more: [String: String] = [:], says: String) {
      self.name = name
      files = more.merging(["country-brief": text]) { $1 }
      self.says = says
    }
  }

  static let all: [Hostile] = [
    Hostile("takes itself in", "{{> country-brief}}", says: "takes itself in"),
    Hostile(
      "takes itself in on a detour", "{{> b}}", ["b": "{{> country-brief}}"],
      says: "country-brief > b > country-brief"),
    Hostile(
      "doubles itself thirty times", "{{> t1}}",
      Dictionary(
        uniqueKeysWithValues: (1...30).map {
          ("t\($0)", $0 < 30 ? "{{> t\($0 + 1)}}\n{{> t\($0 + 1)}}\n" : "x")
        }), says: "with all that it takes in it is longer than 4 MB"),
    Hostile(
      "a chain of two hundred", "{{> t1}}",
      Dictionary(
        uniqueKeysWithValues: (1...200).map { ("t\($0)", $0 < 200 ? "{{> t\($0 + 1)}}" : "x") }),
      says: "more than 100 templates take each other in"),
    Hostile(
      "twenty thousand sections",
      String(repeating: "{{#a}}", count: 20_000) + String(repeating: "{{/a}}", count: 20_000),
      says: "more than 100 sections stand inside each other"),
    Hostile(
      "many megabytes", String(repeating: "{{title}} ", count: 200_000),
      says: "it is longer than 1 MB"),
    Hostile("climbs", "{{> ../../../etc/passwd}}", says: "is not a name"),
    Hostile("goes to the root", "{{> /etc/passwd}}", says: "there is no template"),
  ]

  private static let manifest = Sample.manifest().replacing(
    "formats: [text]}", with: "formats: [text], templates: templates}")

  @Test(arguments: all) func `is refused`(_ hostile: Hostile) throws {
    try Workspace.with(Sample.files.merging(["report.yaml": Self.manifest]) { $1 }) { workspace in
      for (name, text) in hostile.files { try workspace.write("templates/\(name).txt", text) }
      let run = try Program.shell("timeout 60 \"$PROGRAM\" build", in: workspace.path)
      #expect(run.code == 65, "\(run.errors)")
      #expect(run.errors.contains(hostile.says), "\(run.errors)")
      #expect(try workspace.files(under: "out").isEmpty)
    }
  }

  @Test func `what else stands in a folder of templates is not looked at`() throws {
    try Workspace.with(Sample.files.merging(["report.yaml": Self.manifest]) { $1 }) { workspace in
      try workspace.write("templates/country-brief.txt", "# {{title}}\n")
      try workspace.write("templates/country-brief.txt~", "{{")
      try #require(
        try Program.shell("mkfifo templates/p; ln -s /dev/zero templates/z", in: workspace.path)
          .code == 0)
      let run = try Program.shell("timeout 60 \"$PROGRAM\" build", in: workspace.path)
      #expect(run.code == 0, "\(run.errors)")
      try workspace.write("templates/country-brief.txt~", "other")
      #expect(try workspace.run("build").errors.contains("3 up to date"))
    }
  }
}
