extension Phrase: ExpressibleByStringInterpolation {
  /// Collects the parts of `"rose to \(figure)"`, and the pattern `rose to {1}`.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var runs: [Run] = []
    fileprivate var pattern = ""
    fileprivate var holes: [Phrase] = []

    /// Begins.
    package init(literalCapacity: Int, interpolationCount: Int) {}

    /// Takes the words between the holes.
    package mutating func appendLiteral(_ literal: String) {
      pattern += literal
      runs += Phrase(literal).runs
    }

    /// Takes a phrase.
    package mutating func appendInterpolation(_ other: Phrase) {
      holes.append(other)
      pattern += "{\(holes.count)}"
      runs += other.runs
    }

    /// Takes a figure.
    package mutating func appendInterpolation(_ figure: Figure) {
      appendInterpolation(Phrase(figure))
    }

    /// Takes words.
    package mutating func appendInterpolation(_ text: some StringProtocol) {
      appendInterpolation(Phrase(text))
    }

    /// Takes a whole number.
    package mutating func appendInterpolation(_ number: Int) {
      appendInterpolation(Phrase(String(number)))
    }
  }

  /// Makes a phrase of words.
  package init(stringLiteral value: String) {
    self.init(Phrase(value).runs, making: .pattern(value, []))
  }

  /// A count and what was counted, `3 completed late`: words that agree with the count in other languages, by the pattern
  /// `{1} completed late`.
  static func counted(_ count: Phrase, _ words: String) -> Phrase {
    Phrase((count + Phrase(verbatim: " \(words)")).runs, making: .pattern("{1} \(words)", [count]))
  }

  /// Makes a phrase of words and figures.
  package init(stringInterpolation: StringInterpolation) {
    self.init(
      stringInterpolation.runs,
      making: .pattern(stringInterpolation.pattern, stringInterpolation.holes))
  }
}
