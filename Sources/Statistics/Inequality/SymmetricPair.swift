/// A symmetric matrix of two rows.
struct SymmetricPair: Sendable {
  let first: Double
  let cross: Double
  let second: Double

  init(_ first: Double, _ cross: Double, _ second: Double) {
    (self.first, self.cross, self.second) = (first, cross, second)
  }

  /// `nil` where it has none.
  var inverse: SymmetricPair? {
    let product = cross * cross
    let lost = product.addingProduct(-cross, cross)
    let determinant = (-product).addingProduct(first, second) + lost
    guard determinant.isFinite, determinant > 0 else { return nil }
    return SymmetricPair(second / determinant, -cross / determinant, first / determinant)
  }

  func times(_ vector: (Double, Double)) -> (Double, Double) {
    (
      first * vector.0 + cross * vector.1,
      cross * vector.0 + second * vector.1
    )
  }
}
