import Testing

/// Manifests that were made to do harm: refused, soon, and without a trace.
struct HostileManifestTests {
  struct Hostile: Sendable, CustomTestStringConvertible {
    let name: String
    let manifest: String
    var files: [String: String] = [:]
    var code: Int32 = 65
    let says: String
    var testDescription: String { name }
  }

  /// Lists of ten aliases of lists of ten aliases: 10 to the power of 12 words in a kilobyte.
  private static let laughs =
    "x:\n  - &a0 [\(list("lol"))]\n"
    + (1..<12).map { "  - &a\($0) [\(list("*a\($0 - 1)"))]\n" }.joined()

  private static func list(_ word: String) -> String {
    Array(repeating: word, count: 10).joined(separator: ",")
  }

  private static func nested(_ opening: String, _ closing: String, _ count: Int) -> String {
    String(repeating: opening, count: count) + String(repeating: closing, count: count)
  }

  private static func named(
    _ name: String, _ before: String, _ after: String, code: Int32 = 65, _ says: String
  ) -> Hostile {
    Hostile(
      name: name, manifest: Sample.manifest().replacing(before, with: after), code: code,
      says: says)
  }

  private static let path = "data/indicators.csv"

  static let all: [Hostile] = [
    Hostile(name: "a billion laughs", manifest: Sample.manifest(end: laughs), says: "unknown key"),
    Hostile(
      name: "a billion laughs as a list of hosts",
      manifest: Sample.manifest(end: laughs + "meeting: {hosts: *a11}\n"), says: "is a list"),
    Hostile(
      name: "a billion laughs as a key", manifest: Sample.manifest(end: laughs + "? *a11\n: 1\n"),
      says: "a key is no plain word, and the manifest has aliases"),
    Hostile(
      name: "a billion laughs as a key in braces",
      manifest: Sample.manifest(end: laughs + "y: {*a11 : 1, [*a10]: 2}\n"),
      says: "a key is no plain word, and the manifest has aliases"),
    named(
      "a pattern for the whole machine", path, "\"/*/*/*/*/*/*/*/*\"",
      "leads through more than 100000 files and folders"),
    Hostile(
      name: "a chain of aliases",
      manifest: Sample.manifest(
        end: "x:\n  - &a0 [1]\n"
          + (1..<100_000).map { "  - &a\($0) [*a\($0 - 1)]\n" }.joined()),
      says: "the manifest has 99999 aliases"),
    Hostile(
      name: "a chain of deep aliases",
      manifest: Sample.manifest(
        end: "x:\n  - &a0 [1]\n"
          + (1..<100).map {
            "  - &a\($0) " + nested("[", "]", 900).replacing("[]", with: "[*a\($0 - 1)]") + "\n"
          }.joined()), says: "has aliases (`*name`) and is nested deeply"),
    Hostile(
      name: "a hundred thousand brackets",
      manifest: Sample.manifest(end: "x: \(nested("[", "]", 100_000))\n"),
      says: "Maximum nesting level reached"),
    Hostile(
      name: "a mapping in itself", manifest: Sample.manifest(end: "x: &a [*a]\n"),
      says: "found undefined alias"),
    named("an id that climbs", "id: summary", "id: ../../summary", "cannot be part of a file name"),
    named("an absolute id", "id: summary", "id: /tmp/summary", "cannot be part of a file name"),
    named("an id with a NUL", "id: summary", "id: \"a\\0b\"", "holds the character U+0000"),
    named("an id with a line break", "id: summary", "id: \"a\\nb\"", "\"a\\nb\" cannot be part"),
    named(
      "an id of 300 letters", "id: summary", "id: \(String(repeating: "x", count: 300))",
      "is too long for a part of a file name"),
    named("a path with a NUL", path, "\"data\\0\"", "inputs[1].path holds the character U+0000"),
    named("a path with a line break", path, "\"a\\nb\"", "inputs[1].path is \"a\\nb\""),
    named(
      "a path of 5000 letters", path, String(repeating: "x", count: 5000), code: 66,
      "there is no file"),
    named("a path that climbs", path, "../../../../../nowhere.csv", code: 66, "there is no file"),
    Hostile(
      name: "no output folder", manifest: Sample.manifest(end: "output: \"\"\n"),
      says: "output is \"\""),
    Hostile(
      name: "an output folder with a NUL", manifest: Sample.manifest(end: "output: \"a\\0b\"\n"),
      says: "output holds the character U+0000"),
  ]

  @Test(arguments: all) func `is refused`(_ hostile: Hostile) throws {
    let files = Sample.files.merging(["report.yaml": hostile.manifest]) { $1 }
    try Workspace.with(files) { workspace in
      let before = try workspace.files()
      let run = try Program.shell("timeout 60 \"$PROGRAM\" build", in: workspace.path)
      #expect(run.code == hostile.code, "\(run.errors.prefix(2000))")
      #expect(run.errors.contains(hostile.says), "\(run.errors.prefix(2000))")
      #expect(run.errors.contains("Nothing was written"))
      #expect(try workspace.files() == before)
    }
  }

  @Test func `plain anchors and aliases are what they stand for`() throws {
    let manifest = Sample.manifest(input: "missing: &none [none, \"?\", \"*\"]")
      .replacing(
        "reports:",
        with: "  - {kind: observations, path: more.csv, missing: *none}\nreports:")
    try Workspace.with(Sample.files.merging(["report.yaml": manifest]) { $1 }) { workspace in
      try workspace.write("more.csv", Sample.header + "KEN,oops_che,2019,*,,\n")
      let run = try workspace.run("build")
      #expect(run.code == 0, "\(run.errors)")
    }
  }
}
