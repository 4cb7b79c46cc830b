extension ClusterTotals {
  /// Where each row is a unit, its products follow from the sums with the squared weight; rows of different cells have none in common.
  func elementScores(
    of estimators: [[LinearTerm]], _ grouping: StratumGrouping,
  ) throws(Undefined) -> [StratumScores] {
    let terms = try estimators.map { (terms) throws(Undefined) in
      guard let only = terms.first, terms.count == 1 else { throw .crossProductsNotSummed }
      return only
    }
    var found = ElementProducts(estimators: terms.count, strata: grouping.codes.count)
    let whole = terms.count == 1 ? terms[0].domain : .all
    for slot in slots(in: whole) {
      let active = terms.indices.filter { terms[$0].coefficients(bases[slot].cell) != nil }
      guard let measure = active.first.map({ terms[$0].measure }) else { continue }
      guard active.allSatisfy({ terms[$0].measure == measure }) else {
        throw .crossProductsNotSummed
      }
      let group = grouping.groupOf[frame.stratumOf[bases[slot].place]]
      found.rows[group] += counts[slot * measures.count + measure].rows
      for k in active {
        found.sums[group][k].add(score(of: terms[k], at: slot) ?? 0)
        for l in active {
          found.products[group][k * terms.count + l].add(product(terms[k], terms[l], at: slot))
        }
      }
    }
    return found.byStratum(grouping)
  }

  /// Σ w² (a y + b x)(a′ y + b′ x).
  private func product(_ left: LinearTerm, _ right: LinearTerm, at slot: Int) -> Double {
    let cell = bases[slot].cell
    guard let a = left.coefficients(cell), let b = right.coefficients(cell) else { return 0 }
    let layout = layouts[left.measure]
    let start = slot * width + offsets[left.measure]
    var sum = ExactSum()
    sum.addScaled(sums[start + layout.squaredYY], by: a.y, b.y)
    sum.addScaled(sums[start + layout.squaredXY], by: a.y, b.x)
    sum.addScaled(sums[start + layout.squaredXY], by: a.x, b.y)
    sum.addScaled(sums[start + layout.squaredXX], by: a.x, b.x)
    return sum.value * left.scale * right.scale
  }
}
