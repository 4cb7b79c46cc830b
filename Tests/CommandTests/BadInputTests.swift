import Foundation
import Testing

/// What people get wrong: the exit code, the place and the words, and that earlier outputs stay as they are.
struct BadInputTests {
  @Test(arguments: BadInput.unreadable) func `no table`(_ bad: BadInput) throws { try refuse(bad) }

  @Test(arguments: BadInput.misshapen) func `columns and rows`(_ bad: BadInput) throws {
    try refuse(bad)
  }

  @Test(arguments: BadInput.unusable) func `cells`(_ bad: BadInput) throws { try refuse(bad) }

  @Test(arguments: BadInput.manifests) func `manifests`(_ bad: BadInput) throws { try refuse(bad) }

  @Test(arguments: BadInput.templates)
  func `templates are judged before any data is read`(_ bad: BadInput) throws {
    try refuse(bad)
    #expect(try said(about: bad).errors.contains("indicators.csv") == false)
  }

  private func refuse(_ bad: BadInput) throws {
    try Workspace.with(Sample.files) { workspace in
      let good = try workspace.run("build")
      try #require(good.code == 0, "\(good.errors)")
      let earlier = try workspace.files(under: "out")
      #expect(Set(earlier.keys) == Set(Sample.outputs))
      try spoil(workspace, bad)
      let run = try workspace.run("build")
      #expect(run.code == bad.code, "\(run.errors)")
      #expect(run.output.isEmpty)
      #expect(run.errors.hasPrefix(bad.says.first ?? "?"), "\(run.errors)")
      for piece in bad.says.dropFirst() { #expect(run.errors.contains(piece), "\(run.errors)") }
      #expect(run.errors.contains("Nothing was written"))
      #expect(try workspace.files(under: "out") == earlier)
      let check = try workspace.run("check")
      #expect(check.code == bad.code)
      #expect(check.errors.contains(bad.says.first ?? "?"))
    }
  }

  private func said(about bad: BadInput) throws -> Program.Run {
    try Workspace.with(Sample.files) { workspace in
      try spoil(workspace, bad)
      return try workspace.run("build")
    }
  }

  private func spoil(_ workspace: Workspace, _ bad: BadInput) throws {
    for (name, bytes) in bad.files { try workspace.write(name, bytes: bytes) }
    for name in bad.removed { try workspace.remove(name) }
  }

  @Test func `at most twenty of a kind are printed, and all are counted`() throws {
    try Workspace.with(Sample.files) { workspace in
      let rows = (0..<232).map { "EGY,oops_che,1\($0),3,,\n" }.joined()
      try workspace.write("data/indicators.csv", Sample.header + rows)
      let run = try workspace.run("build")
      #expect(run.code == 2)
      #expect(run.errors.components(separatedBy: "is not a year").count == 21)
      #expect(run.errors.contains("and 212 more [type-error]\n"))
      #expect(run.errors.contains("Nothing was written: 232 errors in the inputs.\n"))
    }
  }

  @Test func `problems as JSON, one object a line`() throws {
    try Workspace.with(Sample.files) { workspace in
      try workspace.write("data/indicators.csv", Sample.header + "EGY,oops_che,20l9,3,,\n")
      let run = try workspace.run("build", "-q", "--log-format", "json")
      #expect(run.code == 2)
      let found = try #require(
        try JSONSerialization.jsonObject(with: Data(run.errors.utf8)) as? [String: Any])
      #expect(found["file"] as? String == "data/indicators.csv")
      #expect(found["line"] as? Int == 2)
      #expect(found["column"] as? Int == 14)
      #expect(found["code"] as? String == "type-error")
      #expect(found["hint"] as? String == "it looks like 2019")
    }
  }
}
