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
    do throws(Undefined) {
      return try estimate(point, of: measure, groups, design: design) {
        refitted[$0].flatMap(function)
      }
    } catch {
      throw .sample(error)
    }
  }
}
