/// A piece of a line: words and figures, with the figures still known as figures.
package struct Phrase: Hashable, Sendable {
  /// A stretch of a phrase.
  package enum Run: Hashable, Sendable {
    case text(String)
    case figure(Figure)

    /// The words as printed.
    package var text: String {
      switch self {
      case .text(let text): text
      case .figure(let figure): figure.printed
      }
    }
  }

  /// The stretches in reading order; texts never stand side by side and are never empty.
  package private(set) var runs: [Run] = []

  /// Nothing.
  package init() {}

  /// Makes a phrase of words; what has no place on a page is taken out.
  package init(_ text: some StringProtocol) { append(.text(String(text).printable)) }

  /// Makes a phrase of a figure.
  package init(_ figure: Figure) { append(.figure(figure)) }

  /// The words as printed.
  package var text: String { runs.map(\.text).joined() }

  /// The figures in reading order.
  package var figures: [Figure] {
    runs.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
  }

  /// Whether nothing would be printed.
  package var isBlank: Bool { runs.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }

  /// Adds another at the end.
  package mutating func append(_ other: Phrase) {
    for run in other.runs { append(run) }
  }

  /// One after the other.
  package static func + (left: Phrase, right: Phrase) -> Phrase {
    var joined = left
    joined.append(right)
    return joined
  }

  /// Every text changed by a function; figures keep what they stand for.
  package func mapTexts(
    _ change: (String) -> String, figures changeFigure: (String) -> String
  ) -> Phrase {
    var changed = Phrase()
    for run in runs {
      switch run {
      case .text(let text): changed.appendText(change(text))
      case .figure(let figure):
        changed.runs.append(.figure(figure.printed(as: changeFigure(figure.printed))))
      }
    }
    return changed
  }

  private mutating func append(_ run: Run) {
    switch run {
    case .text(let text): appendText(text)
    case .figure: runs.append(run)
    }
  }

  private mutating func appendText(_ text: String) {
    guard !text.isEmpty else { return }
    if case .text(let before) = runs.last {
      runs[runs.count - 1] = .text(before + text)
    } else {
      runs.append(.text(text))
    }
  }
}

extension Phrase: ExpressibleByStringInterpolation {
  /// Collects the parts of `"rose to \(figure)"`.
  package struct StringInterpolation: StringInterpolationProtocol {
    var phrase = Phrase()

    /// Begins.
    package init(literalCapacity: Int, interpolationCount: Int) {}

    /// Takes the words between the holes.
    package mutating func appendLiteral(_ literal: String) { phrase.append(Phrase(literal)) }

    /// Takes a figure.
    package mutating func appendInterpolation(_ figure: Figure) { phrase.append(Phrase(figure)) }

    /// Takes a phrase.
    package mutating func appendInterpolation(_ other: Phrase) { phrase.append(other) }

    /// Takes words.
    package mutating func appendInterpolation(_ text: some StringProtocol) {
      phrase.append(Phrase(text))
    }

    /// Takes a whole number.
    package mutating func appendInterpolation(_ number: Int) {
      phrase.append(Phrase(String(number)))
    }
  }

  /// Makes a phrase of words.
  package init(stringLiteral value: String) { self.init(value) }

  /// Makes a phrase of words and figures.
  package init(stringInterpolation: StringInterpolation) { self = stringInterpolation.phrase }
}
