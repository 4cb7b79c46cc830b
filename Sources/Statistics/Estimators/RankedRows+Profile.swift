extension RankedRows {
  /// The rows of a domain, each with its place in the profile's order.
  struct Ranking: Sendable {
    /// In the order of their ranks.
    let rows: [Int]
    /// For each of the rows, its group in `profiles`: rows of one rank together; `nil` where no row of a rank has a weight.
    let groups: [Int32?]
    /// How many groups there are.
    let count: Int
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

  /// Sorted once, not looked up in a table: ten million rows of as many ranks are feasible.
  func ranking(in domain: Domain) -> Ranking {
    let rows = orderedRows(in: domain)
    var groups = [Int32?](repeating: nil, count: rows.count)
    var (count, start) = (0, 0)
    while start < rows.count {
      let rank = ranks[rows[start]]
      var (end, hasWeight) = (start, false)
      while end < rows.count, ranks[rows[end]] == rank {
        hasWeight = hasWeight || weights[rows[end]] > 0
        end += 1
      }
      if hasWeight {
        for place in start..<end { groups[place] = Int32(count) }
        count += 1
      }
      start = end
    }
    return Ranking(rows: rows, groups: groups, count: count)
  }

  func profile(of outcome: Int, _ ranking: Ranking) throws(Undefined) -> RankProfile {
    var groups = [RankProfile.Group](repeating: RankProfile.Group(), count: ranking.count)
    for (row, group) in zip(ranking.rows, ranking.groups) {
      guard let group else { continue }
      groups[Int(group)].add(weight: weights[row], y: self.outcome(outcome, of: row))
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
      let value = group.map { weights[row] * influence(row, Int($0)) / profile.weight } ?? 0
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
