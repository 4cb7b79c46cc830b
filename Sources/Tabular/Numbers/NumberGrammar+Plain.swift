extension NumberGrammar {
  /// The value of a cell that is nothing but at most 15 digits, a minus and a decimal mark; nil for all else.
  ///
  /// Up to 2^53 and 10^22 both numbers are exact, so that their quotient is rounded once and correct
  /// (Clinger 1990); other texts take the general way.
  func plainValue(_ bytes: some Collection<UInt8>) -> Double? {
    var mantissa = 0
    var digits = 0
    var decimals = -1
    var isNegative = false
    for byte in bytes {
      if Byte.isDigit(byte) {
        mantissa = mantissa &* 10 &+ Int(byte &- Byte.zero)
        digits &+= 1
        if decimals >= 0 { decimals &+= 1 }
        if digits > 15 { return nil }
      } else if byte == decimal.byte, decimals < 0, digits > 0 {
        decimals = 0
      } else if byte == Byte.minus, digits == 0, !isNegative {
        isNegative = true
      } else {
        return nil
      }
    }
    // Three decimals may be thousands where the mark is not certain.
    guard digits > 0, decimals != 0, isCertain || decimals != 3 else { return nil }
    guard mantissa != 0 else { return 0 }
    let magnitude = decimals > 0 ? Double(mantissa) / Self.powers[decimals] : Double(mantissa)
    return isNegative ? -magnitude : magnitude
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}
