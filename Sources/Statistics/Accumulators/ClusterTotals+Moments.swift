extension ClusterTotals {
  /// The sums of one measure over a domain.
  package func moments(of measure: Int, in domain: Domain) -> Moments {
    let layout = layouts[measure]
    var found = Moments()
    var columns = [ExactSum](repeating: ExactSum(), count: layout.width)
    for slot in slots(in: domain) {
      let count = counts[slot * measures.count + measure]
      found.rows += count.rows
      found.cases += count.cases
      let start = slot * width + offsets[measure]
      for column in columns.indices { columns[column].merge(sums[start + column]) }
    }
    found.weight = columns[0]
    found.y = columns[layout.y]
    found.x = columns[layout.x]
    found.yy = columns[layout.yy]
    found.xy = columns[layout.xy]
    found.xx = columns[layout.xx]
    return found
  }

  /// The rows of a domain, whether or not values are missing: all, those of positive weight, and the sum of weights.
  package func base(of domain: Domain) -> (rows: Int, positiveRows: Int, weight: Double) {
    var (rows, positive, weight) = (0, 0, ExactSum())
    for slot in slots(in: domain) {
      rows += bases[slot].rows
      positive += bases[slot].positiveRows
      weight.merge(bases[slot].weight)
    }
    return (rows, positive, weight.value)
  }

  /// The codes of all cells that hold a row, ascending.
  package var cells: [Int32] { Set(bases.map(\.cell)).sorted() }
}
