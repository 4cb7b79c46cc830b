import Statistics
import TestSupport
import Testing

struct ExactSumTests {
  /// Numbers of very different sizes, whose plain sum depends on the order.
  private func numbers(_ seed: UInt64) -> [Double] {
    var random = SeededRandom(seed: seed)
    return (0..<60).map { _ in
      Double.random(in: -1...1, using: &random)
        * Double(sign: .plus, exponent: Int.random(in: -80...80, using: &random), significand: 1)
    }
  }

  @Test func `forgets nothing that cancels`() {
    #expect(ExactSum([1e100, 1, -1e100]).value == 1)
    #expect(ExactSum([1e16, 1, 1e-16, -1e16]).value == 1.0000000000000002 - 2.220446049250313e-16)
    #expect(ExactSum(repeatElement(0.1, count: 10)).value == 1)
    #expect(ExactSum().value == 0)
  }

  @Test func `rounds half to even, but a smaller part decides`() {
    let half = Double(1).ulp / 2
    #expect(ExactSum([1, half]).value == 1)
    #expect(ExactSum([1, half, 1e-40]).value == 1 + Double(1).ulp)
    #expect(ExactSum([1, half, -1e-40]).value == 1)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `has the same bytes in any order and any parts`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let numbers = numbers(seed)
    let whole = ExactSum(numbers)
    let shuffled = numbers.shuffled(using: &random)
    #expect(ExactSum(shuffled).value.bitPattern == whole.value.bitPattern)
    let cut = Int.random(in: 0...numbers.count, using: &random)
    var left = ExactSum(shuffled.prefix(cut))
    left.merge(ExactSum(shuffled.dropFirst(cut)))
    #expect(left.value.bitPattern == whole.value.bitPattern)
    #expect(left == whole)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `comes to nothing with the same numbers taken away`(seed: UInt64) {
    let numbers = numbers(seed)
    #expect(ExactSum(numbers + numbers.reversed().map { -$0 }).value == 0)
  }

  @Test func `products lose nothing`() {
    var sum = ExactSum()
    sum.addProduct(1 + 1e-10, 1 - 1e-10)
    sum.add(-1)
    #expect(abs(sum.value + 1e-20) < 1e-25)
  }

  @Test func `says that it outgrew its range`() {
    #expect(!ExactSum([1e308, 1e308, -1e308]).value.isFinite)
    #expect(!ExactSum([.nan, 1]).value.isFinite)
  }
}
