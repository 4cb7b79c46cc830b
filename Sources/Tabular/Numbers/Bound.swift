/// A number with a sign of comparison before it and a percent sign after it, where they are there.
struct Bound {
  /// The number.
  let value: Double
  /// The side on which it is only known to lie.
  let censor: Censor?
  /// Whether a percent sign stood after it.
  let isPercent: Bool

  init(_ scalars: ArraySlice<Unicode.Scalar>, grammar: NumberGrammar) throws(NumberProblem) {
    var rest = scalars
    var censor: Censor?
    if let first = rest.first, first == "<" || first == ">" {
      censor = first == "<" ? .below : .above
      rest.removeFirst()
      if rest.first == "=" { rest.removeFirst() }
      rest = NumberText.trimmed(rest)
    }
    let isPercent = rest.last == "%"
    if isPercent { rest = NumberText.trimmed(rest.dropLast()) }
    self.censor = censor
    self.isPercent = isPercent
    value = try Numeral(rest, grammar: grammar).value
  }
}
