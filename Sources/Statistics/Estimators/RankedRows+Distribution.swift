extension RankedRows {
  /// The distribution of the ranking variable in a domain.
  ///
  /// - Throws: `Undefined.noCases` where no row has a positive weight.
  package func distribution(in domain: Domain = .all) throws(Undefined) -> WeightedDistribution {
    let rows = orderedRows(in: domain)
    return try WeightedDistribution(
      ordered: rows.lazy.map { (self.ranks[$0], self.weights[$0]) })
  }

  /// The weighted mean of an outcome over rows whose rank lies within limits; `nil` where no such row has a weight.
  package func mean(of outcome: Int, ranked limits: ClosedRange<Double>) -> Double? {
    var (weight, sum) = (ExactSum(), ExactSum())
    for row in ranks.indices where limits.contains(ranks[row]) {
      weight.add(weights[row])
      sum.addProduct(weights[row], self.outcome(outcome, of: row))
    }
    let mean = sum.value / weight.value
    return mean.isFinite ? mean : nil
  }

  /// The rows of a domain with all values and a positive weight.
  package func cases(in domain: Domain) -> Int { size(of: domain).cases }

  /// Rows, cases and weight of the complete rows of a domain.
  func size(of domain: Domain) -> (rows: Int, cases: Int, weight: Double) {
    let complete = rows(in: domain)
    let missing = incomplete.reduce(0) { domain.contains($1.key.cell) ? $0 + $1.value.rows : $0 }
    return (
      complete.count + missing, complete.count { weights[$0] > 0 },
      ExactSum(complete.lazy.map { weights[$0] }).value
    )
  }
}
