internal import Tabular

/// A value as text that only depends on what it holds: every stored property, with sets and dictionaries in order.
///
/// What a specification holds decides whether an output is up to date; nobody who adds a property has to remember this place.
package struct StableText {
  /// What of the places in a manifest belongs to the text.
  package enum Places: Sendable {
    /// File, line and column.
    case whole
    /// Line and column.
    case lines
    /// Nothing.
    case none
  }

  /// The text of the whole value.
  package private(set) var text = ""
  /// Every text in it, which may be the name of a file.
  package private(set) var leaves: Set<String> = []

  private let places: Places

  /// Describes a value.
  package init(_ value: Any, places: Places = .whole) {
    self.places = places
    text = describe(value)
  }

  private mutating func describe(_ value: Any) -> String {
    if let word = value as? String {
      leaves.insert(word)
      return word.debugDescription
    }
    if places != .whole, let place = value as? SourceLocation {
      return places == .none ? "" : "\(place.line ?? 0):\(place.column ?? 0)"
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.map { describe($0.value) } ?? "nil"
    case .set:
      return "{" + mirror.children.map { describe($0.value) }.sorted().joined(separator: ",") + "}"
    case .dictionary:
      return "{" + mirror.children.map { describe($0.value) }.sorted().joined(separator: ",") + "}"
    case .collection:
      return "[" + mirror.children.map { describe($0.value) }.joined(separator: ",") + "]"
    default:
      guard !mirror.children.isEmpty else { return String(describing: value) }
      let members = mirror.children.map { "\($0.label ?? ""):\(describe($0.value))" }
      return "\(mirror.subjectType)(" + members.joined(separator: ",") + ")"
    }
  }
}
