/// A bare number: sign, digits with marks, exponent.
struct Numeral {
  /// Its value, finite.
  let value: Double

  init(
    _ bytes: ArraySlice<UInt8>, in cell: NumberText, grammar: NumberGrammar
  ) throws(NumberProblem) {
    if let plain = grammar.plainValue(bytes) {
      value = plain
      return
    }
    var rest = bytes
    let sign = rest.first == Byte.minus || rest.first == Byte.plus ? rest.removeFirst() : nil
    let text = String(decoding: bytes, as: UTF8.self)
    guard let exponent = Self.exponent(cutFrom: &rest),
      let digits = try Self.digits(rest, of: text, grammar: grammar),
      exponent.isEmpty || !rest.contains(where: { Self.isGroupSign($0) })
    else {
      let whole = cell.original
      throw .notANumber(whole, hint: NumberHint.hint(for: whole, grammar: grammar))
    }
    guard let magnitude = Double(digits + exponent), magnitude.isFinite else {
      throw .notANumber(text, hint: "it is larger than any number that can be computed with")
    }
    if magnitude == 0, digits.contains(where: { ("1"..."9").contains($0) }) {
      throw .notANumber(text, hint: "it is smaller than any number that can be computed with")
    }
    value = magnitude == 0 ? 0 : sign == Byte.minus ? -magnitude : magnitude
  }

  private static func isGroupSign(_ byte: UInt8) -> Bool {
    byte == Byte.space || byte == Byte.apostrophe
  }

  /// Takes the exponent off the end, empty where there is none; nil where it is none that can be read.
  private static func exponent(cutFrom rest: inout ArraySlice<UInt8>) -> String? {
    guard let start = rest.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) else { return "" }
    var digits = rest[(start + 1)...]
    if digits.first == Byte.minus || digits.first == Byte.plus { digits.removeFirst() }
    guard !digits.isEmpty, digits.count <= 6, digits.allSatisfy(Byte.isDigit) else { return nil }
    let exponent = String(decoding: rest[start...], as: UTF8.self)
    rest = rest[..<start]
    return exponent
  }

  /// The digits with a point before the decimals and nothing between the thousands; nil where they are none.
  private static func digits(
    _ bytes: ArraySlice<UInt8>, of text: String, grammar: NumberGrammar
  ) throws(NumberProblem) -> String? {
    let (own, other) = (grammar.decimal, grammar.decimal.other)
    let owns = bytes.count { $0 == own.byte }
    let others = bytes.count { $0 == other.byte }
    switch (owns, others) {
    case (0, 0): return whole(bytes, groupedBy: bareGroups(grammar))
    case (1, 0):
      if !grammar.isCertain, isThousands(bytes, mark: own) {
        throw .ambiguous(text, mark: own)
      }
      return decimals(bytes, mark: own, groupedBy: bareGroups(grammar))
    case (0, 1):
      guard isThousands(bytes, mark: other) else {
        if decimals(bytes, mark: other, groupedBy: [Byte.space]) == nil { return nil }
        throw .otherMark(text, mark: other)
      }
      guard grammar.isGrouped else { throw .ambiguous(text, mark: other) }
      return whole(bytes, groupedBy: [other.byte])
    case (0, _): return whole(bytes, groupedBy: [other.byte])
    case (1, _):
      if let digits = decimals(bytes, mark: own, groupedBy: [other.byte]) { return digits }
      guard others == 1, decimals(bytes, mark: other, groupedBy: [own.byte]) != nil else {
        return nil
      }
      throw .otherMark(text, mark: other)
    default:
      guard whole(bytes, groupedBy: [own.byte]) != nil else { return nil }
      throw .otherMark(text, mark: other)
    }
  }

  /// Blanks always; apostrophes where decimals have a comma, as in Swiss and Liechtenstein exports.
  private static func bareGroups(_ grammar: NumberGrammar) -> [UInt8] {
    grammar.decimal == .comma ? [Byte.space, Byte.apostrophe] : [Byte.space]
  }

  /// Whether one mark stands where it may be before thousands: one to three digits, no leading zero, then three.
  private static func isThousands(_ bytes: ArraySlice<UInt8>, mark: DecimalMark) -> Bool {
    whole(bytes, groupedBy: [mark.byte]) != nil
  }

  private static func decimals(
    _ bytes: ArraySlice<UInt8>, mark: DecimalMark, groupedBy groups: [UInt8]
  ) -> String? {
    guard let place = bytes.firstIndex(of: mark.byte) else { return nil }
    let fraction = bytes[(place + 1)...]
    guard !fraction.isEmpty, fraction.allSatisfy(Byte.isDigit) else { return nil }
    // Statistical packages leave the zero out: ".5".
    let whole = place == bytes.startIndex ? "0" : whole(bytes[..<place], groupedBy: groups)
    return whole.map { $0 + "." + String(decoding: fraction, as: UTF8.self) }
  }

  private static func whole(_ bytes: ArraySlice<UInt8>, groupedBy groups: [UInt8]) -> String? {
    guard let sign = bytes.first(where: { groups.contains($0) }) else {
      guard !bytes.isEmpty, bytes.allSatisfy(Byte.isDigit) else { return nil }
      return String(decoding: bytes, as: UTF8.self)
    }
    let parts = bytes.split(separator: sign, omittingEmptySubsequences: false)
    guard let first = parts.first, (1...3).contains(first.count), first.first != Byte.zero,
      parts.dropFirst().allSatisfy({ $0.count == 3 }),
      parts.allSatisfy({ $0.allSatisfy(Byte.isDigit) })
    else { return nil }
    return parts.map { String(decoding: $0, as: UTF8.self) }.joined()
  }
}
