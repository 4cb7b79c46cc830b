package import Statistics

/// How a unit looks, in a cell and in a sentence, side by side so that a workbook and a brief cannot disagree.
package struct Presentation: Hashable, Sendable {
  /// What stands at the digits even where no word does.
  package enum Mark: Hashable, Sendable {
    case none
    case percent
    /// Before the digits: `US$ `.
    case currency(String)
  }

  /// The words behind the digits in a sentence.
  package struct Words: Hashable, Sendable {
    /// Behind a printed `1`.
    package let one: String
    /// Behind all else.
    package let other: String
  }

  /// Decimals, in a cell as in a sentence.
  package let decimals: Int
  /// Whether a number above zero bears a `+`: differences do.
  package let isSigned: Bool
  /// What stands at the digits.
  package let mark: Mark
  /// The unit for a column heading; cells then hold digits only.
  package let heading: String
  /// The words behind the digits in a sentence.
  package let words: Words
  /// The names of the levels 1, 2, 3…, where the numbers only order them.
  package let levelNames: [String]

  init(
    _ decimals: Int, _ heading: String, signed: Bool = false, mark: Mark = .none,
    words: String = "", one: String? = nil, levels: [String] = []
  ) {
    self.decimals = decimals
    self.heading = heading
    self.isSigned = signed
    self.mark = mark
    self.words = Words(one: one ?? words, other: words)
    self.levelNames = levels
  }

  /// The Excel number format, in sections for above, below and exactly zero: a low value (`0.0`) differs from `0`.
  package var cellFormat: String {
    let digits = "#,##0" + (decimals > 0 ? "." + String(repeating: "0", count: decimals) : "")
    if isSigned { return "+\(digits);-\(digits);0" }
    return decimals > 0 ? "\(digits);-\(digits);0" : digits
  }

  /// The number format of a figure that rests on few cases: in parentheses, and still a number (pse.md 0.3).
  package var parenthesisedFormat: String {
    let digits = "0" + (decimals > 0 ? "." + String(repeating: "0", count: decimals) : "")
    let plain = "\"(\"\(digits)\")\""
    // A percentage is never below 0; other figures keep their sign inside.
    if mark == .percent, !isSigned { return plain }
    return (isSigned ? "\"(\"+\(digits)\")\"" : plain) + ";\"(\"-\(digits)\")\""
  }

  /// The level's name, where levels have names and the value is exactly one of them; such a cell holds this word.
  package func levelName(_ value: Double) -> String? {
    guard let place = Int(exactly: value), levelNames.indices.contains(place - 1) else {
      return nil
    }
    return levelNames[place - 1]
  }

  /// Digits only, as a cell shows them under a heading with the unit.
  package func number(_ value: Double, in style: LanguageStyle = .english) -> String {
    if let name = levelName(value) { return name }
    return DecimalText(value, decimals: decimals)?.text(in: style, signed: isSigned)
      ?? Missing.notAvailable.rawValue
  }

  /// Digits with the unit's mark, and the interval behind: `38.1%`, `US$ 52`, `43 (36–50)`, `Established`.
  package func short(
    _ value: Double, _ interval: Interval? = nil, in style: LanguageStyle = .english
  ) -> String {
    let marked = levelName(value) ?? marked(value, in: style)
    return marked + limits(interval, in: style)
  }

  /// As it reads in a sentence: `38.1% (35.0–41.2) of GDP`, `+2.1 percentage points`, `int$ 1 234 per person`.
  package func sentence(
    _ value: Double, _ interval: Interval? = nil, in style: LanguageStyle = .english
  ) -> String {
    if levelName(value) != nil { return short(value, interval, in: style) }
    let digits = DecimalText(value, decimals: decimals)?.digits(in: style) ?? ""
    return short(value, interval, in: style) + (style.isOne(digits) ? words.one : words.other)
  }

  /// ` (36–50)`, or ` (−2.1 to 0.4)` where a dash after a minus would puzzle; empty without an interval.
  package func limits(_ interval: Interval?, in style: LanguageStyle) -> String {
    guard let interval else { return "" }
    let joint = interval.lower < 0 || isSigned ? " \(style.rangeWord) " : style.rangeDash
    return " (\(number(interval.lower, in: style))\(joint)\(number(interval.upper, in: style)))"
  }

  private func marked(_ value: Double, in style: LanguageStyle) -> String {
    guard let text = DecimalText(value, decimals: decimals) else {
      return Missing.notAvailable.rawValue
    }
    let sign = text.sign(in: style, always: isSigned)
    switch mark {
    case .none: return sign + text.digits(in: style)
    case .percent: return sign + text.digits(in: style) + style.percentSign
    case .currency(let prefix): return sign + prefix + text.digits(in: style)
    }
  }
}
