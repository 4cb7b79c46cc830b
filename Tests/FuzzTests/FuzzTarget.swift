import Foundation
import Indicators
import Reports
import Tabular
import TestSupport

/// A reader of what comes from outside, and what it is fed with.
enum FuzzTarget: String, CaseIterable, Sendable {
  case table, scan, number, description, manifest, template, markup, run

  /// What the grammar gives a meaning to.
  var words: [String] {
    switch self {
    case .table, .scan, .description:
      [
        "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r", "sep=;\n", "NA", "..", "<5", "1,234",
        "1.234",
      ]
    case .number:
      ["<", ">", "[", "]", "(", ")", "–", "%", ",", ".", " ", "'", "e", "±", "NA", "..", "*", "−"]
    case .manifest:
      ["&a ", "*a", "? ", ": ", "- ", "{", "}", "[", "]", "#", "'", "\"", "|\n", ">\n", "!!str "]
        + ["~", "---\n", "...\n", "  ", "kind", "path: ", "columns: ", "design: ", "estimates: "]
    case .template, .markup:
      ["{{", "}}", "{{#", "{{/", "{{^", "{{>", "{{{", "{{!", "{{=", "last()", ".", "title", "area"]
        + ["# ", "## ", "- ", "> ", "---", "\u{E000}0\u{E001}", "\u{E001}", "\n\n", "**", "|"]
    case .run: ["\"", ",", ";", "\n", "EGY", "oops_che", "2019", "NA", "55.1", "-", "EMR", "<5"]
    }
  }

  /// What is spoilt: the project's own samples, and real files where they are.
  var seeds: [[UInt8]] {
    switch self {
    case .table, .scan, .description:
      Self.files(in: "Examples", ["csv"]) + Self.files(in: "Tests/Fixtures", ["csv"])
        + Self.files(in: "../shared/data", ["csv"])
    case .number:
      ["12.5", "1,234.5", "1.234,5", "<5", ">99", "12.5 [10.1–14.9]", "12 (10-14)", "1e-3", "45%"]
        .map { Array($0.utf8) }
    case .manifest:
      Self.files(in: "Examples", ["yaml"]) + Self.files(in: "Tests/Fixtures", ["yaml"])
        + Self.files(in: "Sources/Reports/Starter", ["yaml"])
    case .template, .markup:
      Self.files(in: "Sources/Reports/Templates", ["txt"])
        + Self.files(in: "Tests/Fixtures/templates", ["txt"])
    case .run: Self.files(in: "Examples/first-steps", ["csv"])
    }
  }

  /// Reads bytes to their end; what is refused is as good as what is read.
  func read(_ bytes: [UInt8], in folder: String) async throws {
    switch self {
    case .table: try Self.readTable(bytes)
    case .scan: await Self.scan(bytes)
    case .number: try Self.readNumber(bytes)
    case .description:
      try Data(bytes).write(to: URL(filePath: folder + "/t.csv"))
      _ = FileDescription.make(of: folder + "/t.csv")
    case .manifest:
      _ = try? Manifest.parse(String(decoding: bytes, as: UTF8.self), path: folder + "/report.yaml")
    case .template: Self.render(String(decoding: bytes, as: UTF8.self))
    case .markup:
      let document = MarkupParser.document(of: Markup(String(decoding: bytes, as: UTF8.self)))
      _ = TextWriter().text(of: document)
      _ = MarkdownWriter().text(of: document)
      _ = HTMLWriter().text(of: document)
    case .run: try await Self.run(bytes, in: folder)
    }
  }

  /// Small files, so that many can be tried.
  private static func files(in folder: String, _ endings: [String]) -> [[UInt8]] {
    let root = Shared.root + "/" + folder
    let names = (FileManager.default.subpaths(atPath: root) ?? []).sorted()
    return names.filter { endings.contains(($0 as NSString).pathExtension) }.compactMap { name in
      let data = FileManager.default.contents(atPath: root + "/" + name)
      return data.flatMap { $0.count < 20_000 ? Array($0) : Array($0.prefix(4000)) }
    }
  }
}
