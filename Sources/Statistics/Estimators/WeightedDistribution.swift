/// The distribution of a variable in a population, from the weights of a sample: distinct values, ascending, with cumulative weights.
package struct WeightedDistribution: Sendable {
  /// The distinct values, ascending.
  package let values: [Double]
  /// The weight of each value.
  package let weights: [Double]
  /// The weight of each value and all below it, each rounded once.
  package let cumulative: [Double]
  private let greatest: [Double]
  private let latest: [Double]

  /// Orders values.
  ///
  /// - Throws: `Undefined.noCases` where there are none.
  package init(_ values: WeightedValues) throws(Undefined) {
    try self.init(groups: values.entries.sorted { $0.key < $1.key })
  }

  /// Takes values with their weights that stand in ascending order.
  ///
  /// - Throws: `Undefined.noCases` where no weight is positive.
  init(ordered rows: some Sequence<(value: Double, weight: Double)>) throws(Undefined) {
    var groups: [(key: Double, value: WeightedValues.Entry)] = []
    for (value, weight) in rows where weight > 0 {
      if groups.last?.key != value { groups.append((value, WeightedValues.Entry())) }
      groups[groups.count - 1].value.add(weight)
    }
    try self.init(groups: groups)
  }

  private init(groups: [(key: Double, value: WeightedValues.Entry)]) throws(Undefined) {
    guard !groups.isEmpty else { throw .noCases }
    values = groups.map(\.key)
    weights = groups.map(\.value.weight.value)
    greatest = groups.map(\.value.greatest)
    latest = groups.map(\.value.latest)
    var sum = ExactSum()
    cumulative = groups.map { group in
      sum.merge(group.value.weight)
      return sum.value
    }
    guard total.isFinite else { throw .beyondRange }
  }

  /// All weight.
  package var total: Double { cumulative[cumulative.count - 1] }

  /// The p-quantile; shares outside 0…1 give the ends.
  package func quantile(_ share: Double, _ rule: QuantileRule = .least()) -> Double {
    switch rule {
    case .least(let hit):
      return values[place(of: share, hit).place]
    case .averaged(let hit):
      let (place, exact) = place(of: share, hit)
      guard exact, place + 1 < values.count else { return values[place] }
      return (values[place] + values[place + 1]) / 2
    case .linear(.byWeight): return linear(share, lastRows: greatest)
    case .linear(.asAdded): return linear(share, lastRows: latest)
    }
  }

  /// The first value with at least a share of the weight at or below it, and whether the share is just that.
  private func place(of share: Double, _ hit: QuantileRule.Hit) -> (place: Int, exact: Bool) {
    let target = share * total
    switch hit {
    case .withinRounding:
      let slack = 1e-12 * total
      let place = min(firstPlace { cumulative[$0] >= target - slack }, values.count - 1)
      return (place, abs(cumulative[place] - target) <= slack)
    case .asRounded:
      let above = firstPlace { cumulative[$0] > target }
      if above > 0, share - cumulative[above - 1] / total == 0 { return (above - 1, true) }
      return (min(above, values.count - 1), false)
    }
  }

  /// Binary search: the first place where a condition, once true, stays true.
  private func firstPlace(_ holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Each value spans the shares from its first row to its last; between values the line is straight.
  private func linear(_ share: Double, lastRows: [Double]) -> Double {
    let last = values.count - 1
    let whole = total - lastRows[last]
    guard whole > 0 else { return values[last] }
    let target = share * whole
    let place = min(firstPlace { cumulative[$0] - lastRows[$0] >= target }, last)
    let start = place > 0 ? cumulative[place - 1] : 0
    guard place > 0, target < start else { return values[place] }
    let from = cumulative[place - 1] - lastRows[place - 1]
    return values[place - 1]
      + (values[place] - values[place - 1]) * ((target - from) / (start - from))
  }

  /// The share of weight at or below a value.
  package func share(atMost value: Double) -> Double {
    let above = firstPlace { values[$0] > value }
    return above > 0 ? cumulative[above - 1] / total : 0
  }

  /// The fractional rank of a value that occurs: the share below it and half of its own (stats.md 3.1); `nil` for others.
  package func fractionalRank(of value: Double) -> Double? {
    let place = firstPlace { values[$0] >= value }
    guard place < values.count, values[place] == value else { return nil }
    return (cumulative[place] - weights[place] / 2) / total
  }
}
