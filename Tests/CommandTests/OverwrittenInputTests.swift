import Foundation
import Testing

/// Outputs in the folder of the data: nothing that the run reads is replaced, and no link is written through.
struct OverwrittenInputTests {
  private func refuse(
    _ workspace: Workspace, _ output: String, taking input: String, _ arguments: String...
  ) throws {
    let before = try workspace.files()
    let run = try Program.run(["build"] + arguments, in: workspace.path)
    #expect(run.code == 65, "\(run.errors)")
    #expect(
      run.errors.hasPrefix(
        "\(output): error: the output would take the place of \(input), which the run reads "
          + "[output-clash]"), "\(run.errors)")
    #expect(run.errors.contains("Nothing was written"))
    #expect(try workspace.files() == before)
  }

  @Test func `an input by the name of an output`() throws {
    let manifest = Sample.manifest(path: "values.csv", end: "output: .\n")
    try Workspace.with(["report.yaml": manifest, "values.csv": Sample.data]) { workspace in
      try refuse(workspace, "./values.csv", taking: "values.csv")
      try refuse(workspace, "./values.csv", taking: "values.csv", "--dry-run")
      #expect(try workspace.run("build", "-o", "out").code == 0)
    }
  }

  @Test func `an input that is reached by another way`() throws {
    let manifest = Sample.manifest(path: "data/link.csv")
    try Workspace.with(["report.yaml": manifest, "data/values.csv": Sample.data]) { workspace in
      let made = try Program.shell("ln -s values.csv data/link.csv", in: workspace.path)
      try #require(made.code == 0)
      try refuse(
        workspace, "data/../data/values.csv", taking: "data/link.csv", "-o", "data/../data")
      try #require(try Program.shell("ln -s data there", in: workspace.path).code == 0)
      #expect(try workspace.run("build", "-o", "there").code == 65)
      #expect(try workspace.text("data/values.csv") == Sample.data)
    }
  }

  @Test func `the manifest and a template by the name of an output`() throws {
    let manifest = Sample.manifest(
      reports: "- {id: inter-regional-brief, kind: inter-regional, formats: [text], templates: .}")
    try Workspace.with(["report.yaml": manifest, "data/indicators.csv": Sample.data]) { workspace in
      try workspace.write("inter-regional-brief.txt", "# {{title}}\n")
      try refuse(
        workspace, "./inter-regional-brief.txt", taking: "./inter-regional-brief.txt", "-o", ".")
      try workspace.write("summary.xlsx", Sample.manifest())
      try refuse(workspace, "./summary.xlsx", taking: "summary.xlsx", "summary.xlsx", "-o", ".")
    }
  }

  @Test func `links in the place of outputs are replaced, and what they lead to stays`() throws {
    try Workspace.with(Sample.files) { workspace in
      try workspace.write("mine", "mine")
      try workspace.makeFolder("out")
      for name in Sample.outputs + [".indicator-report.journal"] {
        try FileManager.default.createSymbolicLink(
          atPath: workspace.file("out/\(name)"), withDestinationPath: "../mine")
      }
      let run = try workspace.run("build")
      #expect(run.code == 0, "\(run.errors)")
      #expect(try workspace.text("mine") == "mine")
      #expect(try Set(workspace.files(under: "out").keys) == Set(Sample.outputs))
      for name in Sample.outputs {
        let attributes = try FileManager.default.attributesOfItem(
          atPath: workspace.file("out/\(name)"))
        #expect(attributes[.type] as? FileAttributeType == .typeRegular)
      }
    }
  }

  @Test func `a link in the place of the lock is not followed`() throws {
    try Workspace.with(Sample.files) { workspace in
      try workspace.write("mine", "mine")
      try workspace.makeFolder("out")
      try FileManager.default.createSymbolicLink(
        atPath: workspace.file("out/.indicator-report.lock"), withDestinationPath: "../mine")
      #expect(try workspace.run("build").code == 73)
      #expect(try workspace.text("mine") == "mine")
    }
  }
}
