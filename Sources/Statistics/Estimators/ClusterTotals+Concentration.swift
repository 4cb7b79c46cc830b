extension ClusterTotals {
  /// A concentration index along ranked groups, quintiles mostly, from the same sums as means (stats.md 3.4); the measure is a mean or a proportion.
  ///
  /// Each cell of the domain has a rank; cells without one are outside.
  /// - Throws: `Undefined` where the index does not exist; where only its variance does not, the value comes with the reason.
  package func concentration(
    _ index: ConcentrationIndex, of measure: Int, ranks: [Int32: Int],
    error: ConcentrationError = .linearised, design: SurveyDesign = SurveyDesign(),
  ) throws(Undefined) -> SurveyEstimate {
    precondition(measures[measure] != .ratio, "a ratio has no outcome of each row")
    let domain = Domain.cells(Set(ranks.keys))
    let (profile, groups) = try profile(of: measure, ranks)
    let whole = moments(of: measure, in: domain)
    let point = try index.value(profile).index
    let uncertainty: Uncertainty
    do throws(Undefined) {
      let grouping = try StratumGrouping(frame, design: design)
      let variance: Double
      if error == .independent {
        guard index == .standard else { throw .noStandardError }
        variance = try RankInfluence.independentVariance(profile, cases: whole.cases)
      } else {
        let influence = try RankInfluence(index, profile, error)
        let term = LinearTerm(measure: measure, scale: 1 / profile.weight, in: domain) { cell in
          groups[cell].map {
            LinearTerm.Coefficients(y: influence.slopes[$0], x: influence.constants[$0])
          }
        }
        variance = try TaylorVariance.covariance(
          try scores(of: [[term]], grouping), estimators: 1, rule: design.lonelyClusters)[0]
      }
      uncertainty = .sampling(
        standardError: variance.squareRoot(),
        degreesOfFreedom: degreesOfFreedom(in: domain, design.degreesOfFreedom, grouping))
    } catch {
      uncertainty = .undefined(error)
    }
    return SurveyEstimate(
      estimate: try Estimate(point, uncertainty), rows: base(of: domain).rows,
      cases: whole.cases, weight: whole.weight.value, designEffect: nil)
  }

  /// The profile along ranked cells, and the group of each cell in it.
  func profile(
    of measure: Int, _ ranks: [Int32: Int],
  ) throws(Undefined) -> (RankProfile, [Int32: Int]) {
    let byRank = Dictionary(grouping: ranks.keys) { ranks[$0] ?? 0 }
    var (groups, placeOf) = ([RankProfile.Group](), [Int32: Int]())
    for rank in byRank.keys.sorted() {
      let cells = byRank[rank] ?? []
      let sums = moments(of: measure, in: .cells(Set(cells)))
      guard sums.weight.value > 0 else { continue }
      for cell in cells { placeOf[cell] = groups.count }
      groups.append(RankProfile.Group(weight: sums.weight, y: sums.y, yy: sums.yy))
    }
    return (try RankProfile(groups), placeOf)
  }
}
