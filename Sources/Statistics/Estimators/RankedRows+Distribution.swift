extension RankedRows {
  /// The distribution of the ranking variable in a domain.
  ///
  /// - Throws: `Undefined.noCases` where no row has a positive weight.
  package func distribution(in domain: Domain = .all) throws(Undefined) -> WeightedDistribution {
    var values = WeightedValues()
    for row in rows(in: domain) {
      guard let weight = SamplingWeight(weights[row]) else { continue }
      values.add(WeightedValues.Item(ranks[row], weight: weight))
    }
    return try WeightedDistribution(values)
  }

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
