internal import Tabular

/// Checks every tag of a template, and of the templates it takes in, against what it may name; reads no data.
struct TemplateLint {
  private let library: TemplateLibrary
  private var found: Set<Diagnostic> = []
  private var scopes: TemplateScopes

  private init(_ library: TemplateLibrary, _ schema: TemplateSchema) {
    self.library = library
    scopes = TemplateScopes(schema)
  }

  /// The problems of a template, sorted; none means that it can be rendered.
  static func diagnostics(
    of template: TemplateSource, in library: TemplateLibrary, against schema: TemplateSchema
  ) -> [Diagnostic] {
    var lint = TemplateLint(library, schema)
    lint.check(template, from: [])
    return lint.found.sorted()
  }

  private mutating func check(_ template: TemplateSource, from path: [String]) {
    let scanner = TemplateScanner(template.text)
    for fault in scanner.faults {
      report(
        Diagnostic.Code(rawValue: fault.code), fault.message, template, fault.line, fault.column)
    }
    let depth = scopes.depth
    for tag in scanner.tags {
      switch tag.kind {
      case .variable: checkVariable(tag, in: template)
      case .section, .inverted: openSection(tag, in: template)
      case .close: closeSection(tag, in: template, above: depth)
      case .partial: checkPartial(tag, in: template, from: path + [template.name])
      case .comment, .unsupported: break
      }
    }
    while scopes.depth > depth, let open = scopes.close() {
      report("unclosed-section", "{{#\(open.name)}} is never closed", template, open)
    }
  }

  private mutating func checkVariable(_ tag: TemplateTag, in template: TemplateSource) {
    guard tag.functions.isEmpty else {
      let message = "\"\(tag.name)\" asks a question and cannot be printed"
      if checkFunction(tag, in: template) { report("wrong-kind", message, template, tag) }
      return
    }
    guard let schema = resolve(tag, in: template) else { return }
    switch schema {
    case .text: break
    case .block:
      if !tag.isAlone {
        report("block-not-alone", "\"\(tag.name)\" must stand alone on its line", template, tag)
      }
    case .flag, .list, .object:
      report(
        "wrong-kind", "\"\(tag.name)\" is \(schema.kind) and cannot be printed", template, tag,
        hint: Self.use(of: tag.name, schema))
    }
  }

  private mutating func openSection(_ tag: TemplateTag, in template: TemplateSource) {
    if tag.functions.isEmpty {
      scopes.open(tag, resolve(tag, in: template))
    } else {
      scopes.open(tag, checkFunction(tag, in: template) ? .flag : nil)
    }
  }

  private mutating func closeSection(
    _ tag: TemplateTag, in template: TemplateSource, above depth: Int
  ) {
    guard scopes.depth > depth, let open = scopes.innermost else {
      return report("section-mismatch", "{{/\(tag.name)}} closes nothing", template, tag)
    }
    if open.name == tag.name {
      scopes.close()
      return
    }
    report(
      "section-mismatch", "{{/\(tag.name)}} closes {{#\(open.name)}} of line \(open.line)",
      template, tag, hint: "write {{/\(open.name)}}")
    while scopes.depth > depth, let closed = scopes.close(), closed.name != tag.name {
      guard scopes.isOpen(tag.name, above: depth) else { break }
    }
  }

  private mutating func checkPartial(
    _ tag: TemplateTag, in template: TemplateSource, from path: [String]
  ) {
    guard let partial = library[tag.path] else {
      return report(
        "unknown-partial", "there is no template \"\(tag.name)\"", template, tag,
        hint: Self.hint(for: tag.path, among: library.names))
    }
    if path.contains(partial.name) {
      let circle = (path + [partial.name]).joined(separator: " > ")
      let message = "\"\(partial.name)\" takes itself in: \(circle)"
      return report("recursive-partial", message, template, tag)
    }
    let wasInLoop = scopes.enterPartial()
    check(partial, from: path)
    scopes.leavePartial(wasInLoop)
  }

  /// Whether a question to the loop is one that can be asked here.
  private mutating func checkFunction(_ tag: TemplateTag, in template: TemplateSource) -> Bool {
    guard tag.functions.count == 1, tag.path.isEmpty,
      TemplateScopes.loopQuestions.contains(tag.functions[0])
    else {
      report(
        "unknown-function", "\"\(tag.name)\" is not a function of templates", template, tag,
        hint: Self.hint(for: tag.functions[0], among: TemplateScopes.loopQuestions)
          ?? "there are \(TemplateScopes.loopQuestions.map { $0 + "()" }.joined(separator: ", "))")
      return false
    }
    if !scopes.isInLoop {
      report("wrong-kind", "\"\(tag.name)\" has no meaning outside a list", template, tag)
    }
    return true
  }

  private mutating func resolve(
    _ tag: TemplateTag, in template: TemplateSource
  ) -> TemplateSchema? {
    switch scopes.resolve(tag.path) {
    case .found(let schema): return schema
    case .opaque: break
    case .unknown(let name, let before, let known):
      let near = Spelling.nearest(to: name, among: known)
      report(
        "unknown-key", "unknown key \"\(tag.path)\"", template, tag,
        hint: near.map { "did you mean \"\(before)\($0)\"?" })
    case .tooDeep(let before, let schema):
      report(
        "unknown-key", "unknown key \"\(tag.path)\"", template, tag,
        hint: "\"\(before)\" is \(schema.kind) and has no keys")
    }
    return nil
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ message: String, _ template: TemplateSource, _ tag: TemplateTag,
    hint: String? = nil
  ) {
    report(code, message, template, tag.line, tag.column, hint)
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ message: String, _ template: TemplateSource, _ line: Int,
    _ column: Int, _ hint: String? = nil
  ) {
    let place = SourceLocation(file: template.file, line: line, column: column)
    found.insert(
      Diagnostic(.error, code, message, at: place, hint: hint, concern: .manifest))
  }

  private static func hint(for word: String, among known: [String]) -> String? {
    Spelling.nearest(to: word, among: known).map { "did you mean \"\($0)\"?" }
  }

  private static func use(of name: String, _ schema: TemplateSchema) -> String {
    if case .object = schema { return "name one of \(schema.names.joined(separator: ", "))" }
    return "open it with {{#\(name)}}"
  }
}
