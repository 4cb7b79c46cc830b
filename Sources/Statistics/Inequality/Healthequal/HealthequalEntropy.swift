internal import Glibc

/// Theil index and mean log deviation as `healthequal` has them: a value of 0 becomes 0.000001 in the latter, and the standard error is not multiplied by 1 000.
struct HealthequalEntropy {
  let groups: ComparedGroups

  init(_ groups: ComparedGroups) { self.groups = groups }

  func pair(
    _ measure: InequalityMeasure, _ options: InequalityOptions,
  ) throws(UndefinedInequality) -> (Double, InequalityEstimate.Spread) {
    let shares = try groups.shares()
    let values = groups.values.map { $0 == 0 ? 0.000_001 : $0 }
    let mean = ComparedGroups.sum(shares, values)
    guard mean > 0, values.allSatisfy({ $0 > 0 }) else { throw .healthequalStops }
    let ratios = values.map { $0 / mean }
    let average = ComparedGroups.sum(shares, ratios.map { $0 * (1 + log($0)) })
    let (value, slopes) =
      measure == .theil
      ? (
        ComparedGroups.sum(shares, ratios.map { $0 * log($0) }),
        ratios.map { 1 + log($0) - average }
      )
      : (-ComparedGroups.sum(shares, ratios.map { log($0) }), ratios.map { 1 - 1 / $0 })
    let gradient = zip(shares, slopes).map { $0 * $1 / mean }
    return (1000 * value, groups.spread(around: 1000 * value, gradient, options))
  }
}
