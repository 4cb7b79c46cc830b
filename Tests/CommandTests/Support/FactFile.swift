import Foundation

/// The facts beside a brief, as another program reads them; `JSONSerialization` would round numbers.
struct FactFile: Decodable {
  struct Fact: Decodable {
    let section: String
    let sentence: String
    let figures: [Figure]
  }

  struct Figure: Decodable {
    let indicator, area, period, breakdown, category, printed: String
    let value: Double?
    let derived: Derived?

    var text: String {
      "\(indicator) \(area) \(period) \(breakdown) \(category) \(value.map { "\($0)" } ?? "-")"
    }
  }

  struct Derived: Decodable {
    let rule: String
    let from: [Operand]
  }

  struct Operand: Decodable {
    let indicator, area, period, breakdown, category, source: String
    let value: Double?
  }

  let facts: [Fact]

  init(_ data: Data) throws { self = try JSONDecoder().decode(Self.self, from: data) }
}
