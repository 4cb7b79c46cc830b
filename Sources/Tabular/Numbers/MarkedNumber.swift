/// A number with what statistics put around it: `<0.1`, `65 %`, `65.3 [60.1–70.2]`, `12 [e][p]`.
struct MarkedNumber {
  /// The number, or "missing" where shorthand stands alone.
  let reading: CellReading

  init(_ text: NumberText, grammar: NumberGrammar) throws(NumberProblem) {
    var rest = text.bytes
    let marks = try Self.marks(cutFrom: &rest, of: text)
    guard !rest.isEmpty else {
      reading = .missing(token: text.original, mark: marks.joined())
      return
    }
    let interval = try Self.interval(cutFrom: &rest, of: text)
    let main = try Bound(rest, in: text, grammar: grammar)
    var number = NumberReading(main.value)
    number.censor = main.censor
    number.isPercent = main.isPercent
    number.marks = marks
    if let interval {
      let ends = try Self.ends(interval, around: main, of: text, grammar: grammar)
      (number.lower, number.lowerCensor) = (ends.lower.value, ends.lower.censor)
      (number.upper, number.upperCensor) = (ends.upper.value, ends.upper.censor)
    }
    reading = .number(number)
  }

  /// Takes the shorthand off the end: `[e]`, `[low]`.
  private static func marks(
    cutFrom rest: inout ArraySlice<UInt8>, of text: NumberText
  ) throws(NumberProblem) -> [String] {
    var marks: [String] = []
    while rest.last == Byte.closeBracket, let start = rest.lastIndex(of: Byte.openBracket) {
      let word = rest[(start + 1)..<(rest.endIndex - 1)]
      guard word.allSatisfy(Byte.isLetter) else { break }
      let mark = String(decoding: rest[start...], as: UTF8.self).lowercased()
      guard MissingToken.marks.contains(mark) else {
        let known = MissingToken.marks.sorted().joined(separator: " ")
        throw .notANumber(
          text.original, hint: "the shorthand that may follow a number is \(known)")
      }
      marks.insert(mark, at: 0)
      rest = NumberText.trimmed(rest[..<start])
    }
    return marks
  }

  /// Takes the bracketed interval off the end, without its brackets.
  private static func interval(
    cutFrom rest: inout ArraySlice<UInt8>, of text: NumberText
  ) throws(NumberProblem) -> ArraySlice<UInt8>? {
    guard let close = rest.last, close == Byte.closeBracket || close == Byte.closeParenthesis else {
      return nil
    }
    let isRound = close == Byte.closeParenthesis
    let start = rest.firstIndex(of: isRound ? Byte.openParenthesis : Byte.openBracket)
    guard let start, start > rest.startIndex else {
      let isNegative = isRound && start != nil
      throw .notANumber(
        text.original,
        hint: isNegative ? "if brackets mean a negative number, write it with a minus" : nil)
    }
    let inside = rest[(start + 1)..<(rest.endIndex - 1)]
    rest = NumberText.trimmed(rest[..<start])
    return NumberText.trimmed(inside)
  }

  private static func ends(
    _ interval: ArraySlice<UInt8>, around main: Bound, of text: NumberText, grammar: NumberGrammar
  ) throws(NumberProblem) -> (lower: Bound, upper: Bound) {
    guard let parts = IntervalSeparator.split(interval) else {
      throw .notANumber(
        text.original,
        hint: "an interval is written as 60.1–70.2, 60.1-70.2, 60.1, 70.2 or -0.2 to 0.4")
    }
    let lower = try Bound(parts.lower, in: text, grammar: grammar)
    let upper = try Bound(parts.upper, in: text, grammar: grammar)
    guard lower.value <= main.value, main.value <= upper.value else {
      throw NumberProblem(
        code: "constraint-error",
        why: "the number of \"\(text.original.shortened())\" lies outside the interval beside it",
        hint: "an interval stands as lower end, upper end, and holds its number")
    }
    guard main.isPercent || !(lower.isPercent || upper.isPercent) else {
      throw .notANumber(text.original, hint: "a percent sign belongs to the number itself too")
    }
    return (lower, upper)
  }
}
