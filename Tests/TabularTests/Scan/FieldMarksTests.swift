import CByteMasks
import TestSupport
import Testing

struct FieldMarksTests {
  /// What a pass finds, as far as reading byte by byte tells it.
  private struct Found: Equatable {
    var starts: [UInt32] = [0]
    var feeds: UInt64 = 0
    var innerFeeds: UInt64 = 0
    var hasInnerReturns = false
  }

  private static func byteByByte(_ bytes: some Sequence<UInt8>, _ hasReturns: Bool) -> Found {
    var found = Found()
    var isInside = false
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\""): isInside.toggle()
      case UInt8(ascii: "\n"):
        found.feeds += 1
        if isInside { found.innerFeeds += 1 }
      case UInt8(ascii: "\r"):
        if isInside, hasReturns { found.hasInnerReturns = true }
      default: break
      }
      if !isInside, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") {
        found.starts.append(UInt32(place) + 1)
      }
    }
    return found
  }

  private static func marked(
    _ bytes: [UInt8], count: Int, hasReturns: Bool, isFast: Bool
  ) -> (Found, isOdd: Bool) {
    var starts = [UInt32](repeating: 0, count: count + 64)
    let marks = unsafe mark_fields(
      bytes, UInt64(count), UInt8(ascii: ","), hasReturns ? 1 : 0, isFast ? 1 : 0, &starts)
    let found = Found(
      starts: Array(starts.prefix(Int(marks.fields) + 1)), feeds: marks.feeds,
      innerFeeds: marks.inner_feeds, hasInnerReturns: marks.inner_returns != 0)
    return (found, marks.odd != 0)
  }

  @Test(arguments: 0..<300)
  func `both forms of a pass mark what reading byte by byte finds`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let letters = Array(["a,\n", "a,\n\r", "a,\"\n", "aaaa,\"\"\n\r"][Int(seed % 4)].utf8)
    let count = Int.random(in: 1...400, using: &random)
    // What stands behind the bytes that count must not be looked at.
    let bytes = (0..<(count + 64)).map { _ in letters.randomElement(using: &random) ?? 0 }
    let hasReturns = letters.contains(UInt8(ascii: "\r"))
    let expected = Self.byteByByte(bytes.prefix(count), hasReturns)
    let plain = Self.marked(bytes, count: count, hasReturns: hasReturns, isFast: false)
    #expect(plain.0 == expected)
    guard marks_are_fast() != 0 else { return }
    let fast = Self.marked(bytes, count: count, hasReturns: hasReturns, isFast: true)
    #expect(fast.0 == expected)
    #expect(fast.isOdd == plain.isOdd)
  }
}
