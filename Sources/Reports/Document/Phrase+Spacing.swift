internal import Foundation

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
        // Code points, not characters: every sentence comes here, and comparing characters takes ten times as long.
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
          if scalar.isBreakingSpace {
            pendingSpace = true
          } else {
            if pendingSpace, !(tidy.runs.isEmpty && kept.isEmpty) { kept.append(" ") }
            pendingSpace = false
            kept.append(scalar)
          }
        }
        if kept.first == ".", tidy.text.hasSuffix(Self.abbreviatedYear) { kept.removeFirst() }
        tidy.append(Phrase(Self.withoutDoubledStops(String(kept))))
      case .figure(let figure):
        if pendingSpace, !tidy.runs.isEmpty { tidy.append(" ") }
        pendingSpace = false
        tidy.append(Phrase(figure))
      }
    }
    return spaced(tidy)
  }

  /// The end of a Russian date, whose stop is also that of a sentence that ends with it.
  private static let abbreviatedYear = "\u{A0}г."

  private static func withoutDoubledStops(_ text: String) -> String {
    text.utf8.contains(0xD0) && text.contains(abbreviatedYear + ".")
      ? text.replacingOccurrences(of: abbreviatedYear + ".", with: abbreviatedYear) : text
  }
}

extension Unicode.Scalar {
  /// Whether a line may end here: the spaces that are not no-break spaces.
  var isBreakingSpace: Bool {
    switch value {
    case 0x20, 0x09, 0x0A, 0x0D, 0x3000: true
    default: false
    }
  }
}

extension Character {
  /// Whether a line may end here; a space that carries a mark is none.
  var isBreakingSpace: Bool {
    guard let first = unicodeScalars.first, first.isBreakingSpace else { return false }
    return unicodeScalars.count == 1 || self == "\r\n"
  }
}
