/// Subgroups in their order with the middle ranks R of the people in them (stats.md 3.1).
struct RankedGroups {
  /// From the most disadvantaged, the places among the compared groups.
  let order: [Int]
  let values: [Double]
  let populations: [Double]
  let shares: [Double]
  let ranks: [Double]
  let mean: Double

  init(_ groups: ComparedGroups) throws(UndefinedInequality) {
    guard let populations = groups.populations else { throw .noPopulation }
    let order = try groups.byOrder()
    self.init(
      order: order, values: order.map { groups.values[$0] },
      populations: order.map { populations[$0] })
  }

  init(order: [Int], values: [Double], populations: [Double]) {
    self.order = order
    self.values = values
    self.populations = populations
    shares = ComparedGroups.shares(of: populations)
    ranks = Self.middles(populations)
    mean = ComparedGroups.sum(shares, values)
  }

  /// The share of the people below and half of one's own.
  static func middles(_ populations: [Double]) -> [Double] {
    let whole = ExactSum(populations).value
    var below = ExactSum()
    return populations.map { own in
      var middle = below
      middle.add(own / 2)
      below.add(own)
      return middle.value / whole
    }
  }

  /// Derivatives by the ranked groups, put in the places of the compared ones.
  func placed(_ gradient: [Double]) -> [Double] {
    var found = [Double](repeating: 0, count: order.count)
    for (place, derivative) in zip(order, gradient) { found[place] = derivative }
    return found
  }
}
