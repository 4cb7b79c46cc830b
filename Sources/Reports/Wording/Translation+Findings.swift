extension Translation {
  /// What reading or computing found, which comes as finished English: its pattern is found by the words around the holes.
  ///
  /// What stands in quotation marks or in code is of the user's files, and stays as it is. A text without words is the same in all
  /// languages; one without a pattern is loud.
  package func finding(_ english: String) -> String {
    if language == .english { return english }
    return foundText(english, depth: 0)
      ?? (Self.isProse(english) ? Self.loud(english) : english)
  }

  /// The text in the language, with those of its parts that are texts in turn; `nil` where no pattern fits.
  private func foundText(_ english: String, depth: Int) -> String? {
    if case .text(let text) = entries[english], findings.holds(english) { return text }
    guard depth < Self.deepest, let match = findings.match(english) else { return nil }
    let isQuoted = Self.quotedHoles(of: match.pattern)
    let holes = match.holes.enumerated().map { place, hole in
      isQuoted[place] ? hole : foundText(hole, depth: depth + 1) ?? hole
    }
    let counts = zip(match.holes, isQuoted).map { $1 ? nil : Int($0) }
    return PatternPiece.filled(pattern(match.pattern, counts: counts), holes)
  }

  /// A list in a remark in a remark: no text of ours goes deeper, but a list has as many parts as its items.
  private static let deepest = 16

  /// Whether each hole of a pattern stands in quotation marks or code.
  static func quotedHoles(of pattern: String) -> [Bool] {
    var quoted: [Bool] = []
    var (isCode, isInQuotes) = (false, false)
    for (character, next) in zip(pattern, pattern.dropFirst() + " ") {
      switch character {
      case "`": isCode.toggle()
      case "\"": isInQuotes.toggle()
      case "“": isInQuotes = true
      case "”": isInQuotes = false
      case "{" where next.isNumber: quoted.append(isCode || isInQuotes)
      default: break
      }
    }
    return quoted
  }

  /// Two words with a space between: what a list of names or a range of numbers has not.
  private static func isProse(_ text: String) -> Bool {
    text.split(separator: " ").count { word in word.count > 1 && word.allSatisfy(\.isLetter) } > 1
  }
}
