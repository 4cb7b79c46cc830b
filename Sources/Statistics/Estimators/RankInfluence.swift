/// The influence of a row on a concentration index, linear in its outcome within each rank: slope · y + constant (stats.md 3.3, 3.4).
struct RankInfluence: Sendable {
  /// One for each rank of the profile.
  private(set) var slopes: [Double]
  private(set) var constants: [Double]

  init(
    _ index: ConcentrationIndex, _ profile: RankProfile, _ error: ConcentrationError,
  ) throws(Undefined) {
    self =
      error == .convenientRegression
      ? try RankInfluence(regression: index, profile)
      : try RankInfluence(linearised: index, profile)
  }

  /// The influence values of Langel and Tillé: by G and by μ, joined by the derivatives of the index.
  init(linearised index: ConcentrationIndex, _ profile: RankProfile) throws(Undefined) {
    let found = try index.value(profile)
    slopes = profile.ranks.map { found.byGeneralised * (2 * $0 - 1) + found.byMean }
    constants = profile.above.map { above in
      found.byGeneralised * (2 * above - 4 * profile.product + profile.mean)
        - found.byMean * profile.mean
    }
  }

  /// The score of the slope of the convenient regression, by its sandwich.
  init(regression index: ConcentrationIndex, _ profile: RankProfile) throws(Undefined) {
    let found = try index.value(profile)
    let variance = profile.rankVariance
    guard variance > 0 else { throw .singleRank }
    let start = 2 * variance * found.byGeneralised * profile.mean - found.index / 2
    slopes = profile.ranks.map { 2 * found.byGeneralised * ($0 - 0.5) }
    constants = profile.ranks.map { -($0 - 0.5) * (start + found.index * $0) / variance }
  }

  /// (1/n) (Σ w a²/W − (1 + C)²) with a = influence + 1 + C: the variance for independent cases.
  static func independentVariance(
    _ profile: RankProfile, cases: Int,
  ) throws(Undefined) -> Double {
    let index = try ConcentrationIndex.standard.value(profile).index
    let influence = try RankInfluence(linearised: .standard, profile)
    var sum = ExactSum()
    for group in profile.weights.indices {
      let (slope, constant) = (influence.slopes[group], influence.constants[group] + 1 + index)
      sum.addProduct(slope * slope, profile.squares[group])
      sum.addProduct(2 * slope * constant, profile.outcomes[group])
      sum.addProduct(constant * constant, profile.weights[group])
    }
    return max(0, (sum.value / profile.weight - (1 + index) * (1 + index)) / Double(cases))
  }
}
