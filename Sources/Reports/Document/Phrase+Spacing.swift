extension Phrase {
  /// The phrase with every stretch of spaces, tabs and line ends as one space, and none at its ends.
  ///
  /// No-break spaces are left: they are part of a number.
  package var tidied: Phrase {
    var tidy = Phrase()
    var pendingSpace = false
    for run in runs {
      switch run {
      case .text(let text):
        var kept = ""
        for character in text {
          if character.isBreakingSpace {
            pendingSpace = true
          } else {
            if pendingSpace, !(tidy.runs.isEmpty && kept.isEmpty) { kept.append(" ") }
            pendingSpace = false
            kept.append(character)
          }
        }
        tidy.append(Phrase(kept))
      case .figure(let figure):
        if pendingSpace, !tidy.runs.isEmpty { tidy.append(" ") }
        pendingSpace = false
        tidy.append(Phrase(figure))
      }
    }
    return spaced(tidy)
  }
}

extension Character {
  /// Whether a line may end here: the spaces that are not no-break spaces.
  var isBreakingSpace: Bool {
    switch self {
    case " ", "\t", "\n", "\r", "\r\n", "\u{3000}": true
    default: false
    }
  }
}
