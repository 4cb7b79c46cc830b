extension RankedRows {
  /// The rows of a domain, each with its place in the profile's order.
  struct Ranking: Sendable {
    let rows: [Int]
    /// For each of the rows, its group in `profiles`; `nil` for rows of no weight whose rank nobody else has.
    let groups: [Int?]
  }

  /// An outcome by rank in a domain.
  ///
  /// - Throws: `Undefined.noCases` where no row has a positive weight.
  package func profile(of outcome: Int = 0, in domain: Domain = .all) throws(Undefined)
    -> RankProfile
  {
    let ranking = ranking(in: domain)
    return try profile(of: outcome, ranking)
  }

  func ranking(in domain: Domain) -> Ranking {
    let rows = rows(in: domain)
    let values = Set(rows.lazy.filter { weights[$0] > 0 }.map { ranks[$0] }).sorted()
    let place = Dictionary(uniqueKeysWithValues: zip(values, values.indices))
    return Ranking(rows: rows, groups: rows.map { place[ranks[$0]] })
  }

  func profile(of outcome: Int, _ ranking: Ranking) throws(Undefined) -> RankProfile {
    let count = (ranking.groups.lazy.compactMap(\.self).max() ?? -1) + 1
    var groups = [RankProfile.Group](repeating: RankProfile.Group(), count: count)
    for (row, group) in zip(ranking.rows, ranking.groups) {
      guard let group else { continue }
      groups[group].add(weight: weights[row], y: self.outcome(outcome, of: row))
    }
    return try RankProfile(groups)
  }

  /// The linearised value of an estimator by stratum; `influence` of a row and its group, before it is weighted and divided by all weight.
  func scores(
    _ ranking: Ranking, _ profile: RankProfile, _ grouping: StratumGrouping,
    influence: (_ row: Int, _ group: Int) -> Double,
  ) -> [StratumScores] {
    var listed = UnitScores(estimators: 1)
    var sums = [ExactSum](repeating: ExactSum(), count: frame.clusters.count)
    var hasCases = [Bool](repeating: false, count: frame.clusters.count)
    for (row, group) in zip(ranking.rows, ranking.groups) {
      let place = Int(places[row])
      let value = group.map { weights[row] * influence(row, $0) / profile.weight } ?? 0
      if frame.units == .elements {
        listed.append(stratum: frame.stratumOf[place], CollectionOfOne(value))
      } else {
        sums[place].add(value)
        hasCases[place] = true
      }
    }
    for place in frame.clusters.indices where hasCases[place] {
      listed.append(stratum: frame.stratumOf[place], CollectionOfOne(sums[place].value))
    }
    return listed.byStratum(grouping)
  }
}
