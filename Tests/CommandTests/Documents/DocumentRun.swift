import Foundation
import TestSupport

/// What a document shows, done in a folder of its own that holds a copy of the examples, block after block.
struct DocumentRun {
  private let document: MarkdownDocument
  private let workspace: Workspace
  private var fragments = 0
  /// How many commands of the program were run.
  private(set) var commands = 0
  /// What does not happen as it is written, with the document's line.
  private(set) var complaints: [String] = []

  /// Lines that nobody tries here: they build the project or belong to other tools.
  private static let otherTools = [
    "make ", "swift ", "git ", ".ci/run", "UPDATE_GOLDEN=1 swift ",
  ]

  /// A call of the program, at the start of a line or of a pipe's part.
  private static var call: Regex<(Substring, Substring)> { #/(^|\| *)indicator-report /# }

  /// Runs a document in a new folder, which is removed.
  init(_ document: MarkdownDocument) throws {
    self.document = document
    workspace = try Workspace.lasting([
      "data/any.csv": "iso3,indicator,year,value\nKEN,dtp3,2021,91\n"
    ])
    defer { try? FileManager.default.removeItem(atPath: workspace.path) }
    try FileManager.default.copyItem(
      atPath: Shared.root + "/Examples", toPath: workspace.file("Examples"))
    for block in MarkdownBlock.all(in: try document.text()) {
      if !block.name.isEmpty { try workspace.write(block.name, block.text) }
      switch block.language {
      case "yaml": try check(block)
      case "sh": try shell(block)
      case "console": try console(block)
      default: break
      }
    }
  }

  /// Every manifest must pass, but those under `wrong`, which are shown for what is wrong with them.
  private mutating func check(_ block: MarkdownBlock) throws {
    guard !block.name.hasPrefix("wrong") else { return }
    var name = block.name
    if name.isEmpty {
      fragments += 1
      name = "fragment-\(fragments).yaml"
      try workspace.write(name, Self.completed(block))
    }
    _ = try run("indicator-report check \(name)", at: block.place)
  }

  /// A part of a manifest with what it leaves out.
  private static func completed(_ block: MarkdownBlock) -> String {
    let holds = { (key: String) in block.lines.contains { $0.hasPrefix(key) } }
    return (holds("schema:") ? "" : "schema: 1\n") + block.text
      + (holds("inputs:") ? "" : "inputs:\n  - {kind: observations, path: data/any.csv}\n")
  }

  private mutating func shell(_ block: MarkdownBlock) throws {
    for (offset, line) in block.lines.enumerated() {
      if line.contains(Self.call) {
        _ = try run(line, at: block.place + offset)
      } else if !Self.otherTools.contains(where: { line.hasPrefix($0) }) {
        complain(block.place + offset, "nobody tries \"\(line)\"")
      }
    }
  }

  /// What stands below a command must be among what it prints, on either stream.
  private mutating func console(_ block: MarkdownBlock) throws {
    var printed: [String] = []
    for (offset, line) in block.lines.enumerated() {
      if line.hasPrefix("$ ") {
        printed = try run(String(line.dropFirst(2)), at: block.place + offset)
      } else if !line.isEmpty, line != "…", !printed.contains(line) {
        complain(block.place + offset, "is not printed: \(line)")
      }
    }
  }

  private mutating func run(_ line: String, at place: Int) throws -> [String] {
    let wanted = line.firstMatch(of: /# exits (\d+)$/).flatMap { Int32($0.1) } ?? 0
    let command = line.replacing(Self.call) { "\($0.1)\"$PROGRAM\" " }
    let run = try Program.shell(command, in: workspace.path)
    if command != line { commands += 1 }
    if run.code != wanted {
      complain(place, "exits \(run.code), not \(wanted): \(line)\n\(run.errors)")
    }
    return (run.output + run.errors).split(separator: "\n").map(String.init)
  }

  private mutating func complain(_ place: Int, _ what: String) {
    complaints.append("\(document.path):\(place): \(what)")
  }
}
