extension RankedRows {
  /// A concentration index of an outcome in a domain, ranked inside it.
  ///
  /// - Throws: `Undefined` where the index does not exist; where only its variance does not, the value comes with the reason.
  package func concentration(
    _ index: ConcentrationIndex, of outcome: Int = 0, in domain: Domain = .all,
    error: ConcentrationError = .linearised, design: SurveyDesign = SurveyDesign(),
  ) throws(Undefined) -> SurveyEstimate {
    let ranking = ranking(in: domain)
    let profile = try profile(of: outcome, ranking)
    let point = try index.value(profile).index
    return try estimate(point, in: domain, design) { (grouping) throws(Undefined) in
      if error == .independent {
        guard index == .standard else { throw .noStandardError }
        return try RankInfluence.independentVariance(profile, cases: size(of: domain).cases)
      }
      let influence = try RankInfluence(index, profile, error)
      let strata = scores(ranking, profile, grouping) { row, group in
        self.outcome(outcome, of: row) * influence.slopes[group] + influence.constants[group]
      }
      return try TaylorVariance.covariance(
        strata, estimators: 1, rule: design.lonelyClusters)[0]
    }
  }

  /// The Kakwani index of progressivity: the concentration index of payments less that of what they are paid from, along one ranking.
  ///
  /// - Throws: `Undefined` where one of the two does not exist.
  package func kakwani(
    payment: Int, ability: Int, in domain: Domain = .all, design: SurveyDesign = SurveyDesign(),
  ) throws(Undefined) -> SurveyEstimate {
    let ranking = ranking(in: domain)
    let paid = try profile(of: payment, ranking)
    let able = try profile(of: ability, ranking)
    let standard = ConcentrationIndex.standard
    let point = try standard.value(paid).index - standard.value(able).index
    return try estimate(point, in: domain, design) { (grouping) throws(Undefined) in
      let first = try RankInfluence(linearised: standard, paid)
      let second = try RankInfluence(linearised: standard, able)
      let strata = scores(ranking, paid, grouping) { row, group in
        let added = outcome(payment, of: row) * first.slopes[group] + first.constants[group]
        let taken = outcome(ability, of: row) * second.slopes[group] + second.constants[group]
        return added - taken
      }
      return try TaylorVariance.covariance(
        strata, estimators: 1, rule: design.lonelyClusters)[0]
    }
  }

  /// Joins a value with its variance, or with the reason why there is none.
  private func estimate(
    _ point: Double, in domain: Domain, _ design: SurveyDesign,
    variance: (StratumGrouping) throws(Undefined) -> Double,
  ) throws(Undefined) -> SurveyEstimate {
    let size = size(of: domain)
    let uncertainty: Uncertainty
    do throws(Undefined) {
      let grouping = try StratumGrouping(frame, design: design)
      uncertainty = .sampling(
        standardError: try variance(grouping).squareRoot(),
        degreesOfFreedom: degreesOfFreedom(in: domain, design.degreesOfFreedom, grouping))
    } catch {
      uncertainty = .undefined(error)
    }
    return SurveyEstimate(
      estimate: try Estimate(point, uncertainty), rows: size.rows, cases: size.cases,
      weight: size.weight, designEffect: nil)
  }
}
