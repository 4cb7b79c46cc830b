package import Indicators

/// How a language writes numbers, dates and lists: our own table, because ICU's answers change with the toolchain.
package struct LanguageStyle: Hashable, Sendable {
  /// The language.
  package let language: Language
  /// Between whole digits and decimals.
  package let decimalMark: String
  /// Between groups of three digits.
  package let groupMark: String
  /// From how many whole digits on they are grouped.
  package let leastGroupedDigits: Int
  /// The sign for per cent, with the space before it where the language has one.
  package let percentSign: String
  /// Before numbers below zero: U+2212; the ASCII form is made when text is written.
  package let minus: String
  /// Between the limits of an interval or the years of a period.
  package let rangeDash: String
  /// Between the limits of an interval when one of them is below zero.
  package let rangeWord: String
  /// A date, with `{day}`, `{month}` and `{year}`.
  package let datePattern: String
  /// The months' names as they stand in a date.
  package let months: [String]
  /// Between the items of a list.
  package let listSeparator: String
  /// Between the last two items of a list.
  package let listConjunction: String
  /// Before the names of columns that a table had no room for.
  package let notShown: String

  /// Digits in groups of three, from the right.
  package func grouped(_ digits: String) -> String {
    guard digits.count >= leastGroupedDigits, !groupMark.isEmpty else { return digits }
    var text = ""
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.count - offset).isMultiple(of: 3) { text += groupMark }
      text.append(digit)
    }
    return text
  }

  /// A date in words: `1 January 2025`, `1er janvier 2025`.
  package func text(of date: CalendarDate) -> String {
    let values = [
      "day": language == .french && date.day == 1 ? "1er" : String(date.day),
      "month": months[date.month - 1], "year": String(date.year),
    ]
    var text = ""
    for part in datePattern.split(separator: "{", omittingEmptySubsequences: false) {
      let pieces = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      text += pieces.count == 2 ? (values[String(pieces[0])] ?? "") + pieces[1] : part
    }
    return text
  }

  /// Whether what is counted in printed digits stands in the singular: `1`, in French all below 2, as `1,7 point` (CLDR: the whole
  /// part is 0 or 1).
  package func isOne(_ digits: String) -> Bool {
    guard language == .french else { return digits == "1" }
    return ["0", "1"].contains(digits.split(separator: decimalMark).first)
  }
}
