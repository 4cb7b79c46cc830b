/// What a template may name: the keys of a `TemplateValue` and their kinds, known before any data is read.
package indirect enum TemplateSchema: Hashable, Sendable {
  /// Text, a figure or a phrase.
  case text
  /// A condition.
  case flag
  /// A part of the page.
  case block
  /// A list whose items are all alike.
  case list(of: TemplateSchema)
  /// Names.
  case object([String: TemplateSchema])

  /// What the kind is called in a diagnostic.
  package var kind: String {
    switch self {
    case .text: "a text"
    case .flag: "a condition"
    case .block: "a block"
    case .list: "a list"
    case .object: "a group of keys"
    }
  }

  /// The schema under a name; `nil` where there is none.
  package func member(_ name: some StringProtocol) -> TemplateSchema? {
    guard case .object(let members) = self else { return nil }
    return members[String(name)]
  }

  /// The names directly under it, sorted.
  package var names: [String] {
    guard case .object(let members) = self else { return [] }
    return members.keys.sorted()
  }

  /// Every key with its kind, sorted, for the manual: `country.name`, `tracers[].value`.
  package var keys: [(path: String, kind: String)] { keys(under: "") }

  private func keys(under path: String) -> [(path: String, kind: String)] {
    let own = path.isEmpty ? [] : [(path: path, kind: kind)]
    switch self {
    case .text, .flag, .block: return own
    case .list(let item):
      return own + item.keys(under: path + "[]").filter { $0.path != path + "[]" }
    case .object:
      return own
        + names.flatMap { name in
          member(name)?.keys(under: path.isEmpty ? name : "\(path).\(name)") ?? []
        }
    }
  }
}
