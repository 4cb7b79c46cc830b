/// Decimals of at most 16 characters, read eight at a time from the bytes that end the field (Lemire 2021).
///
/// What it reads, it reads as `NumberGrammar` does, to the bit: mantissa below 2^53 and power of ten are
/// exact, so that their quotient is rounded once (Clinger 1990). It leaves alone what it does not know.
struct DecimalWord: Sendable {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
  ]

  /// The decimal mark in every byte, as it looks when zeros are taken off by exclusive or.
  private let marks: UInt64
  /// The number of decimals that may be thousands; none has so many where the mark is certain.
  private let doubtful: Int

  /// Prepares for the numbers of a grammar.
  init(_ grammar: NumberGrammar) {
    marks = Self.ones &* UInt64(grammar.decimal.byte ^ Byte.zero)
    doubtful = grammar.isCertain ? -1 : 3
  }

  /// The number in a text; nil for all but `[-]digits[mark digits]`.
  func value(of text: ArraySlice<UInt8>) -> Double? {
    let bytes = [UInt8](repeating: 0, count: 16) + text
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let first = buffer.baseAddress else { return nil }
      return unsafe value(first, 16, bytes.count)
    }
  }

  /// The same for the bytes from `start` to `end`; the 16 before `end` can be read.
  @inline(__always)
  func value(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Double? {
    let isNegative = unsafe bytes[start] == Byte.minus
    let length = end &- start &- (isNegative ? 1 : 0)
    let word = unsafe UnsafeRawPointer(bytes + end - 8).loadUnaligned(as: UInt64.self)
    let magnitude: Double?
    if length &- 1 < 8, length > 0 {
      magnitude = short(UInt64(littleEndian: word), length)
    } else if length > 8, length <= 16 {
      let before = unsafe UnsafeRawPointer(bytes + end - 16).loadUnaligned(as: UInt64.self)
      magnitude = long(UInt64(littleEndian: before), UInt64(littleEndian: word), length)
    } else {
      magnitude = nil
    }
    // Not the negative: minus zero is zero.
    return isNegative ? magnitude.map { 0 - $0 } : magnitude
  }

  @inline(__always)
  private func short(_ word: UInt64, _ length: Int) -> Double? {
    let unused = UInt64(truncatingIfNeeded: 64 &- 8 &* length)
    var digits = (Self.withoutZeros(word) &>> unused) &<< unused
    let mark = markPlace(digits)
    var decimals = 0
    if mark < 64 {
      guard mark > unused, mark < 56 else { return nil }
      digits = Self.squeezed(digits, mark)
      decimals = 7 &- Int(truncatingIfNeeded: mark &>> 3)
      if decimals == doubtful { return nil }
    }
    guard Self.areDigits(digits) else { return nil }
    return Double(Int64(truncatingIfNeeded: Self.number(digits))) / Self.powers[decimals]
  }

  @inline(__always)
  private func long(_ first: UInt64, _ second: UInt64, _ length: Int) -> Double? {
    let unused = UInt64(truncatingIfNeeded: 128 &- 8 &* length)
    var upper = (Self.withoutZeros(first) &>> unused) &<< unused
    var lower = Self.withoutZeros(second)
    var decimals = 0
    let mark = markPlace(lower)
    if mark < 64 {
      guard mark < 56 else { return nil }
      lower = Self.squeezed(lower, mark) | upper &>> 56
      upper = upper &<< 8
      decimals = 7 &- Int(truncatingIfNeeded: mark &>> 3)
    } else {
      let mark = markPlace(upper)
      if mark < 64 {
        guard mark > unused else { return nil }
        upper = Self.squeezed(upper, mark)
        decimals = 15 &- Int(truncatingIfNeeded: mark &>> 3)
      }
    }
    guard Self.areDigits(lower), Self.areDigits(upper), decimals != doubtful else { return nil }
    let mantissa = Self.number(upper) &* 100_000_000 &+ Self.number(lower)
    guard mantissa < 1 << 53 else { return nil }
    return Double(Int64(truncatingIfNeeded: mantissa)) / Self.powers[decimals]
  }

  /// Digits become their values; what is below a field's first byte is to be shifted out.
  @inline(__always)
  private static func withoutZeros(_ word: UInt64) -> UInt64 { word ^ ones &* UInt64(Byte.zero) }

  /// The place of the first mark in bits, a multiple of 8; 64 or more where there is none.
  @inline(__always)
  private func markPlace(_ digits: UInt64) -> UInt64 {
    let rest = digits ^ marks
    let found = (rest &- Self.ones) & ~rest & Self.highBits
    return UInt64(truncatingIfNeeded: found.trailingZeroBitCount) & ~7
  }

  /// The digits with the mark taken out, those before it moved up.
  @inline(__always)
  private static func squeezed(_ digits: UInt64, _ mark: UInt64) -> UInt64 {
    let below = (1 &<< mark) &- 1 as UInt64
    return digits & ~below &- (digits & (0xFF &<< mark)) | (digits & below) &<< 8
  }

  @inline(__always)
  private static func areDigits(_ digits: UInt64) -> Bool {
    (digits &+ ones &* 0x76 | digits) & highBits == 0
  }

  /// The number of eight digits, the first one in the lowest byte.
  @inline(__always)
  private static func number(_ digits: UInt64) -> UInt64 {
    let pairs = (digits &* 10 &+ digits &>> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs &>> 16) & 0x0000_FFFF_0000_FFFF
    return (fours &* 10_000 &+ fours &>> 32) & 0xFFFF_FFFF
  }
}
