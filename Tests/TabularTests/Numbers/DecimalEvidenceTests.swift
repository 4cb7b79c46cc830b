import Tabular
import TestSupport
import Testing

struct DecimalEvidenceTests {
  /// Reads one column of a file of that delimiter and gives value or code of each cell.
  static func readings(_ cells: [String], delimiter: Character, decimal: DecimalMark? = nil) -> [String] {
    let rows = cells.map { "x\(delimiter)\"\($0)\"\n" }.joined()
    let options = CSVOptions.with { $0.decimal = decimal }
    let reading = Reading("a\(delimiter)b\n" + rows, options: options)
    guard let dialect = reading.dialect else { return [] }
    let grammar = NumberGrammar(dialect)
    return reading.rows.map { row in
      if let problem = grammar.problem(with: row[1], inColumn: nil, at: nil) {
        return problem.code.rawValue
      }
      guard case .number(let number) = grammar.read(row[1]) else { return "missing" }
      return number.value.shortestText
    }
  }

  @Test(arguments: [
    (["1,5", "2,25"], ["1.5", "2.25"]), (["1,5", "1,234"], ["1.5", "1.234"]),
    (["0,125", "12"], ["0.125", "12"]), (["1234,567"], ["1234.567"]),
    (["1,5", "1.234"], ["1.5", "ambiguous-number"]),
    (["1,5", "1.234,5", "1.234"], ["1.5", "1234.5", "1234"]),
    (["1.5", "1,234"], ["1.5", "ambiguous-number"]),
    (["1,234,567", "1,234"], ["1234567", "1234"]), (["1,234.5", "1,234"], ["1234.5", "1234"]),
    (["1,234", "2,345"], ["ambiguous-number", "ambiguous-number"]),
    (["1,5", "1.5"], ["type-error", "1.5"]), (["<1,5", "65,3 [60,1-70,2]"], ["1.5", "65.3"]),
    (["1,234,567", "1,5"], ["1234567", "type-error"]), (["1", "2"], ["1", "2"]),
  ])
  func `a file of any delimiter is read by what its cells show`(
    cells: [String], expected: [String]
  ) {
    for delimiter: Character in [",", ";", "\t"] {
      #expect(Self.readings(cells, delimiter: delimiter) == expected, "\(delimiter)")
    }
  }

  @Test func `a point before three digits is decimal where cells are parted by commas, else ambiguous`() {
    let cells = ["1.234", "23.456"]
    #expect(Self.readings(cells, delimiter: ",") == ["1.234", "23.456"])
    #expect(Self.readings(cells, delimiter: ";") == ["ambiguous-number", "ambiguous-number"])
    #expect(Self.readings(cells + ["0.5"], delimiter: ";") == ["1.234", "23.456", "0.5"])
    #expect(Self.readings(cells + ["7,891"], delimiter: ",").allSatisfy { $0 == "ambiguous-number" })
  }

  @Test func `a mark that is given decides, and the other groups thousands`() {
    let cells = ["1,234", "1.234"]
    #expect(Self.readings(cells, delimiter: ";", decimal: .point) == ["1234", "1.234"])
    #expect(Self.readings(cells, delimiter: ";", decimal: .comma) == ["1.234", "1234"])
    #expect(Self.readings(["1,5"], delimiter: ";", decimal: .point) == ["type-error"])
  }

  /// A file of random numbers, all written one way, must be read right or refused: never wrong.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `no number is ever wrong by a power of ten`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let decimal = Bool.random(using: &random) ? "," : "."
    let group = Bool.random(using: &random) ? (decimal == "," ? "." : ",") : ""
    let decimals = Int.random(in: 0...4, using: &random)
    let numbers = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      Int.random(in: 0..<10_000_000, using: &random) >> Int.random(in: 0..<20, using: &random)
    }
    func text(_ number: Int) -> String {
      var digits = Array(String(number))
      while digits.count <= decimals { digits.insert("0", at: 0) }
      var whole = String(digits.dropLast(decimals).reversed())
      if !group.isEmpty {
        let parts = stride(from: 0, to: whole.count, by: 3).map { whole.dropFirst($0).prefix(3) }
        whole = parts.joined(separator: group)
      }
      return String(whole.reversed()) + (decimals > 0 ? decimal + String(digits.suffix(decimals)) : "")
    }
    var power = 1.0
    for _ in 0..<decimals { power *= 10 }
    for delimiter: Character in [",", ";"] {
      // In a file parted by commas a lone point before three digits is decimal by convention.
      if delimiter == ",", group == ".", decimals == 0 { continue }
      let readings = Self.readings(numbers.map(text), delimiter: delimiter)
      for (reading, number) in zip(readings, numbers) where !reading.hasSuffix("-number") {
        #expect(reading == "type-error" || Double(reading) == Double(number) / power)
      }
    }
  }
}
