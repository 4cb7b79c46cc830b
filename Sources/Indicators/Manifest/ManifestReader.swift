internal import Foundation
public import Tabular
internal import Yams

extension Manifest {
  /// Reads a manifest from a file or from a folder that holds `report.yaml`.
  ///
  /// Throws every complaint at once, located as `report.yaml:line:column`.
  public static func read(_ path: String) throws(ManifestProblems) -> Manifest {
    let file = try locate(path)
    guard let data = FileManager.default.contents(atPath: file) else {
      throw ManifestProblems([
        Diagnostic(
          .error, "source-error", "the manifest cannot be read",
          at: SourceLocation(file: file), concern: .inputOutput)
      ])
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw ManifestProblems([
        Diagnostic(
          .error, "encoding-error", "the manifest is not UTF-8 text",
          at: SourceLocation(file: file), hint: "save it as UTF-8", concern: .manifest)
      ])
    }
    return try parse(text, path: file)
  }

  private static func locate(_ path: String) throws(ManifestProblems) -> String {
    let kind = FileKind(at: path)
    let file = kind == .folder ? (path == "." ? "report.yaml" : "\(path)/report.yaml") : path
    guard kind == .file || FileKind(at: file) == .file else {
      throw ManifestProblems([
        Diagnostic(
          .error, "source-error", "there is no manifest \(file)", at: SourceLocation(file: file),
          hint: "`indicator-report init DIR` makes a folder to start from", concern: .missingInput)
      ])
    }
    return file
  }

  /// Reads a manifest from its text.
  public static func parse(_ text: String, path: String) throws(ManifestProblems) -> Manifest {
    let folder = (path as NSString).deletingLastPathComponent
    if let problem = ManifestAliases.problem(in: text, file: path) {
      throw ManifestProblems([problem])
    }
    let root: Node
    do {
      guard let node = try Yams.compose(yaml: text) else {
        throw ManifestProblems([
          Diagnostic(
            .error, "manifest-syntax", "the manifest is empty", at: SourceLocation(file: path),
            concern: .manifest)
        ])
      }
      root = node
    } catch let problems as ManifestProblems {
      throw problems
    } catch {
      throw ManifestProblems([syntaxComplaint(error, in: text, path: path)])
    }
    var parser = ManifestParser(manifest: Manifest(path: path, folder: folder))
    parser.parse(ManifestNode(node: root, file: path, path: ""))
    guard parser.problems.isEmpty else { throw ManifestProblems(parser.problems) }
    return parser.manifest
  }

  /// The line on which a key stands for the second time in a mapping that begins at `mark`, one key a line.
  private static func secondLine(of key: String, in text: String, from mark: Mark) -> Int? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let begins = String(repeating: " ", count: mark.column - 1) + key + ":"
    let found = lines.indices.filter { $0 >= mark.line - 1 && lines[$0].hasPrefix(begins) }
    return found.count > 1 ? found[1] + 1 : nil
  }

  private static func syntaxComplaint(
    _ error: any Error, in text: String, path: String
  ) -> Diagnostic {
    var place = SourceLocation(file: path)
    var message = "the manifest is not well-formed YAML"
    var hint = "YAML is indented with spaces, and texts with `: ` or `#` in them need quotes"
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      place = SourceLocation(file: path, line: mark.line, column: mark.column)
      message += ": \(problem)"
    case .duplicatedKeysInMapping(let duplicates, let context):
      place = SourceLocation(file: path, line: context.mark.line, column: context.mark.column)
      message = "a key stands twice: \(duplicates.sorted().joined(separator: ", "))"
      hint = "keep one of the two"
      let line = duplicates.sorted().first.flatMap { key in
        secondLine(of: key, in: text, from: context.mark)
      }
      if let line { place.line = line }
    default: break
    }
    return Diagnostic(
      .error, "manifest-syntax", message, at: place,
      hint: hint,
      concern: .manifest)
  }
}

/// All that is wrong with a manifest.
public struct ManifestProblems: Error, Hashable, Sendable {
  /// The complaints, in the order of the file.
  public let diagnostics: [Diagnostic]

  /// Collects complaints.
  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics.sorted {
      ($0.location ?? SourceLocation(file: "")) < ($1.location ?? SourceLocation(file: ""))
    }
  }
}
