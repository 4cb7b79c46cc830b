internal import Glibc

extension ReplicateTotals {
  /// Slope and relative index of inequality along ranked groups, fitted again under each replicate weight (stats.md 1.9 and 2.3).
  ///
  /// Each cell of the domain has a rank; cells without one are outside. With a logistic curve outcomes are from 0 to 1.
  /// - Throws: `UndefinedInequality` where there is no fit; where only its variance does not exist, the value comes with the reason.
  package func gradient(
    of measure: Int, ranks: [Int32: Int], curve: InequalityOptions.Gradient = .logit,
    design: ReplicateDesign,
  ) throws(UndefinedInequality) -> SurveyGradient {
    precondition(measures[measure] != .ratio, "a ratio has no outcome of each row")
    let groups = groups(ranks)
    let start = measure * (replicates + 1)
    let whole = try Self.ends(curve, groups, at: start)
    let refitted = (0..<replicates).map { try? Self.ends(curve, groups, at: start + 1 + $0) }
    let slope = try estimate(
      { $0.high - $0.low }, whole, refitted, groups, of: measure, design)
    guard whole.low > 0, whole.high > 0 else {
      return SurveyGradient(
        slopeIndex: slope, logRelativeIndex: nil, basis: .replicateWeights)
    }
    let ratio = try estimate(
      { $0.low > 0 && $0.high > 0 ? log($0.high / $0.low) : nil }, whole, refitted, groups,
      of: measure, design)
    return SurveyGradient(
      slopeIndex: slope, logRelativeIndex: ratio, basis: .replicateWeights)
  }

  private typealias Ends = (low: Double, high: Double)

  /// The fitted outcome at both ends of the ranks under one set of weights.
  private static func ends(
    _ curve: InequalityOptions.Gradient, _ groups: [Cell], at place: Int
  ) throws(UndefinedInequality) -> Ends {
    let profile: RankProfile
    do throws(Undefined) {
      profile = try self.profile(groups, at: place)
    } catch {
      throw .sample(error)
    }
    let ends = try SlopeFit(curve, profile).ends
    return (ends.low, ends.high)
  }

  private func estimate(
    _ function: (Ends) -> Double?, _ whole: Ends, _ refitted: [Ends?], _ groups: [Cell],
    of measure: Int, _ design: ReplicateDesign
  ) throws(UndefinedInequality) -> SurveyEstimate {
    guard let point = function(whole) else { throw .zeroValue }
    let uncertainty: Uncertainty
    do throws(Undefined) {
      var values: [Double] = []
      for (replicate, ends) in refitted.enumerated() {
        guard let value = ends.flatMap(function) else { throw .replicateWithoutCases(replicate) }
        values.append(value)
      }
      uncertainty = .sampling(
        standardError: try design.variance(values, whole: point).squareRoot(),
        degreesOfFreedom: design.degreesOfFreedom)
    } catch {
      uncertainty = .undefined(error)
    }
    do throws(Undefined) {
      return try Self.estimate(point, uncertainty, groups, of: measure)
    } catch {
      throw .sample(error)
    }
  }

  /// An estimate with the cases of ranked groups.
  static func estimate(
    _ point: Double, _ uncertainty: Uncertainty, _ groups: [Cell], of measure: Int
  ) throws(Undefined) -> SurveyEstimate {
    var weight = ExactSum()
    for group in groups { weight.merge(group.weights[measure]) }
    return SurveyEstimate(
      estimate: try Estimate(point, uncertainty), rows: groups.map(\.rows).reduce(0, +),
      cases: groups.map(\.counts[measure].cases).reduce(0, +), weight: weight.value,
      designEffect: nil)
  }
}
