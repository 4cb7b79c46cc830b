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

  /// The slot is one of the term's domain.
  func score(of term: LinearTerm, at slot: Int) -> Double? {
    guard let coefficients = term.shared ?? term.coefficients(bases[slot].cell) else { return nil }
    let layout = layouts[term.measure]
    let start = slot * width + offsets[term.measure]
    let y = sums[start + layout.y].value
    let x = sums[start + layout.x].value
    return (coefficients.x * x).addingProduct(coefficients.y, y) * term.scale
  }
}
