/// A tag of a template, with its place.
struct TemplateTag: Hashable {
  /// What it does.
  enum Kind: Hashable {
    case variable
    case section
    case inverted
    case close
    case partial
    case comment
    /// Mustache knows it, briefs do not need it: the character that opens it.
    case unsupported(Character)
  }

  let kind: Kind
  /// The dotted path, `.`, or empty for a question to the loop such as `last()`.
  let path: String
  /// The functions around the path, the outermost first.
  let functions: [String]
  /// The line of the name, counted from 1.
  let line: Int
  /// The column of the name in characters, counted from 1.
  let column: Int
  /// Whether nothing else but sections and comments stands on its line.
  var isAlone = false

  /// The name as written.
  var name: String {
    functions.joined(separator: "(") + (functions.isEmpty ? "" : "(") + path
      + String(repeating: ")", count: functions.count)
  }
}
