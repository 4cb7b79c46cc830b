extension Disaggregation {
  /// What R's `healthequal` 1.0.1 gives, so that an office can reconcile old tables: its defects are kept on purpose (stats.md 2.2 to 2.5).
  func healthequal(
    _ measures: [InequalityMeasure], _ options: InequalityOptions,
  ) -> [Result<InequalityEstimate, UndefinedInequality>] {
    let values = HealthequalValues(self)
    return measures.map { measure in
      Result { () throws(UndefinedInequality) in
        try healthequal(measure, options, values)
      }
    }
  }

  private func healthequal(
    _ measure: InequalityMeasure, _ options: InequalityOptions, _ values: HealthequalValues,
  ) throws(UndefinedInequality) -> InequalityEstimate {
    try admitHealthequal(measure)
    var groups = try ComparedGroups(self, for: measure, options)
    groups.note(.reproducesHealthequal)
    let (value, spread) = try healthequalPair(measure, &groups, options, values)
    return try InequalityEstimate(
      measure, value, spread, groups: groups.count, compared: Self.compared(measure, groups),
      remarks: groups.remarks)
  }

  /// Where the package stops.
  private func admitHealthequal(_ measure: InequalityMeasure) throws(UndefinedInequality) {
    let hasMissing = groups.contains { $0.estimate == nil }
    switch measure {
    case .disparityFromReference, .disparityFromOthers: throw .notInHealthequal
    case .fromBest, .fromBestWeighted, .fromReference, .theil, .logDeviation:
      if hasMissing { throw .healthequalStops }
    case .attributableRisk, .attributableFraction:
      if hasMissing || direction == .neutral { throw .healthequalStops }
    case .ratio:
      if groups.allSatisfy({ $0.standardError == nil }) { throw .healthequalStops }
    case .slopeIndex, .relativeIndex:
      if Set(groups.compactMap(\.estimate)).count == 1 { throw .healthequalStops }
    default: break
    }
  }

  private func healthequalPair(
    _ measure: InequalityMeasure, _ groups: inout ComparedGroups, _ options: InequalityOptions,
    _ values: HealthequalValues,
  ) throws(UndefinedInequality) -> (Double, InequalityEstimate.Spread) {
    var options = options
    options.concentrationError = .fit
    switch measure {
    case .difference: return try SimpleComparison(groups).difference(groups, options)
    case .ratio: return try SimpleComparison(groups).ratio(groups, options)
    case .slopeIndex, .relativeIndex:
      return try HealthequalSlope(groups, options).pair(measure, options)
    case .betweenGroupVariance: return try GroupSpread(groups).betweenGroupVariance(options)
    case .theil, .logDeviation: return try HealthequalEntropy(groups).pair(measure, options)
    case .attributableRisk, .attributableFraction:
      return try HealthequalAttributable.pair(measure, groups, options)
    case .absoluteConcentration, .boundedConcentration, .relativeConcentration,
      .wagstaffConcentration, .erreygersConcentration:
      return try GroupConcentration(measure, groups).estimate(groups, options)
    default: return try HealthequalSimulation(measure, groups).pair(values)
    }
  }
}
