internal import Engines
internal import Statistics

/// The least and the greatest magnitude of each number that is summed, by which sums are cut into whole numbers.
struct EngineRanges: Sendable {
  /// The magnitudes of the values that are not 0.
  struct Range: Sendable {
    var least = Double.infinity
    var greatest = 0.0

    /// Those of a product.
    func times(_ other: Range) -> Range {
      isEmpty || other.isEmpty
        ? Range() : Range(least: least * other.least, greatest: greatest * other.greatest)
    }

    var isEmpty: Bool { greatest == 0 }
  }

  private(set) var ranges: [SQLLayers.Term: Range] = [:]
  /// The rows of the server that holds the most.
  var rows = 1

  subscript(term: SQLLayers.Term) -> Range { ranges[term] ?? Range() }

  /// What is asked for of a term.
  static func selected(_ term: SQLLayers.Term) -> [String] {
    [
      "min(CASE WHEN \(term.sql) <> 0 THEN abs(\(term.sql)) END)",
      "max(abs(\(term.sql)))",
    ]
  }

  mutating func note(_ term: SQLLayers.Term, least: Double?, greatest: Double?) {
    var known = self[term]
    if let least { known.least = min(known.least, least) }
    if let greatest { known.greatest = max(known.greatest, greatest) }
    ranges[term] = known
  }

  /// How values within a range are cut.
  func form(_ range: Range) -> FixedPoint {
    FixedPoint(least: range.isEmpty ? 1 : range.least, greatest: range.greatest, rows: rows)
  }

  /// How what rounding loses of a product is cut.
  func lostForm(_ left: Range, _ right: Range) -> FixedPoint {
    let product = left.times(right)
    guard !product.isEmpty else { return form(product) }
    let bottom = Int(left.least.exponent) + Int(right.least.exponent) - 52
    return FixedPoint(
      least: max(0x1p-1000, Double(sign: .plus, exponent: max(-1000, bottom), significand: 1)),
      greatest: product.greatest * 0x1p-52, rows: rows)
  }
}
