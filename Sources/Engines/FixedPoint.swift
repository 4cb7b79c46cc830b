package import Statistics

/// A sum of Doubles as sums of whole numbers, so that an engine adds up exactly what `ExactSum` does.
///
/// A Double below 2^`top` is cut into whole numbers of `bits` bits each: the first counts units of 2^(top − bits), the next of 2^(top − 2 · bits),
/// and so on; each step is exact in binary arithmetic. As many rows as `bits` was chosen for cannot overflow 63 bits.
package struct FixedPoint: Hashable, Sendable {
  /// All values lie below 2 to this power.
  package let top: Int
  /// Bits of each part.
  package let bits: Int
  /// How many parts.
  package let parts: Int

  /// For values of magnitudes within limits, and a number of rows.
  package init(least: Double, greatest: Double, rows: Int) {
    let top = greatest > 0 ? Int(greatest.exponent) + 1 : 1
    let bottom = least > 0 ? Int(least.exponent) - 52 : top - 53
    let counted = Int.bitWidth - max(1, rows).leadingZeroBitCount
    bits = min(52, max(8, 62 - counted))
    self.top = top
    // What would lie further down is less than a 2^-200th of the greatest value.
    parts = min((max(53, top - bottom) + bits - 1) / bits, (200 + bits - 1) / bits)
  }

  /// The parts of a number that is no null.
  package func cut(
    _ number: SQLLayers.Term, _ layers: inout SQLLayers
  ) -> [SQLLayers.Term] {
    let dialect = layers.dialect
    var rest = layers.define([number]) { $0[0] + dialect.scaling(by: bits - top) }
    var found: [SQLLayers.Term] = []
    for place in 0..<parts {
      let whole = layers.define([rest]) { dialect.whole($0[0]) }
      found.append(whole)
      guard place + 1 < parts else { break }
      rest = layers.define([rest, whole]) {
        "(\($0[0]) - \(dialect.number($0[1])))" + dialect.scaling(by: bits)
      }
    }
    return found
  }

  /// The exact sum of what the parts summed up to.
  package func sum(_ parts: some Collection<Int>) -> ExactSum {
    var (found, exponent) = (ExactSum(), top - bits)
    for part in parts {
      // 32 bits at a time are exact as a Double.
      let (high, low) = (part >> 32, part & 0xFFFF_FFFF)
      found.add(Self.scaled(Double(high), exponent + 32))
      found.add(Self.scaled(Double(low), exponent))
      exponent -= bits
    }
    return found
  }

  private static func scaled(_ value: Double, _ exponent: Int) -> Double {
    Double(sign: .plus, exponent: exponent, significand: value)
  }
}
