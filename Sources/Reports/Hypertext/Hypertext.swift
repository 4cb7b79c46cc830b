/// A piece of a page for browsers: always whole, as elements are only made with both of their ends.
///
/// It is well-formed XML too, so that any reader of XML can check a page.
struct Hypertext: Hashable {
  private(set) var text: String

  /// Nothing.
  init() { text = "" }

  /// Words as they are; what would act as a mark is escaped.
  init(_ words: String) { text = Self.escaped(words) }

  private init(written text: String) { self.text = text }

  /// A style sheet, which is not escaped; it comes from the program alone.
  static func styleSheet(_ rules: String) -> Hypertext {
    Hypertext(written: "<style>\n\(rules)\n</style>\n")
  }

  /// An element with what it holds; block elements begin a line.
  static func element(
    _ name: String, _ attributes: [(String, String)] = [], _ content: [Hypertext] = []
  ) -> Hypertext {
    let marks = attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
    let isEmpty = content.isEmpty && emptyNames.contains(name)
    let inner = content.map(\.text).joined()
    let line = inlineNames.contains(name) ? "" : "\n"
    let opened = parentNames.contains(name) ? "\n" : ""
    return Hypertext(
      written: isEmpty
        ? "<\(name)\(marks) />\(line)" : "<\(name)\(marks)>\(opened)\(inner)</\(name)>\(line)")
  }

  /// An element around words.
  static func element(
    _ name: String, _ attributes: [(String, String)] = [], _ words: String
  ) -> Hypertext { element(name, attributes, [Hypertext(words)]) }

  /// The page's first line and its root.
  static func page(_ root: Hypertext) -> String { "<!DOCTYPE html>\n" + root.text }

  private static func escaped(_ words: String) -> String {
    var written = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": written += "&amp;"
      case "<": written += "&lt;"
      case ">": written += "&gt;"
      case "\"": written += "&quot;"
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written
  }

  private static let emptyNames: Set<String> = [
    "meta", "hr", "line", "rect", "circle", "polyline", "polygon", "path",
  ]
  private static let inlineNames: Set<String> = ["span", "bdi", "strong"]
  private static let parentNames: Set<String> = [
    "html", "head", "body", "header", "main", "footer", "section", "figure", "svg", "table",
    "thead", "tbody", "tr", "ul", "div",
  ]
}
