import Reports
import TestSupport
import Testing

struct DecimalTextTests {
  @Test(arguments: [
    (2.5, 0, "3"), (43.25, 1, "43.3"), (1.005, 2, "1.01"), (0.125, 2, "0.13"), (0.5, 0, "1"),
    (-2.5, 0, "−3"), (-0.5, 0, "−1"), (99.95, 1, "100.0"), (9.995, 2, "10.00"), (0.95, 0, "1"),
    (0.1 + 0.2, 1, "0.3"), (0.1 + 0.2, 15, "0.300000000000000"), (1e15, 0, "1 000 000 000 000 000"),
    (1e-7, 7, "0.0000001"), (123456.5, 0, "123 457"), (1e22, 0, "10 000 000 000 000 000 000 000"),
    (4.999999999999999, 0, "5"), (0.49999999999999994, 0, "1"),
  ])
  func `half goes away from zero on the shortest decimal`(
    value: Double, decimals: Int, text: String
  ) {
    #expect(plain(DecimalText(value, decimals: decimals)?.text()) == text)
  }

  @Test(arguments: [
    (0.0, 1, "0"), (-0.0, 1, "0"), (0.0, 0, "0"), (0.04, 1, "<0.1"), (0.05, 1, "0.1"),
    (-0.04, 1, ">−0.1"), (0.3, 0, "<1"), (-0.3, 0, ">−1"), (0.0004, 3, "<0.001"),
    (1e-300, 2, "<0.01"),
  ])
  func `zero differs from what is too small to show`(value: Double, decimals: Int, text: String) {
    #expect(DecimalText(value, decimals: decimals)?.text() == text)
  }

  @Test func `what is not finite has no text`() {
    #expect(DecimalText(.nan, decimals: 1) == nil)
    #expect(DecimalText(.infinity, decimals: 1) == nil)
    #expect(DecimalText(-.infinity, decimals: 1) == nil)
  }

  @Test func `a sign is always shown where asked for, but not on zero`() {
    #expect(DecimalText(2.1, decimals: 1)?.text(signed: true) == "+2.1")
    #expect(DecimalText(-2.1, decimals: 1)?.text(signed: true) == "−2.1")
    #expect(DecimalText(0, decimals: 1)?.text(signed: true) == "0")
    #expect(DecimalText(0.01, decimals: 1)?.text(signed: true) == "<0.1")
  }

  @Test func `millions are a shift of the digits`() {
    #expect(DecimalText(42_647_488, decimals: 1, timesTenTo: -6)?.text() == "42.6")
    #expect(DecimalText(1_050_000, decimals: 1, timesTenTo: -6)?.text() == "1.1")
  }

  /// Whole-number arithmetic on the digits, with nothing in common with the code under test.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `rounding equals whole-number arithmetic`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<50 {
      let places = Int.random(in: 0...6, using: &random)
      let digits = Int.random(in: 0...99_999_999_999, using: &random)
      let decimals = Int.random(in: 0...6, using: &random)
      let isNegative = Bool.random(using: &random)
      guard let value = Double("\(isNegative ? "-" : "")\(digits)e-\(places)"),
        let text = DecimalText(value, decimals: decimals)
      else { return #expect(Bool(false), "\(digits)e-\(places) is a number") }
      let scale = power(of: 10, abs(places - decimals))
      let rounded = places > decimals ? (digits + scale / 2) / scale : digits * scale
      let unit = power(of: 10, decimals)
      let fraction = String(String(unit + rounded % unit).dropFirst())
      #expect(text.whole == String(rounded / unit), "\(value) to \(decimals)")
      #expect(text.fraction == fraction, "\(value) to \(decimals)")
      #expect(text.roundsToZero == (rounded == 0))
    }
  }

  private func power(of base: Int, _ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  private func plain(_ text: String?) -> String? {
    text.map { String($0.map { $0 == "\u{202F}" ? " " : $0 }) }
  }
}
