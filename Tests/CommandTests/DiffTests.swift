import Foundation
import TestSupport
import Testing

/// `diff`, between runs whose differences are known.
struct DiffTests {
  private static let manifest = """
    schema: 1
    inputs: [{kind: observations, path: a.csv}, {kind: observations, path: b.csv}]
    reports: [{id: all, kind: country, formats: [text]}]
    """
  private static let first = "iso3,indicator,year,value\nKEN,uhc.sci,2019,50\nUGA,uhc.sci,2019,40\n"
  private static let other = "iso3,indicator,year,value\nKEN,uhc.che.oop,2019,20\n"

  /// Two runs in one folder, the second after `change`.
  private func runs(
    _ change: (Workspace) throws -> Void, _ body: (Workspace) throws -> Void
  ) throws {
    try Workspace.with([
      "report.yaml": Self.manifest, "a.csv": Self.first, "b.csv": Self.other,
    ]) { workspace in
      #expect(try workspace.run("build", ".", "-o", "old").code == 0)
      try change(workspace)
      #expect(try workspace.run("build", ".", "-o", "new").code == 0)
      try body(workspace)
    }
  }

  @Test func `new, gone and changed values are listed with size and cause`() throws {
    try runs { workspace in
      try workspace.write(
        "a.csv", "iso3,indicator,year,value\nKEN,uhc.sci,2019,52.5\nTZA,uhc.sci,2019,44\n")
    } _: { workspace in
      let run = try workspace.run("diff", "old", "new")
      #expect(run.code == 0)
      #expect(run.output.contains("data: changed (a.csv changed)"))
      #expect(run.output.contains("method version: the same"))
      #expect(
        run.output.contains(
          "  uhc.sci KEN 2019: 50 -> 52.5, +2.5 (+5 %) [data: a.csv changed]"))
      #expect(run.output.contains("  uhc.sci TZA 2019: 44 [data: a.csv changed]"))
      #expect(run.output.contains("  uhc.sci UGA 2019: was 40 [data: a.csv changed]"))
      #expect(!run.output.contains("uhc.che.oop KEN"))
      #expect(try workspace.run("diff", "old", "new", "--exit-code").code == 5)
    }
  }

  @Test func `the same run is the same, and 0 with the exit code asked for`() throws {
    try runs { _ in
    } _: { workspace in
      let run = try workspace.run("diff", "old", "new", "--exit-code")
      #expect(run.code == 0)
      #expect(run.output.hasPrefix("0 new, 0 gone, 0 changed, 0 restated; "))
    }
  }

  @Test func `lone values.csv have no known cause`() throws {
    try runs { workspace in
      try workspace.write("a.csv", Self.first.replacing("2019,50", with: "2019,51"))
    } _: { workspace in
      let run = try workspace.run("diff", "old/values.csv", "new/values.csv", "--format", "json")
      #expect(run.code == 0)
      let report = try JSONText.object(run.output)
      let changes = try #require(report["changes"] as? [[String: Any]])
      let change = try #require(changes.first { $0["area"] as? String == "KEN" })
      #expect(change["difference"] as? Double == 1)
      #expect(change["relative_percent"] as? Double == 2)
      #expect(change["reasons"] as? [String] == ["not known"])
    }
  }

  @Test func `the tolerance shortens the list and nothing else`() throws {
    try runs { workspace in
      try workspace.write("a.csv", Self.first.replacing("2019,50", with: "2019,50.001"))
    } _: { workspace in
      let run = try workspace.run("diff", "old", "new", "--tolerance", "0.001", "--exit-code")
      #expect(run.code == 5)
      #expect(run.output.contains("within the tolerance are not listed"))
      #expect(!run.output.contains("uhc.sci KEN"))
      #expect(try workspace.run("diff", "old", "new", "--tolerance", "-1").code == 64)
    }
  }

  @Test func `another region list and another report date are named`() throws {
    try runs { workspace in
      try workspace.write(
        "report.yaml",
        Self.manifest + "\nareas: {membership: pre-2025}\nas_of: 2030-01-01\n")
    } _: { workspace in
      let run = try workspace.run("diff", "old", "new")
      #expect(run.output.contains("region list: changed (2025 to pre-2025)"))
      #expect(run.output.contains("as-of date: changed (2019-12-31 to 2030-01-01)"))
      #expect(run.output.contains("manifest: changed (its bytes differ)"))
      #expect(run.output.contains("uhc.sci AFR 2019: the same"))
      #expect(run.output.contains("region list"))
    }
  }

  @Test func `what cannot be compared is said`() throws {
    try Workspace.with(["a.csv": Self.first]) { workspace in
      #expect(try workspace.run("diff", "nowhere", "a.csv").code == 66)
      let run = try workspace.run("diff", "a.csv", "a.csv")
      #expect(run.code == 2)
      #expect(run.errors.contains("there is no column"))
    }
  }
}
