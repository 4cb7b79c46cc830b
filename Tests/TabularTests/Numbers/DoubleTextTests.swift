import Tabular
import TestSupport
import Testing

struct DoubleTextTests {
  /// What `String(x)` gives in ECMAScript (ECMA-262, Number::toString; checked with Node).
  @Test(arguments: [
    (38.0, "38"), (-0.0, "0"), (0.0, "0"), (0.1, "0.1"), (-0.25, "-0.25"), (1e21, "1e+21"),
    (1e20, "100000000000000000000"), (1.5e21, "1.5e+21"), (1e-6, "0.000001"), (1e-7, "1e-7"),
    (1.25e-7, "1.25e-7"), (123456789.125, "123456789.125"), (5e-324, "5e-324"),
    (1.7976931348623157e308, "1.7976931348623157e+308"), (0.1 + 0.2, "0.30000000000000004"),
    (9007199254740993.0, "9007199254740992"), (100.0, "100"), (-1234.5, "-1234.5"),
    (123456789012345680000.0, "123456789012345680000"),
  ])
  func `numbers print as ECMAScript prints them`(number: Double, text: String) {
    #expect(number.shortestText == text)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `every number reads back to itself, here and in the grammar of cells`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let grammar = NumberGrammar(decimal: .point)
    for _ in 0..<500 {
      let number = Double(bitPattern: random.next())
      guard number.isFinite else { continue }
      #expect(Double(number.shortestText) == number)
      #expect(grammar.read(number.shortestText) == .number(NumberReading(number)))
    }
  }
}
