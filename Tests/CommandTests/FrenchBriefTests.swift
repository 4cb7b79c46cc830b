import Foundation
import TestSupport
import Testing

/// Briefs in French from the built program: whole, with the figures of the English ones.
struct FrenchBriefTests {
  private static let built = Result {
    let folder = Shared.root + "/Examples/inter-regional-meeting"
    let workspace = try Workspace.lasting([
      "report.yaml": try String(contentsOfFile: folder + "/report.yaml", encoding: .utf8)
        .replacing("data/", with: "\(folder)/data/")
        .replacing(
          "formats: [xlsx, text]", with: "formats: [text, markdown, html], languages: [en, fr]"
        )
        .replacing(
          "formats: [text]}", with: "formats: [text, markdown, html], languages: [en, fr]}")
    ])
    let run = try workspace.run("build")
    try #require(run.code == 0, "\(run.errors)")
    return workspace
  }

  @Test func `no text of a French brief lacks a translation`() throws {
    let files = try Self.built.get().files(under: "out").filter { $0.key.contains(".fr.") }
    for ending in [".txt", ".md", ".html"] {
      #expect(files.keys.count { $0.hasSuffix(ending) } > 5)
    }
    for (name, data) in files {
      let text = String(decoding: data, as: UTF8.self)
      let marked = text.matches(of: /⟦[^⟧]*⟧/).map { String($0.output) }
      #expect(marked == [], "\(name)")
    }
  }

  @Test func `a French brief rests on the figures of the English one`() throws {
    let files = try Self.built.get().files(under: "out")
    let names = files.keys.filter { $0.hasSuffix(".fr.facts.json") }
    #expect(!names.isEmpty)
    for name in names {
      let french = try FactFile(try #require(files[name]))
      let english = try FactFile(try #require(files[name.replacing(".fr.", with: ".")]))
      let values = { (file: FactFile) in Set(file.facts.flatMap(\.figures).map(\.value)) }
      #expect(values(french) == values(english), "\(name)")
    }
  }
}
