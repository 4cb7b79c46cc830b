import Foundation
import Testing

/// What a file is: recognised, described, and read to the same end whatever its shape.
struct DescribeTests {
  @Test(arguments: LayoutSample.all)
  func `a layout is recognised, described and read`(_ sample: LayoutSample) throws {
    try Workspace.with(Sample.files) { workspace in
      try workspace.write("data/indicators.csv", sample.text)
      try workspace.write("report.yaml", Sample.manifest(input: sample.input))
      let described = try workspace.run("describe", "data/indicators.csv")
      #expect(described.code == 0, "\(described.errors)")
      #expect(described.output.hasPrefix("data/indicators.csv\n  layout:    \(sample.layout)\n"))
      for line in sample.describes {
        #expect(described.output.contains(line), "\(described.output)")
      }
      let check = try workspace.run("check")
      #expect(check.output.hasPrefix("data/indicators.csv: observations, \(sample.layout), "))
      let built = try workspace.run("build")
      #expect(built.code == 0, "\(built.errors)")
      let values = try workspace.values()
      for (indicator, area, year, figure) in sample.figures {
        #expect(values.number(indicator, area, year) == figure)
      }
    }
  }

  @Test func `a bound that a prefix column marks is no measurement`() throws {
    try Workspace.with(Sample.files) { workspace in
      let export = try #require(LayoutSample.all.first { $0.layout == "gho-export" })
      try workspace.write("data/indicators.csv", export.text)
      #expect(try workspace.run("build").code == 0)
      let row = try #require(try workspace.values()["uhc.ihr.spar", "COM", "2022"])
      #expect(row["flags"]?.contains("below_this_bound") == true)
      #expect(row["status"] == "flagged")
    }
  }

  @Test func `a description says what the file is, to people and to programs`() throws {
    try Workspace.with(["a.csv": Sample.data, "b.csv": "x|y\n1|2\n"]) { workspace in
      let people = try workspace.run("describe", "a.csv", "b.csv")
      #expect(people.code == 0)
      #expect(people.errors.isEmpty)
      for line in [
        "  encoding:  utf-8", "  delimiter: ,   decimal mark: .   line ends: LF",
        "  header:    line 1",
        "  rows:      2 read, 0 rejected, 0 blank lines", "  columns:   6",
        "    lower      1 filled, 1 numbers, for example 28",
        "b.csv\n  layout:    none that is known",
        "  delimiter: |",
      ] { #expect(people.output.contains(line), "\(people.output)") }
      let machines = try workspace.run("describe", "a.csv", "b.csv", "--format", "json")
      let files = try JSONText.objects(machines.output)
      #expect(files.map { $0["delimiter"] as? String } == [",", "|"])
      #expect(files[0]["bytes"] as? Int == Sample.data.utf8.count)
      let digest = try Program.shell("sha256sum a.csv", in: workspace.path)
      #expect(digest.output.hasPrefix(files[0]["sha256"] as? String ?? "?"))
    }
  }

  @Test func `what cannot be described is said`() throws {
    try Workspace.with(["a.csv": Sample.data]) { workspace in
      let gone = try workspace.run("describe", "gone.csv", "a.csv")
      #expect(gone.code == 66)
      #expect(gone.errors == "gone.csv: error: there is no such file [source-error]\n")
      #expect(gone.output.hasPrefix("a.csv\n"))
      let folder = try workspace.run("describe", ".")
      #expect(folder.code == 74)
      #expect(folder.errors.hasPrefix(".: error: it is a folder, not a file"))
      try workspace.write(
        "latin.csv", bytes: Array("name,year\nC".utf8) + [0xF4] + Array("te,1\n".utf8))
      #expect(try workspace.run("describe", "latin.csv").code == 2)
      let named = try workspace.run("describe", "latin.csv", "--encoding", "windows-1252")
      #expect(named.code == 0)
      #expect(named.output.contains("for example Côte"))
    }
  }
}
