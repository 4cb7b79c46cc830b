/// A linearised estimator on sums: each cell adds scale · (y · Y + x · X) to the score of its cluster.
///
/// For a total y = 1, x = 0; for a quotient y = 1, x = −θ and the scale is 1/X (stats.md 1.4); for concentration indices the coefficients
/// follow from the rank of the cell (stats.md 3.4).
struct LinearTerm: Sendable {
  struct Coefficients: Sendable {
    var y: Double
    var x: Double
  }

  var measure: Int
  var scale: Double
  var domain: Domain
  /// Of each cell of the domain; `nil` for others.
  var coefficients: @Sendable (Int32) -> Coefficients?
  /// Of all cells of the domain, where they are the same; spares looking each up.
  private(set) var shared: Coefficients?

  init(
    measure: Int, scale: Double, in domain: Domain,
    coefficients: @escaping @Sendable (Int32) -> Coefficients?,
  ) {
    self.measure = measure
    self.scale = scale
    self.domain = domain
    self.coefficients = coefficients
  }

  /// The same coefficients for all cells of a domain.
  init(measure: Int, scale: Double, y: Double, x: Double, in domain: Domain) {
    let one = Coefficients(y: y, x: x)
    self.init(measure: measure, scale: scale, in: domain) { domain.contains($0) ? one : nil }
    shared = one
  }
}
