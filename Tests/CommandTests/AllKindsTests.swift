import Foundation
import TestSupport
import Testing

/// The kinds of input that the example has not, in every kind of report and format, in English and in French.
struct AllKindsTests {
  private static let built = Result {
    let folder = Shared.root + "/Tests/Fixtures/all-kinds"
    let workspace = try Workspace.lasting()
    let run = try Program.run(["build", folder, "-o", workspace.file("out")], in: workspace.path)
    try #require(run.code == 0, "\(run.errors)")
    return (workspace, run)
  }

  @Test func `no report lacks a text in French`() throws {
    let (workspace, run) = try Self.built.get()
    #expect(!run.errors.contains("missing-translation"), "\(run.errors)")
    let names = try workspace.files(under: "out").keys.filter { $0.contains(".fr.") }
    for ending in [".txt", ".md", ".html", ".xlsx", ".facts.json"] {
      #expect(names.contains { $0.hasSuffix(ending) }, "\(ending)")
    }
    for name in names.sorted() {
      let path = "out/\(name)"
      let text =
        try name.hasSuffix(".xlsx")
        ? UnzippedText.all(of: workspace.file(path)) : workspace.text(path)
      let marked = text.matches(of: /⟦[^⟧]*⟧/).map { String($0.output) }
      #expect(marked == [], "\(name)")
    }
  }

  @Test func `a French brief has no decimal point`() throws {
    let (workspace, _) = try Self.built.get()
    let files = try workspace.files(under: "out").filter { $0.key.hasSuffix(".fr.txt") }
    #expect(files.count > 4)
    for (name, data) in files {
      let text = String(decoding: data, as: UTF8.self).split(separator: "\n")
      // Numbers of goals (3.8.1), of sections, of our version and of file names are no figures.
      let points = text.filter { $0.contains(/(^|[^0-9.])[0-9]+\.[0-9]+(?![0-9.])/) }
        .filter { !$0.contains("indicator-report") }
      #expect(points == [], "\(name)")
    }
  }
}
