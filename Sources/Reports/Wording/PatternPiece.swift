/// A pattern cut at its numbered holes, for all that fills one: phrases, texts of sheets, finished English.
enum PatternPiece {
  case words(Substring)
  /// The place of what fills it, counted from 0.
  case hole(Int)

  /// The pieces in their order; braces that hold no number of the `count` holes are words.
  static func pieces(of pattern: String, holes count: Int) -> [PatternPiece] {
    var pieces: [PatternPiece] = []
    for (place, part) in pattern.split(separator: "{", omittingEmptySubsequences: false)
      .enumerated()
    {
      let halves = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      if place > 0, halves.count == 2, let number = Int(halves[0]), number >= 1,
        number <= count
      {
        pieces.append(.hole(number - 1))
        pieces.append(.words(halves[1]))
      } else {
        pieces.append(.words(place > 0 ? "{" + part : part))
      }
    }
    return pieces
  }

  /// The pattern with texts in its holes.
  static func filled(_ pattern: String, _ texts: [String]) -> String {
    pieces(of: pattern, holes: texts.count).reduce(into: "") { filled, piece in
      switch piece {
      case .words(let words): filled += words
      case .hole(let place): filled += texts[place]
      }
    }
  }
}
