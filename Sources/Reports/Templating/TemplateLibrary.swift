internal import Foundation
package import Tabular

/// Templates by name: the embedded ones, and a user's folder that overrides them.
package struct TemplateLibrary: Sendable {
  private var sources: [String: TemplateSource] = [:]

  /// Makes a library; the last of a name stands.
  package init(_ sources: [TemplateSource]) {
    for source in sources { self.sources[source.name] = source }
  }

  /// The template of a name.
  package subscript(name: String) -> TemplateSource? { sources[name] }

  /// The names, sorted.
  package var names: [String] { sources.keys.sorted() }

  /// The library with a folder's `*.txt` files put over it, and warnings for files that nothing asks for.
  ///
  /// Throws `missing-input` where the folder cannot be read, and `encoding-error` for a file that is not UTF-8.
  package func overridden(
    by folder: String
  ) throws(Diagnostic) -> (library: TemplateLibrary, warnings: [Diagnostic]) {
    guard let files = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw Diagnostic(
        .error, "missing-input", "the template folder cannot be read",
        at: SourceLocation(file: folder), concern: .missingInput)
    }
    var library = self
    var added: [TemplateSource] = []
    for file in files.sorted() where Self.isTemplate(file) {
      let source = try Self.read(folder, file)
      library.sources[source.name] = source
      added.append(source)
    }
    return (library, added.compactMap { library.warning(about: $0, over: self) })
  }

  /// The problems of a template against what it may name; none means that it can be rendered.
  package func diagnostics(of name: String, against schema: TemplateSchema) -> [Diagnostic] {
    guard let source = self[name] else {
      let hint = Spelling.nearest(to: name, among: names).map { "did you mean \"\($0)\"?" }
      return [
        Diagnostic(
          .error, "unknown-template", "there is no template \"\(name)\"", hint: hint,
          concern: .manifest)
      ]
    }
    let excess = TemplateExtent.diagnostics(of: source, in: self)
    return excess.isEmpty
      ? TemplateLint.diagnostics(of: source, in: self, against: schema) : excess
  }

  /// Whether a file of a template folder is looked at.
  static func isTemplate(_ file: String) -> Bool {
    file.hasSuffix(".txt") && !file.hasPrefix(".")
  }

  /// The most bytes that a file may have; a shipped one has three thousand.
  private static let fileBytes = 1_000_000

  private static func read(
    _ folder: String, _ file: String
  ) throws(Diagnostic) -> TemplateSource {
    let path = folder.hasSuffix("/") ? folder + file : "\(folder)/\(file)"
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Diagnostic(
        .error, "missing-input", "the template cannot be read", at: SourceLocation(file: path),
        concern: .missingInput)
    }
    guard bytes.count <= fileBytes else {
      throw Diagnostic(
        .error, "template-size", "it is longer than \(fileBytes / 1_000_000) MB",
        at: SourceLocation(file: path), hint: "a brief needs far less: is this the right file?",
        concern: .manifest)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Diagnostic(
        .error, "encoding-error", "the template is not UTF-8", at: SourceLocation(file: path),
        concern: .manifest)
    }
    return TemplateSource(name: String(file.dropLast(4)), file: path, text: text)
  }

  /// A file that neither replaces a template nor is taken in by one is most likely misspelt.
  private func warning(
    about source: TemplateSource, over original: TemplateLibrary
  ) -> Diagnostic? {
    let isTakenIn = sources.values.contains { other in
      TemplateScanner(other.text).tags.contains { $0.kind == .partial && $0.path == source.name }
    }
    guard original[source.name] == nil, !isTakenIn else { return nil }
    let hint = Spelling.nearest(to: source.name, among: original.names)
      .map { "did you mean \"\($0).txt\"?" }
    return Diagnostic(
      .warning, "unused-template", "no report uses a template of this name",
      at: SourceLocation(file: source.file), hint: hint, concern: .manifest)
  }
}
