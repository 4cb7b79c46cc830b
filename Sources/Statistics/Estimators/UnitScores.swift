/// The linearised values of k estimators, listed by sampled unit; units of the frame that are not listed have zeros.
struct UnitScores: Sendable {
  let estimators: Int
  private var strata: [Int] = []
  private var scores: [Double] = []

  init(estimators: Int) { self.estimators = estimators }

  /// Lists one unit with a row of the domain: its stratum's place in the frame and k values.
  mutating func append(stratum: Int, _ values: some Sequence<Double>) {
    strata.append(stratum)
    scores.append(contentsOf: values)
  }

  /// Products by stratum, in two passes: means, then deviations from them; exact sums, so that the order of units does not matter.
  func byStratum(_ grouping: StratumGrouping) -> [StratumScores] {
    let groups = grouping.codes.count
    var listed = [Int](repeating: 0, count: groups)
    var sums = [ExactSum](repeating: ExactSum(), count: groups * estimators)
    for (unit, stratum) in strata.enumerated() {
      let group = grouping.groupOf[stratum]
      listed[group] += 1
      for k in 0..<estimators { sums[group * estimators + k].add(scores[unit * estimators + k]) }
    }
    let means = sums.enumerated().map { index, sum in
      sum.value / Double(grouping.units[index / estimators])
    }
    let raw = products(grouping) { unit, _, k in scores[unit * estimators + k] }
    var centred = products(grouping) { unit, group, k in
      scores[unit * estimators + k] - means[group * estimators + k]
    }
    return (0..<groups).compactMap { group in
      guard listed[group] > 0 else { return nil }
      let unlisted = Double(grouping.units[group] - listed[group])
      let size = estimators * estimators
      for pair in 0..<size {
        let (k, l) = (pair / estimators, pair % estimators)
        let product = means[group * estimators + k] * means[group * estimators + l]
        centred[group * size + pair].add(unlisted * product)
      }
      let range = group * size..<(group + 1) * size
      return StratumScores(
        code: grouping.codes[group], units: grouping.units[group],
        unitsWithCases: listed[group], factor: grouping.factors[group],
        centred: centred[range].map(\.value), raw: raw[range].map(\.value))
    }
  }

  private func products(
    _ grouping: StratumGrouping, of value: (_ unit: Int, _ group: Int, _ k: Int) -> Double,
  ) -> [ExactSum] {
    let size = estimators * estimators
    var sums = [ExactSum](repeating: ExactSum(), count: grouping.codes.count * size)
    for (unit, stratum) in strata.enumerated() {
      let group = grouping.groupOf[stratum]
      for k in 0..<estimators {
        let left = value(unit, group, k)
        for l in 0..<estimators {
          sums[group * size + k * estimators + l].add(left * value(unit, group, l))
        }
      }
    }
    return sums
  }
}
