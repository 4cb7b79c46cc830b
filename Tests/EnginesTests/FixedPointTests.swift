import Engines
import Statistics
import TestSupport
import Testing

@Suite struct FixedPointTests {
  /// What the statement of `FixedPoint.cut` works out, step by step.
  private func cut(_ value: Double, _ form: FixedPoint) -> [Int] {
    func scaled(_ value: Double, _ exponent: Int) -> Double {
      Double(sign: .plus, exponent: exponent, significand: value)
    }
    var rest = scaled(value, form.bits - form.top)
    return (0..<form.parts).map { _ in
      let whole = rest.rounded(.towardZero)
      rest = scaled(rest - whole, form.bits)
      return Int(whole)
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `whole numbers sum to what the exact sum is`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let spread = Double.random(in: 0..<20, using: &random)
    let values = (0..<500).map { _ in
      let size = Double.random(in: -spread..<(spread + 1), using: &random).rounded()
      let value = Double.random(in: 1..<2, using: &random)
      return Double(
        sign: Bool.random(using: &random) ? .plus : .minus, exponent: Int(size), significand: value)
    }
    let magnitudes = values.map { (value: Double) -> Double in value.magnitude }
    let form = FixedPoint(
      least: magnitudes.min() ?? 1, greatest: magnitudes.max() ?? 1, rows: values.count)
    var sums = [Int](repeating: 0, count: form.parts)
    for value in values {
      for (place, part) in cut(value, form).enumerated() {
        #expect(part.magnitude <= 1 << form.bits)
        sums[place] += part
      }
    }
    #expect(form.sum(sums) == ExactSum(values))
  }

  @Test func `as many rows as stated cannot overflow`() {
    for rows in [1, 3, 1000, 1 << 20, 1 << 30, 1 << 40] {
      let form = FixedPoint(least: 1, greatest: 1, rows: rows)
      #expect(!(1 << form.bits).multipliedReportingOverflow(by: rows).overflow)
    }
  }
}
