/// Attributable risk and fraction as `healthequal` has them: Walter's (1978) error with the population as the sample, for the fraction divided by 100.
enum HealthequalAttributable {
  static func pair(
    _ measure: InequalityMeasure, _ groups: ComparedGroups, _ options: InequalityOptions,
  ) throws(UndefinedInequality) -> (Double, InequalityEstimate.Spread) {
    let comparison = try AttributableComparison(groups)
    let isFraction = measure == .attributableFraction
    guard comparison.mean != 0 || !isFraction else { throw .healthequalStops }
    let value = isFraction ? 100 * comparison.value / comparison.mean : comparison.value
    guard comparison.shares != nil else { return (value, .none(.averageWithoutError)) }
    do throws(UndefinedInequality) {
      let error = try walter(comparison) * (isFraction ? 1 : abs(comparison.mean))
      return (
        value,
        InequalityEstimate.Spread(
          around: value, error, quantile: Normal.quantile((1 + options.level) / 2) ?? .nan,
          .walter)
      )
    } catch {
      return (value, .none(error))
    }
  }

  /// Of several that do best alike, the most populous one counts.
  private static func walter(_ comparison: AttributableComparison) throws(UndefinedInequality)
    -> Double
  {
    let groups = comparison.groups
    guard let scale = groups.source.scale?.value else { throw .noScale }
    guard let populations = groups.populations else { throw .noPopulation }
    let top = groups.values[comparison.reference]
    let alike =
      groups.source.isOrdered
      ? [comparison.reference] : groups.values.indices.filter { groups.values[$0] == top }
    let people = alike.map { populations[$0] }.max() ?? 0
    let all = ExactSum(populations).value
    return try AttributableComparison.walter(
      inReference: top / scale * people, people: people, inAll: comparison.mean / scale * all,
      all: all)
  }
}
