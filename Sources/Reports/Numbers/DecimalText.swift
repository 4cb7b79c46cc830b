/// A number rounded once, as decimal digits: the only rounding in the project that a reader sees.
///
/// Half goes away from zero, on the shortest decimal that reads back to the same number, cut to 15 significant digits:
/// what Excel and LibreOffice display (workbook.md §7). C and ICU round the binary value half to even: 2.5 becomes 2.
package struct DecimalText: Hashable, Sendable {
  /// Whether the number is below zero.
  package let isNegative: Bool
  /// Whether the number itself is zero, and not merely rounded to it.
  package let isZero: Bool
  /// The digits before the decimal mark, at least one.
  package let whole: String
  /// The digits behind the decimal mark, exactly as many as asked for.
  package let fraction: String

  /// Rounds `value` × 10^`power` to a number of decimals; `nil` for what is not finite.
  package init?(_ value: Double, decimals: Int, timesTenTo power: Int = 0) {
    guard value.isFinite else { return nil }
    var digits = DecimalDigits(value.magnitude)
    digits.exponent += power
    digits.round(toSignificant: 15)
    digits.round(toDecimals: max(0, decimals))
    isNegative = value < 0
    isZero = value == 0
    (whole, fraction) = digits.parts(decimals: max(0, decimals))
  }

  /// Whether no digit but zero is left, although the number may not be zero.
  package var roundsToZero: Bool { (whole + fraction).allSatisfy { $0 == "0" } }

  /// What stands before the digits: a sign, or `<` where the number is too small for its decimals.
  package func sign(in style: LanguageStyle, always: Bool = false) -> String {
    if isZero { return "" }
    if roundsToZero { return isNegative ? ">" + style.minus : "<" }
    if isNegative { return style.minus }
    return always ? "+" : ""
  }

  /// The digits with their marks: `0` for zero, one unit of the last decimal for what merely rounds to zero.
  package func digits(in style: LanguageStyle) -> String {
    if isZero { return "0" }
    if fraction.isEmpty { return roundsToZero ? "1" : style.grouped(whole) }
    let least = String(repeating: "0", count: fraction.count - 1) + "1"
    return style.grouped(whole) + style.decimalMark + (roundsToZero ? least : fraction)
  }

  /// Sign and digits: `1 234.5`, `−3.2`, `0`, `<0.1`, `>−0.1`, and `+2.1` where the sign is always wanted.
  package func text(in style: LanguageStyle = .english, signed: Bool = false) -> String {
    sign(in: style, always: signed) + digits(in: style)
  }
}
