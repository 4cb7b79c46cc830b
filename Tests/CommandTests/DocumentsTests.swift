import Foundation
import TestSupport
import Testing

struct DocumentsTests {
  /// So that a slip in reading a document does not pass for a document without commands.
  private static let fewestCommands = [
    "README.md": 7, "docs/errors.md": 7, "docs/inputs.md": 15, "docs/manifest.md": 4,
  ]

  @Test(arguments: MarkdownDocument.all)
  func `what a document shows happens`(_ document: MarkdownDocument) throws {
    let run = try DocumentRun(document)
    #expect(run.complaints.isEmpty, "\(run.complaints.joined(separator: "\n"))")
    #expect(run.commands >= Self.fewestCommands[document.path, default: 0])
  }

  @Test(arguments: MarkdownDocument.all)
  func `every make target that a document names is there`(_ document: MarkdownDocument) throws {
    let makefile = try MarkdownDocument.text("Makefile")
    let targets = Set(makefile.matches(of: /(?m)^([a-z-]+):/).map { String($0.1) })
    for code in try document.code() {
      guard let named = code.wholeMatch(of: /make ([a-z-]+).*/) else { continue }
      #expect(targets.contains(String(named.1)), "\(code)")
    }
  }

  @Test(arguments: MarkdownDocument.all)
  func `every link leads somewhere`(_ document: MarkdownDocument) throws {
    let folder = document.path.hasPrefix("docs/") ? "docs/" : ""
    for (file, heading) in try document.links() {
      let target = file.isEmpty ? document.path : folder + file
      #expect(
        FileManager.default.fileExists(atPath: "\(Shared.root)/\(target)"), "\(file)")
      guard !heading.isEmpty, target.hasSuffix(".md") else { continue }
      let path = target.replacing("docs/../", with: "")
      #expect(
        try MarkdownDocument(path: path).anchors().contains(heading), "\(file)#\(heading)")
    }
  }

  @Test func `every word that a manifest may hold stands on its page`() throws {
    let page = try MarkdownDocument.text("docs/manifest.md")
    let lists = try Self.wordsOfTheManifest()
    #expect(lists.count >= 15)
    #expect(lists.joined().filter { !page.contains("`\($0)`") } == [])
  }

  @Test func `every threshold stands on the manifest's page with its default`() throws {
    let page = try MarkdownDocument.text("docs/manifest.md")
    let source = try MarkdownDocument.text("Sources/Indicators/Evaluation/Thresholds.swift")
    let settings = source.matches(of: /name: "([a-z-]+)", standard: ([0-9.]+)/)
    #expect(settings.count >= 15)
    let rows = settings.map { "| `\($0.1)` | \($0.2) |" }
    #expect(rows.filter { !page.contains($0) } == [])
  }

  @Test func `every flag and column of the values stands on the outputs' page`() throws {
    let page = try MarkdownDocument.text("docs/outputs.md")
    let folder = "Sources/Indicators/Evaluation"
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(Shared.root)/\(folder)")
    let sources = try files.filter { $0.hasPrefix("ValueFlag") }
      .map { try MarkdownDocument.text("\(folder)/\($0)") }.joined()
    let flags = sources.matches(of: /ValueFlag\(rawValue: "([a-z_]+)"\)/).map { String($0.1) }
    #expect(flags.count >= 17)
    let missing = flags.filter { !page.contains("| `\($0)` |") }
    #expect(missing == [])
    let header = try #require(page.split(separator: "\n").first { $0.hasPrefix("indicator,area,") })
    let columns = header.split(separator: ",").map(String.init)
    #expect(columns.count == 19)
    #expect(columns.filter { !page.contains("`\($0)`") } == [])
  }

  @Test func `the README is short, its picture small, and its example the package outside`() throws
  {
    let readme = try MarkdownDocument.text("README.md")
    #expect(readme.split(separator: "\n", omittingEmptySubsequences: false).count <= 151)
    let picture = Shared.root + "/docs/summary.png"
    let size = try FileManager.default.attributesOfItem(atPath: picture)[.size] as? Int
    #expect(try #require(size) <= 200 * 1024)
    let shown = MarkdownBlock.all(in: readme).filter { $0.language == "swift" }.map(\.text)
    #expect(
      try shown == [MarkdownDocument.text("Tests/ExternalPackage/Sources/figures/main.swift")])
  }

  /// The lists of words that the program gives where a manifest has wrong ones, at every place that takes one of a list.
  private static func wordsOfTheManifest() throws -> [[String]] {
    let manifest = """
      schema: 1
      oops: 1
      meeting: {oops: 1}
      areas: {oops: 1, groups: [oops], membership: oops}
      inputs:
        - {kind: oops, path: data.csv}
        - kind: observations
          path: data.csv
          layout: oops
          scale: oops
          type: oops
          bad_rows: oops
          oops: 1
      reports:
        - {id: a, kind: oops}
        - {id: b, kind: donor, each: oops, formats: [oops], profile: oops, oops: 1}
      thresholds: {oops: 1}
      """
    return try Workspace.with(["report.yaml": manifest, "data.csv": "iso3\n"]) { workspace in
      let run = try workspace.run("check", "--log-format", "json")
      #expect(run.code == 65)
      return run.errors.matches(of: /"expected":"one of ([^"]+)"/).map { list in
        list.1.split(separator: ", ").map(String.init)
      }
    }
  }
}
