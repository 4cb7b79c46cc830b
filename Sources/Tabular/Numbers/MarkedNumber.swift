/// A number with what statistics put around it: `<0.1`, `65 %`, `65.3 [60.1–70.2]`, `12 [e][p]`.
struct MarkedNumber {
  /// The number, or "missing" where shorthand stands alone.
  let reading: CellReading

  private let grammar: NumberGrammar
  private let original: String

  init(_ text: NumberText, grammar: NumberGrammar) throws(NumberProblem) {
    self.grammar = grammar
    original = text.original
    var rest = text.scalars[...]
    let marks = try Self.marks(cutFrom: &rest, of: text.original)
    guard !rest.isEmpty else {
      reading = .missing(token: text.original, mark: marks.joined())
      return
    }
    let interval = try Self.interval(cutFrom: &rest, of: text.original)
    let main = try Bound(rest, grammar: grammar)
    var number = NumberReading(main.value)
    number.censor = main.censor
    number.isPercent = main.isPercent
    number.marks = marks
    if let interval {
      let ends = try Self.ends(interval, around: main, of: text.original, grammar: grammar)
      (number.lower, number.lowerCensor) = (ends.lower.value, ends.lower.censor)
      (number.upper, number.upperCensor) = (ends.upper.value, ends.upper.censor)
    }
    reading = .number(number)
  }

  /// Takes the shorthand off the end: `[e]`, `[low]`.
  private static func marks(
    cutFrom rest: inout ArraySlice<Unicode.Scalar>, of text: String
  ) throws(NumberProblem) -> [String] {
    var marks: [String] = []
    while rest.last == "]", let start = rest.lastIndex(of: "[") {
      let word = rest[(start + 1)..<(rest.endIndex - 1)]
      guard word.allSatisfy({ $0.properties.isAlphabetic }) else { break }
      let mark = String(String.UnicodeScalarView(rest[start...])).lowercased()
      guard MissingToken.marks.contains(mark) else {
        let known = MissingToken.marks.sorted().joined(separator: " ")
        throw .notANumber(text, hint: "the shorthand that may follow a number is \(known)")
      }
      marks.insert(mark, at: 0)
      rest = NumberText.trimmed(rest[..<start])
    }
    return marks
  }

  /// Takes the bracketed interval off the end, without its brackets.
  private static func interval(
    cutFrom rest: inout ArraySlice<Unicode.Scalar>, of text: String
  ) throws(NumberProblem) -> ArraySlice<Unicode.Scalar>? {
    guard let close = rest.last, close == "]" || close == ")" else { return nil }
    let start = rest.firstIndex(of: close == "]" ? "[" : "(")
    guard let start, start > rest.startIndex else {
      let isNegative = close == ")" && start != nil
      throw .notANumber(
        text, hint: isNegative ? "if brackets mean a negative number, write it with a minus" : nil)
    }
    let inside = rest[(start + 1)..<(rest.endIndex - 1)]
    rest = NumberText.trimmed(rest[..<start])
    return NumberText.trimmed(inside)
  }

  private static func ends(
    _ interval: ArraySlice<Unicode.Scalar>, around main: Bound, of text: String,
    grammar: NumberGrammar
  ) throws(NumberProblem) -> (lower: Bound, upper: Bound) {
    guard let parts = IntervalSeparator.split(interval) else {
      throw .notANumber(
        text, hint: "an interval is written as 60.1–70.2, 60.1-70.2, 60.1, 70.2 or -0.2 to 0.4")
    }
    let lower = try Bound(parts.lower, grammar: grammar)
    let upper = try Bound(parts.upper, grammar: grammar)
    guard lower.value <= main.value, main.value <= upper.value else {
      throw NumberProblem(
        code: "constraint-error",
        why: "the number of \"\(text.shortened())\" lies outside the interval beside it",
        hint: "an interval stands as lower end, upper end, and holds its number")
    }
    guard main.isPercent || !(lower.isPercent || upper.isPercent) else {
      throw .notANumber(text, hint: "a percent sign belongs to the number itself too")
    }
    return (lower, upper)
  }
}
