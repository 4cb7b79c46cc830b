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

  /// The decimal mark, as it looks when a zero is taken off by exclusive or.
  private let mark: UInt64
  /// The number of decimals that may be thousands; none has so many where the mark is certain.
  private let doubtful: Int

  /// Prepares for the numbers of a grammar.
  init(_ grammar: NumberGrammar) {
    mark = UInt64(grammar.decimal.byte ^ Byte.zero)
    doubtful = grammar.isCertain ? -1 : 3
  }

  /// The number in a text; nil for all but `[-]digits[mark digits]`.
  func value(of text: ArraySlice<UInt8>) -> Double? {
    let bytes = [UInt8](repeating: 0, count: 16) + text
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let first = buffer.baseAddress else { return nil }
      return unsafe signed(first, 16, bytes.count)
    }
  }

  /// The same for the bytes from `start` to `end`; the 16 before `end` can be read.
  func signed(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Double? {
    guard end > start, unsafe bytes[start] == Byte.minus else {
      return unsafe value(bytes, start, end)
    }
    // Not the negative: minus zero is zero.
    return unsafe value(bytes, start + 1, end).map { 0 - $0 }
  }

  /// The same without a sign.
  @inline(__always)
  func value(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Double? {
    let length = end &- start
    let word = unsafe UnsafeRawPointer(bytes + end - 8).loadUnaligned(as: UInt64.self)
    guard length > 8 else {
      return length > 0 ? short(UInt64(littleEndian: word), length) : nil
    }
    guard length <= 16 else { return nil }
    let before = unsafe UnsafeRawPointer(bytes + end - 16).loadUnaligned(as: UInt64.self)
    return long(UInt64(littleEndian: before), UInt64(littleEndian: word), length)
  }

  @inline(__always)
  private func short(_ word: UInt64, _ length: Int) -> Double? {
    let unused = UInt64(truncatingIfNeeded: 64 &- 8 &* length)
    var digits = (Self.withoutZeros(word) &>> unused) &<< unused
    let others = Self.others(digits)
    guard others != 0 else { return Double(Int64(truncatingIfNeeded: Self.number(digits))) }
    let place = Self.place(others)
    guard others & (others &- 1) == 0, place > unused, place < 56, isMark(digits, place)
    else { return nil }
    digits = Self.squeezed(digits, place, mark)
    let decimals = 7 &- Int(truncatingIfNeeded: place &>> 3)
    guard decimals != doubtful else { return nil }
    return Double(Int64(truncatingIfNeeded: Self.number(digits))) / Self.powers[decimals]
  }

  @inline(__always)
  private func long(_ first: UInt64, _ second: UInt64, _ length: Int) -> Double? {
    let unused = UInt64(truncatingIfNeeded: 128 &- 8 &* length)
    var upper = (Self.withoutZeros(first) &>> unused) &<< unused
    var lower = Self.withoutZeros(second)
    var decimals = 0
    let (others, othersBefore) = (Self.others(lower), Self.others(upper))
    if others != 0 {
      let place = Self.place(others)
      guard others & (others &- 1) == 0, othersBefore == 0, place < 56, isMark(lower, place)
      else { return nil }
      lower = Self.squeezed(lower, place, mark) | upper &>> 56
      upper = upper &<< 8
      decimals = 7 &- Int(truncatingIfNeeded: place &>> 3)
    } else if othersBefore != 0 {
      let place = Self.place(othersBefore)
      guard othersBefore & (othersBefore &- 1) == 0, place > unused, isMark(upper, place)
      else { return nil }
      upper = Self.squeezed(upper, place, mark)
      decimals = 15 &- Int(truncatingIfNeeded: place &>> 3)
    }
    let mantissa = Self.number(upper) &* 100_000_000 &+ Self.number(lower)
    guard decimals != doubtful, mantissa < 1 << 53 else { return nil }
    return Double(Int64(truncatingIfNeeded: mantissa)) / Self.powers[decimals]
  }

  /// Digits become their values; what is below a field's first byte is to be shifted out.
  @inline(__always)
  private static func withoutZeros(_ word: UInt64) -> UInt64 { word ^ ones &* UInt64(Byte.zero) }

  /// The high bit of every byte that is no digit; above a byte that is far from one, of others too.
  @inline(__always)
  private static func others(_ digits: UInt64) -> UInt64 {
    (digits &+ ones &* 0x76 | digits) & highBits
  }

  /// The place of the first of them in bits, a multiple of 8.
  @inline(__always)
  private static func place(_ others: UInt64) -> UInt64 {
    UInt64(truncatingIfNeeded: others.trailingZeroBitCount) & 0x38
  }

  @inline(__always)
  private func isMark(_ digits: UInt64, _ place: UInt64) -> Bool {
    digits &>> place & 0xFF == mark
  }

  /// The digits with the mark taken out, those before it moved up.
  @inline(__always)
  private static func squeezed(_ digits: UInt64, _ place: UInt64, _ mark: UInt64) -> UInt64 {
    let before = digits & ((1 &<< place) &- 1)
    return digits &- mark &<< place &- before &+ before &<< 8
  }

  /// The number of eight digits, the first one in the lowest byte.
  @inline(__always)
  private static func number(_ digits: UInt64) -> UInt64 {
    let pairs = (digits &* 10 &+ digits &>> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs &>> 16) & 0x0000_FFFF_0000_FFFF
    return (fours &* 10_000 &+ fours &>> 32) & 0xFFFF_FFFF
  }
}
