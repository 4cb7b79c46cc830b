import Foundation
import Reports
import Tabular
import Testing

struct TemplateLibraryTests {
  private func inFolder<Result>(
    _ files: [String: String], _ body: (String) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.path + "/templates-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in files {
      try Data(text.utf8).write(to: URL(filePath: folder + "/" + name))
    }
    return try body(folder)
  }

  @Test func `every embedded template is sound UTF-8 and not empty`() throws {
    #expect(!TemplateLibrary.embedded.names.isEmpty)
    for name in TemplateLibrary.embedded.names {
      let source = try #require(TemplateLibrary.embedded[name])
      #expect(!source.text.contains("\u{FFFD}") && source.text.contains("{{"))
    }
  }

  @Test func `a folder overrides by name, whatever its line ends and byte-order mark`() throws {
    let original = TemplateLibrary([
      TemplateSource(name: "a", text: "old {{>b}}"), TemplateSource(name: "b", text: "b"),
    ])
    let (library, warnings) = try inFolder([
      "a.txt": "\u{FEFF}new\r\n{{>mine}}\r\n", "mine.txt": "m", "notes.md": "x", ".b.txt": "hidden",
    ]) { try original.overridden(by: $0) }
    #expect(library["a"]?.text == "new\n{{>mine}}\n")
    #expect(library["a"]?.file.hasSuffix("/a.txt") == true)
    #expect(library["b"]?.text == "b")
    #expect(library.names == ["a", "b", "mine"])
    #expect(warnings.isEmpty)
  }

  @Test func `a file that nothing asks for is most likely misspelt`() throws {
    let original = TemplateLibrary([TemplateSource(name: "country-brief", text: "x")])
    let (_, warnings) = try inFolder(["contry-brief.txt": "x"]) { try original.overridden(by: $0) }
    #expect(warnings.map(\.code) == ["unused-template"])
    #expect(warnings.first?.hint == "did you mean \"country-brief.txt\"?")
    #expect(warnings.first?.severity == .warning)
  }

  @Test func `what cannot be read is told`() throws {
    let library = TemplateLibrary([])
    let missing = #expect(throws: Diagnostic.self) { try library.overridden(by: "/nowhere/at/all") }
    #expect(missing?.concern == .missingInput)
    let folder = FileManager.default.temporaryDirectory.path + "/templates-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data([0x61, 0xFF]).write(to: URL(filePath: folder + "/bad.txt"))
    let broken = #expect(throws: Diagnostic.self) { try library.overridden(by: folder) }
    #expect(broken?.code == "encoding-error")
  }

  @Test func `an unknown template is told with the nearest name`() {
    let library = TemplateLibrary([TemplateSource(name: "country-brief", text: "x")])
    let faults = library.diagnostics(of: "country-breif", against: .text)
    #expect(faults.map(\.code) == ["unknown-template"])
    #expect(faults.first?.hint == "did you mean \"country-brief\"?")
  }

  @Test func `a schema lists its keys for the manual`() {
    let schema = TemplateSchema.object([
      "tracers": .list(of: .object(["value": .text])), "country": .object(["name": .text]),
      "words": .list(of: .text),
    ])
    #expect(
      schema.keys.map(\.path) == ["country", "country.name", "tracers", "tracers[].value", "words"])
  }
}
