extension NumberGrammar {
  /// The value of a text that is nothing but digits, a minus, a decimal mark and an exponent; nil for all else.
  ///
  /// Up to 15 digits mantissa and power of ten are both exact, so that their quotient is rounded once
  /// and correct (Clinger 1990); longer texts go to the standard library, once they are known to be decimal.
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
        if digits > 15 { return longValue(bytes) }
      } else if byte == decimal.byte, decimals < 0, digits > 0 {
        decimals = 0
      } else if byte == Byte.minus, digits == 0, !isNegative {
        isNegative = true
      } else {
        return byte | 0x20 == UInt8(ascii: "e") ? longValue(bytes) : nil
      }
    }
    // Three decimals may be thousands where the mark is not certain.
    guard digits > 0, decimals != 0, isCertain || decimals != 3 else { return nil }
    guard mantissa != 0 else { return 0 }
    let magnitude = decimals > 0 ? Double(mantissa) / Self.powers[decimals] : Double(mantissa)
    return isNegative ? -magnitude : magnitude
  }

  private func longValue(_ bytes: some Collection<UInt8>) -> Double? {
    guard bytes.count <= 64, hasPlainShape(bytes) else { return nil }
    var text = String(decoding: bytes, as: UTF8.self)
    if decimal == .comma { text.replace(",", with: ".") }
    guard let value = Double(text), value.isFinite, value != 0 else { return nil }
    return value
  }

  /// Whether it is digits[mark digits][e±digits], and its decimals cannot be thousands.
  private func hasPlainShape(_ bytes: some Collection<UInt8>) -> Bool {
    var runs = [0, 0, 0]
    var part = 0
    var last: UInt8 = 0
    for (index, byte) in bytes.enumerated() {
      let isAfterExponent = last | 0x20 == UInt8(ascii: "e")
      if Byte.isDigit(byte) {
        runs[part] += 1
      } else if byte == decimal.byte, part == 0, runs[0] > 0 {
        part = 1
      } else if byte | 0x20 == UInt8(ascii: "e"), part < 2, runs[part] > 0 {
        part = 2
      } else if !(byte == Byte.minus && (index == 0 || isAfterExponent))
        && !(byte == Byte.plus && isAfterExponent)
      {
        return false
      }
      last = byte
    }
    return runs[part] > 0 && (isCertain || runs[1] != 3)
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}
