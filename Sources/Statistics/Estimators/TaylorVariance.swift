/// The variance of linearised estimators under stratified sampling of clusters with replacement, the first stage alone (stats.md 1.4):
/// Σ_h f_h m_h/(m_h − 1) Σ_a (z_ha − z̄_h)².
enum TaylorVariance {
  /// The covariance matrix of k estimators, k · count + l.
  ///
  /// Lonely clusters follow stats.md 1.5, which is R `survey` 4.1.1, `onestrat` and `onestage`.
  static func covariance(
    _ strata: [StratumScores], estimators: Int, rule: LonelyClusterRule,
  ) throws(Undefined) -> [Double] {
    var sums = [ExactSum](repeating: ExactSum(), count: estimators * estimators)
    var lonely: [Int32] = []
    var known = 0
    for stratum in strata {
      switch contribution(of: stratum, rule) {
      case .none:
        known += 1
      case .scaled(let factor, let products):
        known += 1
        for (pair, product) in products.enumerated() { sums[pair].add(factor * product) }
      case .average: continue
      case .refused: lonely.append(stratum.code)
      }
    }
    guard lonely.isEmpty else { throw .lonelyClusters(strata: lonely.sorted()) }
    guard known > 0 || strata.isEmpty else { throw .onlyLonelyClusters }
    let spread = strata.isEmpty ? 1 : Double(strata.count) / Double(known)
    let found = sums.map { $0.value * spread }
    guard found.allSatisfy(\.isFinite) else { throw .beyondRange }
    return found
  }

  private enum Contribution {
    case none
    case scaled(Double, [Double])
    case average
    case refused
  }

  private static func contribution(
    of stratum: StratumScores, _ rule: LonelyClusterRule,
  ) -> Contribution {
    guard stratum.factor >= StratumGrouping.negligibleFactor else { return .none }
    guard stratum.units > 1 else { return lonely(stratum, rule) }
    let units = Double(stratum.units)
    let scale = stratum.factor * units / (units - 1)
    if stratum.unitsWithCases == 1 {
      if case .adjust(inDomains: true) = rule { return .scaled(scale, stratum.raw) }
      if case .average(inDomains: true) = rule { return .average }
    }
    return .scaled(scale, stratum.centred)
  }

  private static func lonely(
    _ stratum: StratumScores, _ rule: LonelyClusterRule,
  ) -> Contribution {
    switch rule {
    case .fail, .collapse: .refused
    case .certainty: .none
    case .adjust: .scaled(stratum.factor, stratum.raw)
    case .average: .average
    }
  }
}
