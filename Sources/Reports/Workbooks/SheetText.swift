package import Indicators
internal import Tabular

/// A text of a sheet, kept apart from its language until the workbook is said: literals are the program's words, what
/// is interpolated stays as it is given.
package indirect enum SheetText: Sendable, Hashable {
  /// From the data, or said already.
  case given(String)
  /// A word of a closed list or of the catalogue: said where the language has it, else as it stands.
  case known(String)
  /// Notes of a value, parted by `; `: each is said as a known word is.
  case notes(String)
  /// What reading or computing found, with what was expected and the hint: said by its pattern.
  case finding(String)
  /// A number with its unit; `isMarked` where the unit's sign stands at the digits.
  case figure(Double, Unit, isMarked: Bool)
  /// The program's words in English, with numbered holes: `{1} more of this kind`.
  case words(String, [SheetText])
  /// Texts in a row.
  case row([SheetText], separator: String)

  /// The text in English.
  package var plain: String { text(in: .english) }

  /// The text as a language says it.
  package func text(in words: Translation) -> String {
    switch self {
    case .given(let text): return text
    case .known(let text): return words.known(text) ?? text
    case .notes(let text): return words.notes(text)
    case .finding(let text): return words.finding(text)
    case .figure(let number, let unit, let isMarked):
      let presentation = unit.presentation.said(in: words)
      let style = LanguageStyle.of(words.language)
      return isMarked
        ? presentation.short(number, in: style) : presentation.number(number, in: style)
    case .words(let pattern, let holes):
      return PatternPiece.filled(
        words.pattern(pattern, counts: holes.map(\.count)), holes.map { $0.hole(in: words) })
    case .row(let texts, let separator):
      return texts.map { $0.text(in: words) }.joined(separator: separator)
    }
  }

  /// A text as it fills a hole: behind Arabic letters a date would be turned around without a mark before it (UAX 9, W2).
  private func hole(in words: Translation) -> String {
    let text = text(in: words)
    guard words.language.direction == .rightToLeft, text.first?.isNumber == true else {
      return text
    }
    return "\u{200E}" + text
  }

  /// The whole number that fills a hole, which decides on plurals.
  private var count: Int? { if case .given(let text) = self { Int(text) } else { nil } }
}

extension SheetText: ExpressibleByStringInterpolation {
  /// Numbers the holes.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pattern = ""
    fileprivate var holes: [SheetText] = []

    /// Starts with nothing.
    package init(literalCapacity: Int, interpolationCount: Int) {}
    /// Adds words.
    package mutating func appendLiteral(_ literal: String) { pattern += literal }
    /// Adds a hole with a text that is no word of ours.
    package mutating func appendInterpolation(_ text: String) { appendInterpolation(.given(text)) }
    /// Adds a hole with a whole number, written without groups as cells hold it.
    package mutating func appendInterpolation(_ count: Int) { appendInterpolation("\(count)") }
    /// Adds a hole with a date as cells hold it: year, month, day.
    mutating func appendInterpolation(_ date: CalendarDate) {
      appendInterpolation(date.description)
    }
    /// Adds a hole with a text.
    package mutating func appendInterpolation(_ text: SheetText) {
      holes.append(text)
      pattern += "{\(holes.count)}"
    }
  }

  /// Words without holes.
  package init(stringLiteral value: String) {
    self = value.isEmpty ? .given("") : .words(value, [])
  }
  /// Words with holes.
  package init(stringInterpolation: StringInterpolation) {
    self = .words(stringInterpolation.pattern, stringInterpolation.holes)
  }
}
