import Foundation
import TestSupport
import Testing

/// A document of the project: the README, the page for contributors, or a page of the manual.
struct MarkdownDocument: Sendable, CustomTestStringConvertible {
  /// Its path from the project's root.
  let path: String

  var testDescription: String { path }

  /// All documents, sorted by path.
  static let all: [MarkdownDocument] = {
    let pages = (try? FileManager.default.contentsOfDirectory(atPath: Shared.root + "/docs")) ?? []
    let manual = pages.filter { $0.hasSuffix(".md") }.map { "docs/" + $0 }
    return (["CHANGELOG.md", "CONTRIBUTING.md", "README.md"] + manual.sorted())
      .map(MarkdownDocument.init)
  }()

  /// Its text.
  func text() throws -> String { try Self.text(path) }

  /// The text of any file of the project.
  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(Shared.root)/\(path)", encoding: .utf8)
  }

  /// The code in it: the lines of its blocks of shell, and what stands in backticks.
  func code() throws -> [String] {
    let text = try text()
    let shell = MarkdownBlock.all(in: text).filter { $0.language == "sh" }.flatMap(\.lines)
    return shell + text.matches(of: /`([^`\n]+)`/).map { String($0.1) }
  }

  /// Where its links lead, other than to the web.
  func links() throws -> [(file: String, heading: String)] {
    try text().matches(of: /\]\(([^)\s#]*)#?([^)\s]*)\)/).map { (String($0.1), String($0.2)) }
      .filter { !$0.0.hasPrefix("http") }
  }

  /// The names under which its headings can be linked to.
  func anchors() throws -> [String] {
    try text().split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
      line.drop { $0 == "#" || $0 == " " }.lowercased()
        .filter { $0.isLetter || $0.isNumber || " -_".contains($0) }.replacing(" ", with: "-")
    }
  }
}
