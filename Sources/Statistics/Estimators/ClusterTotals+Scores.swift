extension ClusterTotals {
  /// The linearised values of estimators, each a sum of terms, by stratum.
  func scores(
    of estimators: [[LinearTerm]], _ grouping: StratumGrouping,
  ) throws(Undefined) -> [StratumScores] {
    switch frame.units {
    case .clusters: clusterScores(of: estimators).byStratum(grouping)
    case .elements: try elementScores(of: estimators, grouping)
    }
  }

  private func clusterScores(of estimators: [[LinearTerm]]) -> UnitScores {
    let width = estimators.count
    var listedAs = [Int32](repeating: -1, count: frame.clusters.count)
    var places: [Int] = []
    var sums: [ExactSum] = []
    for (k, terms) in estimators.enumerated() {
      for term in terms {
        for slot in slots(in: term.domain) {
          guard
            counts[slot * measures.count + term.measure].rows > 0,
            let value = score(of: term, at: slot)
          else { continue }
          let place = bases[slot].place
          if listedAs[place] < 0 {
            listedAs[place] = Int32(places.count)
            places.append(place)
            sums.append(contentsOf: repeatElement(ExactSum(), count: width))
          }
          sums[Int(listedAs[place]) * width + k].add(value)
        }
      }
    }
    var listed = UnitScores(estimators: width)
    for (index, place) in places.enumerated() {
      let values = sums[index * width..<(index + 1) * width].lazy.map(\.value)
      listed.append(stratum: frame.stratumOf[place], values)
    }
    return listed
  }

  private func score(of term: LinearTerm, at slot: Int) -> Double? {
    guard let coefficients = term.coefficients(bases[slot].cell) else { return nil }
    let layout = layouts[term.measure]
    let start = slot * width + offsets[term.measure]
    let y = sums[start + layout.y].value
    let x = sums[start + layout.x].value
    return (coefficients.x * x).addingProduct(coefficients.y, y) * term.scale
  }

  /// Where each row is a unit, its products follow from the sums with the squared weight; rows of different cells have none in common.
  private func elementScores(
    of estimators: [[LinearTerm]], _ grouping: StratumGrouping,
  ) throws(Undefined) -> [StratumScores] {
    let terms = try estimators.map { (terms) throws(Undefined) in
      guard let only = terms.first, terms.count == 1 else { throw .crossProductsNotSummed }
      return only
    }
    let (count, groups) = (terms.count, grouping.codes.count)
    var rows = [Int](repeating: 0, count: groups)
    var sums = [ExactSum](repeating: ExactSum(), count: groups * count)
    var products = [ExactSum](repeating: ExactSum(), count: groups * count * count)
    let whole = terms.count == 1 ? terms[0].domain : .all
    for slot in slots(in: whole) {
      let base = bases[slot]
      let group = grouping.groupOf[frame.stratumOf[base.place]]
      let active = terms.indices.filter { terms[$0].coefficients(base.cell) != nil }
      guard let first = active.first else { continue }
      guard active.allSatisfy({ terms[$0].measure == terms[first].measure }) else {
        throw .crossProductsNotSummed
      }
      rows[group] += counts[slot * measures.count + terms[first].measure].rows
      for k in active {
        sums[group * count + k].add(score(of: terms[k], at: slot) ?? 0)
        for l in active {
          products[(group * count + k) * count + l].add(product(terms[k], terms[l], at: slot))
        }
      }
    }
    return (0..<groups).compactMap { group in
      guard rows[group] > 0 else { return nil }
      let raw = (0..<count * count).map { pair in
        let sum = products[group * count * count + pair].value
        return pair / count == pair % count ? max(0, sum) : sum
      }
      let units = Double(grouping.units[group])
      let means = (0..<count).map { sums[group * count + $0].value / units }
      let centred = raw.enumerated().map { pair, value in
        let (k, l) = (pair / count, pair % count)
        let rest = value - means[k] * means[l] * units
        return k == l ? max(0, rest) : rest
      }
      return StratumScores(
        code: grouping.codes[group], units: grouping.units[group], unitsWithCases: rows[group],
        factor: grouping.factors[group], centred: centred, raw: raw)
    }
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
