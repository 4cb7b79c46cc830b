/// The sections that are open around a tag, and what a name means inside them, by Mustache's rules.
struct TemplateScopes {
  /// What a path leads to.
  enum Resolution {
    case found(TemplateSchema)
    /// Inside a section whose own name is unknown: told once, at the section.
    case opaque
    /// Nothing: the name that leads nowhere, what stands before it, and the names that would lead on.
    case unknown(name: String, after: String, known: [String])
    /// A name under something that has no names.
    case tooDeep(String, TemplateSchema)
  }

  private struct Scope {
    let tag: TemplateTag
    /// What names are looked up in; `nil` where the section adds none, as a condition does.
    let context: TemplateSchema?
    let isOpaque: Bool
    let isInLoop: Bool
  }

  /// What a template may ask inside a list.
  static let loopQuestions = ["even", "first", "last", "odd"]

  private let root: TemplateSchema
  private var scopes: [Scope] = []
  private(set) var isInLoop = false

  init(_ root: TemplateSchema) { self.root = root }

  /// How many sections are open.
  var depth: Int { scopes.count }

  /// The section that the next closing tag must close.
  var innermost: TemplateTag? { scopes.last?.tag }

  /// Whether a section of that name is open above a depth.
  func isOpen(_ name: String, above depth: Int) -> Bool {
    scopes.dropFirst(depth).contains { $0.tag.name == name }
  }

  /// Opens a section; `schema` is `nil` where its name is not known.
  mutating func open(_ tag: TemplateTag, _ schema: TemplateSchema?) {
    let wasInLoop = isInLoop
    var context: TemplateSchema?
    switch (tag.kind, schema) {
    case (.section, .list(let item)):
      context = item
      isInLoop = true
    case (.section, .object), (.section, .text), (.section, .block), (.inverted, .list):
      context = schema
      isInLoop = false
    default: break
    }
    let isOpaque = schema == nil
    if isOpaque { isInLoop = true }
    scopes.append(Scope(tag: tag, context: context, isOpaque: isOpaque, isInLoop: wasInLoop))
  }

  /// Closes the innermost section and gives back the tag that opened it.
  @discardableResult
  mutating func close() -> TemplateTag? {
    guard let scope = scopes.popLast() else { return nil }
    isInLoop = scope.isInLoop
    return scope.tag
  }

  /// A template taken in does not know the loop around it; gives back what `leavePartial` restores.
  mutating func enterPartial() -> Bool {
    defer { isInLoop = false }
    return isInLoop
  }

  /// Back in the template that took another in.
  mutating func leavePartial(_ wasInLoop: Bool) { isInLoop = wasInLoop }

  /// What a path means here: its first name is looked up from the inside out, the others under it alone.
  func resolve(_ path: String) -> Resolution {
    let contexts = scopes.compactMap(\.context)
    if path == "." {
      let nearest = scopes.last { $0.context != nil || $0.isOpaque }
      return nearest?.isOpaque == true ? .opaque : .found(nearest?.context ?? root)
    }
    let names = path.split(separator: ".").map(String.init)
    let stack = contexts.reversed() + [root]
    guard let first = names.first, let start = stack.lazy.compactMap({ $0.member(first) }).first
    else {
      let isOpaque = scopes.contains(where: \.isOpaque)
      return isOpaque ? .opaque : .unknown(name: path, after: "", known: Self.known(in: stack))
    }
    return follow(names, from: start)
  }

  private func follow(_ names: [String], from start: TemplateSchema) -> Resolution {
    var schema = start
    for index in names.indices.dropFirst() {
      let before = names[..<index].joined(separator: ".")
      guard let next = schema.member(names[index]) else {
        guard case .object = schema else { return .tooDeep(before, schema) }
        return .unknown(name: names[index], after: before + ".", known: schema.names)
      }
      schema = next
    }
    return .found(schema)
  }

  /// Every path that could be written, so that `nam` finds `country.name` too if nothing is nearer.
  private static func known(in stack: [TemplateSchema]) -> [String] {
    stack.flatMap { schema in schema.keys.map(\.path).filter { !$0.contains("[]") } }
  }
}
