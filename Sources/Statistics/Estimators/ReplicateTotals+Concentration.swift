extension ReplicateTotals {
  /// A concentration index along ranked groups, quintiles mostly: worked out under the sampling weight and again under each replicate weight, in which
  /// ranks move too (stats.md 1.9 and 3.4); the measure is a mean or a proportion.
  ///
  /// Each cell of the domain has a rank; cells without one are outside.
  /// - Throws: `Undefined` where the index does not exist; where only its variance does not, the value comes with the reason.
  package func concentration(
    _ index: ConcentrationIndex, of measure: Int, ranks: [Int32: Int], design: ReplicateDesign,
  ) throws(Undefined) -> SurveyEstimate {
    precondition(measures[measure] != .ratio, "a ratio has no outcome of each row")
    let groups = groups(ranks)
    guard groups.contains(where: { $0.counts[measure].cases > 0 }) else { throw .noCases }
    let start = measure * (replicates + 1)
    let point = try Self.value(index, groups, at: start)
    return try estimate(point, of: measure, groups, design: design) {
      try? Self.value(index, groups, at: start + 1 + $0)
    }
  }

  /// The sums of the cells of each rank, ascending.
  func groups(_ ranks: [Int32: Int]) -> [Cell] {
    let byRank = Dictionary(grouping: ranks.keys) { ranks[$0] ?? 0 }
    return byRank.sorted { $0.key < $1.key }.compactMap { _, codes in
      Self.joined(codes.compactMap { cells[$0] })
    }
  }

  /// The index under one set of weights; Σwx of a mean or proportion is its weight.
  private static func value(
    _ index: ConcentrationIndex, _ groups: [Cell], at place: Int
  ) throws(Undefined) -> Double {
    try index.value(profile(groups, at: place)).index
  }

  /// The outcome along ranks under one set of weights.
  static func profile(_ groups: [Cell], at place: Int) throws(Undefined) -> RankProfile {
    try RankProfile(groups.map { RankProfile.Group(weight: $0.x[place], y: $0.y[place]) })
  }
}
