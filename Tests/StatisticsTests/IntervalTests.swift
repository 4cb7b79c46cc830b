import Statistics
import TestSupport
import Testing

struct IntervalTests {
  @Test func `crossed and infinite limits are no interval`() {
    #expect(Interval(2, 1) == nil)
    #expect(Interval(.nan, 1) == nil)
    #expect(Interval(0, .infinity) == nil)
    #expect(Interval(1, 1)?.contains(1) == true)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `intervals overlap exactly where they share a point`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let limits = (0..<4).map { _ in Double(Int.random(in: 0...9, using: &random)) }
    let first = try #require(Interval(min(limits[0], limits[1]), max(limits[0], limits[1])))
    let second = try #require(Interval(min(limits[2], limits[3]), max(limits[2], limits[3])))
    let shared = (0...9).contains { first.contains(Double($0)) && second.contains(Double($0)) }
    #expect(first.overlaps(second) == shared)
    #expect(second.overlaps(first) == shared)
  }
}
