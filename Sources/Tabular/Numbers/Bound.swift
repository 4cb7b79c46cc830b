/// A number with a sign of comparison before it and a percent sign after it, where they are there.
struct Bound {
  /// The number.
  let value: Double
  /// The side on which it is only known to lie.
  let censor: Censor?
  /// Whether a percent sign stood after it.
  let isPercent: Bool

  init(
    _ bytes: ArraySlice<UInt8>, in text: NumberText, grammar: NumberGrammar
  ) throws(NumberProblem) {
    var rest = bytes
    var censor: Censor?
    if let first = rest.first, first == Byte.less || first == Byte.greater {
      censor = first == Byte.less ? .below : .above
      rest.removeFirst()
      if rest.first == UInt8(ascii: "=") { rest.removeFirst() }
      rest = NumberText.trimmed(rest)
    }
    let isPercent = rest.last == Byte.percent
    if isPercent { rest = NumberText.trimmed(rest.dropLast()) }
    self.censor = censor
    self.isPercent = isPercent
    value = try Numeral(rest, in: text, grammar: grammar).value
  }
}
