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
}
