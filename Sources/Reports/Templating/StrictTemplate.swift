internal import Mustache
internal import Tabular

/// A template that has passed its checks: swift-mustache behind a wall that it cannot fail silently through.
package struct StrictTemplate: Sendable {
  private let source: TemplateSource
  private let schema: TemplateSchema
  private let library: MustacheLibrary

  /// Takes a template from a library after checking every tag of it, and of what it takes in, against `schema`.
  ///
  /// Throws everything that is wrong, each at `file:line:column`.
  package init(
    _ name: String, in library: TemplateLibrary, schema: TemplateSchema
  ) throws(TemplateFaults) {
    let faults = library.diagnostics(of: name, against: schema)
    guard faults.isEmpty, let source = library[name] else { throw TemplateFaults(faults) }
    self.source = source
    self.schema = schema
    self.library = try Self.compiled(library, for: source)
  }

  /// The page that the template makes of a value.
  ///
  /// Throws where the value is not what the schema promised, or where the page shows traces of the machinery.
  package func document(
    of value: TemplateValue, in language: Language = .english
  ) throws(TemplateFaults) -> Document {
    MarkupParser.document(of: try markup(of: value), in: language)
  }

  /// The light markup that the template makes of a value, with the data apart.
  package func markup(of value: TemplateValue) throws(TemplateFaults) -> Markup {
    let mismatches = schema.mismatches(in: value)
    guard mismatches.isEmpty else {
      throw TemplateFaults(mismatches.map { fault("value-mismatch", $0) })
    }
    var bound = BoundValues()
    let context = bound.bind(value, schema)
    guard let text = library.render(context, withTemplate: source.name) else {
      throw TemplateFaults([fault("unknown-template", "the template was not compiled")])
    }
    let markup = Markup(text, insertions: bound.insertions)
    let traces = RenderedCheck.traces(in: markup)
    guard traces.isEmpty else {
      throw TemplateFaults(traces.map { fault("rendering-trace", $0) })
    }
    return markup
  }

  private func fault(_ code: Diagnostic.Code, _ message: String) -> Diagnostic {
    Diagnostic(
      .error, code, message, at: SourceLocation(file: source.file), concern: .manifest)
  }

  /// Every template that is needed, with text as its content type: Mustache's own is HTML.
  ///
  /// Holes have nothing that HTML would escape, so that this is the second wall. A template that is taken in begins anew
  /// and needs the mark too.
  private static func compiled(
    _ library: TemplateLibrary, for source: TemplateSource
  ) throws(TemplateFaults) -> MustacheLibrary {
    var compiled = MustacheLibrary()
    for name in reachable(from: source, in: library) {
      guard let part = library[name] else { continue }
      do {
        try compiled.register("{{% CONTENT_TYPE:TEXT}}\n" + part.text, named: name)
      } catch let error as MustacheTemplate.ParserError {
        let place = SourceLocation(
          file: part.file, line: max(1, error.context.lineNumber - 1),
          column: error.context.columnNumber)
        throw TemplateFaults([
          Diagnostic(
            .error, "template-syntax", "\(error.error)", at: place, concern: .manifest)
        ])
      } catch {
        throw TemplateFaults([
          Diagnostic(
            .error, "template-syntax", "\(error)", at: SourceLocation(file: part.file),
            concern: .manifest)
        ])
      }
    }
    return compiled
  }

  private static func reachable(
    from source: TemplateSource, in library: TemplateLibrary
  ) -> Set<String> {
    var reached: Set<String> = []
    var waiting = [source.name]
    while let name = waiting.popLast() {
      guard reached.insert(name).inserted, let part = library[name] else { continue }
      waiting += TemplateScanner(part.text).tags.filter { $0.kind == .partial }.map(\.path)
    }
    return reached
  }
}
