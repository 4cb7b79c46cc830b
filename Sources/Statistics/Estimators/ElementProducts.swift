/// Sums and products of the linearised values of k estimators by stratum, where rows were sampled and are no longer told apart.
struct ElementProducts: Sendable {
  let estimators: Int
  /// The rows of the domain in each stratum.
  var rows: [Int]
  /// Σz_k of each stratum.
  var sums: [[ExactSum]]
  /// Σz_k z_l of each stratum, k · count + l.
  var products: [[ExactSum]]

  init(estimators: Int, strata: Int) {
    self.estimators = estimators
    rows = Array(repeating: 0, count: strata)
    let empty = [ExactSum](repeating: ExactSum(), count: estimators)
    sums = Array(repeating: empty, count: strata)
    let pairs = [ExactSum](repeating: ExactSum(), count: estimators * estimators)
    products = Array(repeating: pairs, count: strata)
  }

  func byStratum(_ grouping: StratumGrouping) -> [StratumScores] {
    grouping.codes.indices.compactMap { group in
      guard rows[group] > 0 else { return nil }
      let units = Double(grouping.units[group])
      let means = sums[group].map { $0.value / units }
      // A square is not negative, whatever rounding says.
      let raw = products[group].enumerated().map { pair, sum in
        isSquare(pair) ? max(0, sum.value) : sum.value
      }
      let centred = raw.enumerated().map { pair, value in
        let rest = value - means[pair / estimators] * means[pair % estimators] * units
        return isSquare(pair) ? max(0, rest) : rest
      }
      return StratumScores(
        code: grouping.codes[group], units: grouping.units[group], unitsWithCases: rows[group],
        factor: grouping.factors[group], centred: centred, raw: raw)
    }
  }

  private func isSquare(_ pair: Int) -> Bool { pair / estimators == pair % estimators }
}
