internal import Glibc

extension ClusterTotals {
  /// Slope and relative index of inequality along ranked groups, from the same sums as means (stats.md 2.3).
  ///
  /// The scores w (y − f) x of the fit are sums by stratum, cluster and group, so that its sandwich is a variance as those of means. Each
  /// cell of the domain has a rank; cells without one are outside. With a logistic curve outcomes are from 0 to 1.
  /// - Throws: `UndefinedInequality` where there is no fit; where only its variance does not exist, the value comes with the reason.
  package func gradient(
    of measure: Int, ranks: [Int32: Int], curve: InequalityOptions.Gradient = .logit,
    design: SurveyDesign = SurveyDesign(),
  ) throws(UndefinedInequality) -> SurveyGradient {
    precondition(measures[measure] != .ratio, "a ratio has no outcome of each row")
    let profile: RankProfile
    let groups: [Int32: Int]
    do throws(Undefined) {
      (profile, groups) = try self.profile(of: measure, ranks)
    } catch {
      throw .sample(error)
    }
    let fit = try SlopeFit(curve, profile)
    let ends = fit.ends
    let slope = try fitted(
      ends.high - ends.low, ends.difference, fit, groups, of: measure, ranks, design)
    guard ends.low > 0, ends.high > 0 else {
      return SurveyGradient(slopeIndex: slope, logRelativeIndex: nil, basis: .clusterScores)
    }
    let ratio = try fitted(
      log(ends.high / ends.low), ends.logRatio, fit, groups, of: measure, ranks, design)
    return SurveyGradient(slopeIndex: slope, logRelativeIndex: ratio, basis: .clusterScores)
  }

  /// A function of the coefficients with its variance.
  private func fitted(
    _ point: Double, _ gradient: (Double, Double), _ fit: SlopeFit, _ groups: [Int32: Int],
    of measure: Int, _ ranks: [Int32: Int], _ design: SurveyDesign,
  ) throws(UndefinedInequality) -> SurveyEstimate {
    let domain = Domain.cells(Set(ranks.keys))
    let influences = try fit.influences(gradient)
    let means = fit.predictors.map(fit.curve.outcome)
    let term = LinearTerm(measure: measure, scale: 1, in: domain) { cell in
      groups[cell].map {
        LinearTerm.Coefficients(y: influences[$0], x: -influences[$0] * means[$0])
      }
    }
    let whole = moments(of: measure, in: domain)
    do throws(Undefined) {
      return SurveyEstimate(
        estimate: try Estimate(point, uncertainty(of: term, in: domain, design)),
        rows: base(of: domain).rows, cases: whole.cases, weight: whole.weight.value,
        designEffect: nil)
    } catch {
      throw .sample(error)
    }
  }

  private func uncertainty(
    of term: LinearTerm, in domain: Domain, _ design: SurveyDesign,
  ) -> Uncertainty {
    do throws(Undefined) {
      let grouping = try StratumGrouping(frame, design: design)
      let variance = try TaylorVariance.covariance(
        try scores(of: [[term]], grouping), estimators: 1, rule: design.lonelyClusters)[0]
      return .sampling(
        standardError: variance.squareRoot(),
        degreesOfFreedom: degreesOfFreedom(in: domain, design.degreesOfFreedom, grouping))
    } catch {
      return .undefined(error)
    }
  }
}
