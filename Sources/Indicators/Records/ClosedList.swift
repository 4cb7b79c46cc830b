/// How a word of a closed list is compared: trimmed, in lower case, with underscores for blanks and hyphens.
enum ClosedList {
  /// The form in which words are compared.
  static func normalised(_ text: some StringProtocol) -> String {
    trimmed(text).lowercased().map { $0 == " " || $0 == "-" ? "_" : String($0) }.joined()
  }

  /// A text without blanks at its ends.
  static func trimmed(_ text: some StringProtocol) -> String {
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
