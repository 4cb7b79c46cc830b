/// The string literals of a source file as patterns: what is interpolated is a numbered hole.
enum SourceLiterals {
  /// The patterns, in their order; comments are left out.
  static func patterns(in source: String) -> [String] {
    var rest = Substring(
      source.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n"))
    var found: [String] = []
    while let quote = rest.firstIndex(of: "\"") {
      rest = rest[quote...]
      let isBlock = rest.hasPrefix("\"\"\"")
      rest = rest.dropFirst(isBlock ? 3 : 1)
      let literal = take(&rest, isBlock)
      found.append(isBlock ? unfolded(literal) : literal)
    }
    return found
  }

  /// Takes a literal and its closing quotes.
  private static func take(_ rest: inout Substring, _ isBlock: Bool) -> String {
    var text = ""
    var hole = 0
    let end = isBlock ? "\"\"\"" : "\""
    while let character = rest.first {
      if rest.hasPrefix(end) {
        rest = rest.dropFirst(end.count)
        break
      }
      if rest.hasPrefix("\\(") {
        hole += 1
        text += "{\(hole)}"
        rest = rest.dropFirst(2)
        skip(&rest)
      } else if character == "\\" {
        // An escaped quote is the quote; an escaped end of line is none.
        text += rest.hasPrefix("\\\"") ? "\"" : String(rest.prefix(2))
        rest = rest.dropFirst(2)
      } else {
        text.append(character)
        rest = rest.dropFirst()
      }
    }
    return text
  }

  /// Skips what is interpolated, with the literals inside.
  private static func skip(_ rest: inout Substring) {
    var depth = 1
    while depth > 0, let character = rest.first {
      rest = rest.dropFirst()
      switch character {
      case "(": depth += 1
      case ")": depth -= 1
      case "\"": _ = take(&rest, false)
      default: break
      }
    }
  }

  /// A literal of several lines without its indentation and its folds.
  private static func unfolded(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    let indent = lines.last?.count ?? 0
    return lines.dropLast().map { $0.dropFirst(indent) }.joined(separator: "\n")
      .replacing("\\\n", with: "")
  }
}
