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

  @Test func `products keep what rounding would lose of them`() {
    // Exact in binary: (1 + 2⁻³⁰)(1 − 2⁻³⁰) = 1 − 2⁻⁶⁰, which rounds to 1.
    let tiny = Double(sign: .plus, exponent: -30, significand: 1)
    var pair = ExactSum([-1])
    pair.addProduct(1 + tiny, 1 - tiny)
    #expect(pair.value == -tiny * tiny)
    var triple = ExactSum([-3])
    triple.addProduct(1 + tiny, 1 - tiny, 3)
    #expect(triple.value == -3 * tiny * tiny)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a product is off by less than 2 to the minus 76 of itself`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let (left, right) = (
      Double.random(in: 1...9, using: &random), Double.random(in: 1...9, using: &random)
    )
    var sum = ExactSum()
    sum.addProduct(left, right)
    sum.add(-left * right)
    let lost = (-left * right).addingProduct(left, right)
    let bound = left * right * Double(sign: .plus, exponent: -76, significand: 1)
    #expect(abs(sum.value - lost) < bound)
  }

  @Test func `says that it outgrew its range`() {
    #expect(!ExactSum([1e308, 1e308, -1e308]).value.isFinite)
    #expect(!ExactSum([.nan, 1]).value.isFinite)
  }
}
