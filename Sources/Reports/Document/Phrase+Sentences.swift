extension Phrase {
  /// The phrase cut into sentences; a figure is never cut, whatever stands in it.
  ///
  /// A sentence ends at `.`, `!` or `?` before a space and a capital letter, a digit or a figure, and at `。！？`.
  package var sentences: [Phrase] {
    var sentences: [Phrase] = []
    var sentence = Phrase()
    for (place, run) in runs.enumerated() {
      switch run {
      case .figure(let figure): sentence.append(Phrase(figure))
      case .text(let text):
        let parts = Self.cut(text, isBeforeFigure: place + 1 < runs.count)
        for part in parts.dropLast() {
          sentences.append(sentence + Phrase(part))
          sentence = Phrase()
        }
        sentence.append(Phrase(parts.last ?? ""))
      }
    }
    return (sentences + [sentence]).map(\.tidied).filter { !$0.isBlank }
  }

  /// The stretches between sentence ends; the last may be empty or unfinished.
  private static func cut(_ text: String, isBeforeFigure: Bool) -> [String] {
    var parts = [""]
    var rest = Substring(text)
    while let character = rest.popFirst() {
      parts[parts.count - 1].append(character)
      let ends =
        "。！？".contains(character)
        || (".!?".contains(character) && beginsSentence(rest, isBeforeFigure: isBeforeFigure))
      if ends { parts.append("") }
    }
    return parts
  }

  private static func beginsSentence(_ rest: Substring, isBeforeFigure: Bool) -> Bool {
    guard let space = rest.first, space.isBreakingSpace else { return false }
    guard let next = rest.first(where: { !$0.isBreakingSpace }) else { return isBeforeFigure }
    return next.isUppercase || next.isNumber || "“\"(".contains(next)
  }
}
