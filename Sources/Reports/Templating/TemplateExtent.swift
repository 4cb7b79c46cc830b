internal import Tabular

/// How much a template asks for together with what it takes in, before anything walks through it.
///
/// A few lines that take each other in twice, or that open a hundred thousand sections, would never come to an end.
struct TemplateExtent {
  /// The most bytes that a template may have when all that it takes in stands in its place.
  private static let wholeBytes = 4_000_000
  /// The most sections inside each other in one file, and the most templates that take each other in.
  private static let depth = 100

  private let library: TemplateLibrary
  private var sizes: [String: Int] = [:]
  private var found: Set<Diagnostic> = []

  /// What is too large in a template, or in what it takes in; none means that it can be walked through.
  static func diagnostics(
    of template: TemplateSource, in library: TemplateLibrary
  ) -> [Diagnostic] {
    var extent = TemplateExtent(library: library)
    let size = extent.size(of: template, depth: 0)
    if size > wholeBytes {
      extent.report(
        "with all that it takes in it is longer than \(wholeBytes / 1_000_000) MB", template)
    }
    return extent.found.sorted()
  }

  private init(library: TemplateLibrary) { self.library = library }

  private mutating func size(of template: TemplateSource, depth: Int) -> Int {
    if let known = sizes[template.name] { return known }
    // What takes itself in is somebody else's complaint.
    sizes[template.name] = 0
    let bytes = template.text.utf8.count
    guard depth < Self.depth else {
      report("more than \(Self.depth) templates take each other in", template)
      return bytes
    }
    let tags = TemplateScanner(template.text).tags
    if Self.isDeep(tags) {
      report("more than \(Self.depth) sections stand inside each other", template)
    }
    var whole = bytes
    for tag in tags where tag.kind == .partial {
      guard let part = library[tag.path] else { continue }
      whole = min(whole + size(of: part, depth: depth + 1), Self.wholeBytes + 1)
    }
    sizes[template.name] = whole
    return whole
  }

  private static func isDeep(_ tags: [TemplateTag]) -> Bool {
    var open = 0
    for tag in tags {
      switch tag.kind {
      case .section, .inverted: open += 1
      case .close: open = max(0, open - 1)
      case .variable, .partial, .comment, .unsupported: break
      }
      if open > depth { return true }
    }
    return false
  }

  private mutating func report(_ message: String, _ template: TemplateSource) {
    found.insert(
      Diagnostic(
        .error, "template-size", message, at: SourceLocation(file: template.file),
        hint: "a brief needs far less: is this the right file?", concern: .manifest))
  }
}
