/// What a text that is not a number was probably meant to be.
enum NumberHint {
  /// A hint for the text, or nil where nothing is likely.
  static func hint(for text: String, grammar: NumberGrammar) -> String? {
    let lower = text.lowercased()
    if ["nan", "inf", "infinity"].contains(lower.trimmingPrefix { "+-".contains($0) }) {
      return "if it means that there is no number, list it under missing:"
    }
    if lower.hasPrefix("0x") { return "hexadecimal is not read; write it in decimal digits" }
    if text.contains("_") { return "write the number without underscores" }
    if text.hasPrefix("("), text.hasSuffix(")") {
      return "if brackets mean a negative number, write it with a minus"
    }
    return confusedLetters(in: text, grammar: grammar) ?? footnote(in: text, grammar: grammar)
  }

  private static func confusedLetters(in text: String, grammar: NumberGrammar) -> String? {
    guard text.contains(where: \.isWholeNumber) else { return nil }
    let likely = String(
      text.map { character in
        switch character {
        case "l", "I", "|": "1"
        case "O", "o": "0"
        default: character
        }
      })
    guard likely != text, isNumber(likely, grammar: grammar) else { return nil }
    return "it looks like \(likely)"
  }

  private static func footnote(in text: String, grammar: NumberGrammar) -> String? {
    let number = text.prefix { $0.isASCII && ($0.isNumber || "+-., ".contains($0)) }
    let rest = text.dropFirst(number.count)
    guard !rest.isEmpty, !number.isEmpty else { return nil }
    let bare = String(number).trimmingSuffix { $0 == " " }
    guard isNumber(bare, grammar: grammar) else { return nil }
    return "\(bare) is a number, \"\(rest.description.shortened(to: 20))\" after it is not: "
      + "move it to a note column"
  }

  private static func isNumber(_ text: String, grammar: NumberGrammar) -> Bool {
    // The plain form is enough for a hint; the general reader would come back here.
    grammar.plainValue(text.utf8) != nil
  }
}

extension String {
  fileprivate func trimmingPrefix(_ isTrimmed: (Character) -> Bool) -> String {
    String(drop(while: isTrimmed))
  }

  fileprivate func trimmingSuffix(_ isTrimmed: (Character) -> Bool) -> String {
    var rest = self[...]
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return String(rest)
  }
}
