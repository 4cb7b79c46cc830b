/// A pattern cut at its numbered holes, for all that fills one: phrases, texts of sheets, finished English.
enum PatternPiece {
  case words(Substring)
  /// The place of what fills it, counted from 0.
  case hole(Int)

  /// The pieces in their order; braces that hold no number of the `count` holes are words.
  static func pieces(of pattern: String, holes count: Int) -> [PatternPiece] {
    var pieces: [PatternPiece] = []
    var rest = pattern[...]
    while let (number, range) = nextHole(in: rest, of: count) {
      if range.lowerBound > rest.startIndex { pieces.append(.words(rest[..<range.lowerBound])) }
      pieces.append(.hole(number - 1))
      rest = rest[range.upperBound...]
    }
    if !rest.isEmpty { pieces.append(.words(rest)) }
    return pieces
  }

  /// The first `{number}` of one to `count`, and where it stands; read by bytes, because every text of a workbook comes here.
  private static func nextHole(
    in text: Substring, of count: Int
  ) -> (number: Int, range: Range<String.Index>)? {
    let bytes = text.utf8
    var start = bytes.startIndex
    while let brace = bytes[start...].firstIndex(of: UInt8(ascii: "{")) {
      var place = bytes.index(after: brace)
      let digits = place
      while place < bytes.endIndex, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place]) {
        place = bytes.index(after: place)
      }
      if place < bytes.endIndex, bytes[place] == UInt8(ascii: "}"),
        let number = Int(text[digits..<place]), number >= 1, number <= count
      {
        return (number, brace..<bytes.index(after: place))
      }
      start = digits
    }
    return nil
  }

  /// The pattern with texts in its holes.
  static func filled(_ pattern: String, _ texts: [String]) -> String {
    guard !texts.isEmpty else { return pattern }
    return pieces(of: pattern, holes: texts.count).reduce(into: "") { filled, piece in
      switch piece {
      case .words(let words): filled += words
      case .hole(let place): filled += texts[place]
      }
    }
  }
}
