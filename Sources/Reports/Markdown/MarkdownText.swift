/// Words as Markdown that shows them as they are: nothing in the data can act as a mark (CommonMark 0.31, with GFM's tables).
enum MarkdownText {
  private static let marks: Set<Character> = ["\\", "`", "*", "_", "[", "]", "<", ">", "|", "~"]

  /// The words with every mark escaped, wherever they will stand.
  static func escaped(_ text: String) -> String {
    var written = ""
    var rest = Substring(text)
    while let character = rest.popFirst() {
      if marks.contains(character) || (character == "&" && beginsEntity(rest)) { written += "\\" }
      written.append(character)
    }
    return written
  }

  /// Escaped words that begin a line: there `#`, `-`, `+`, `=` and `1.` are marks too.
  static func escapedLine(_ text: String) -> String {
    let line = escaped(text)
    guard let first = line.first else { return line }
    if "#-+=".contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    guard (1...9).contains(digits.count), let mark = rest.first, mark == "." || mark == ")" else {
      return line
    }
    return digits + "\\" + rest
  }

  /// `&amp;` and `&#38;` would be read as one sign; `A & B` is not.
  private static func beginsEntity(_ rest: Substring) -> Bool {
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }
    return !name.isEmpty && rest.dropFirst(name.count).first == ";"
  }
}
