/// A product of Doubles with what rounding loses of it, both Doubles (Dekker 1971): multiplications and subtractions only, so that
/// every engine gives the bits that the processor gives here.
package struct ExactProduct: Hashable, Sendable {
  /// The rounded product.
  package let product: SQLLayers.Term
  /// What it lacks.
  package let lost: SQLLayers.Term

  /// left × right.
  package init(
    _ left: SQLLayers.Term, _ right: SQLLayers.Term, _ layers: inout SQLLayers
  ) {
    let product = layers.define([left, right]) { "\($0[0]) * \($0[1])" }
    let (a, b) = (Self.halves(left, &layers), Self.halves(right, &layers))
    self.product = product
    lost = layers.define([product, a.high, a.low, b.high, b.low]) { p in
      "(((\(p[1]) * \(p[3]) - \(p[0])) + \(p[1]) * \(p[4])) + \(p[2]) * \(p[3])) + \(p[2]) * \(p[4])"
    }
  }

  /// Two halves of the bits of a number.
  private static func halves(
    _ number: SQLLayers.Term, _ layers: inout SQLLayers
  ) -> (high: SQLLayers.Term, low: SQLLayers.Term) {
    let factor = layers.dialect.constant(0x1p27 + 1)
    let wide = layers.define([number]) { "\(factor) * \($0[0])" }
    let high = layers.define([wide, number]) { "\($0[0]) - (\($0[0]) - \($0[1]))" }
    return (high, layers.define([number, high]) { "\($0[0]) - \($0[1])" })
  }

  /// A number without what stands behind its first 24 bits, as `ExactSum` shortens what rounding loses.
  package static func shortened(
    _ number: SQLLayers.Term, _ layers: inout SQLLayers
  ) -> SQLLayers.Term {
    let nearest = rounded(number, &layers)
    // Where rounding went up, 24 bits less one of the last place: that product is exact, and nearest to the one below.
    let factor = layers.dialect.constant(1 - 0x1p-24)
    let lower = rounded(layers.define([nearest]) { "\($0[0]) * \(factor)" }, &layers)
    return layers.define([number, nearest, lower]) {
      "CASE WHEN abs(\($0[1])) > abs(\($0[0])) THEN \($0[2]) ELSE \($0[1]) END"
    }
  }

  /// The nearest number of 24 bits (Veltkamp 1968).
  private static func rounded(
    _ number: SQLLayers.Term, _ layers: inout SQLLayers
  ) -> SQLLayers.Term {
    let factor = layers.dialect.constant(0x1p29 + 1)
    let wide = layers.define([number]) { "\(factor) * \($0[0])" }
    return layers.define([wide, number]) { "\($0[0]) - (\($0[0]) - \($0[1]))" }
  }
}
