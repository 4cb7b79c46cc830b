extension Disaggregation {
  /// A measure with its limits.
  ///
  /// - Throws: `UndefinedInequality` where the measure does not exist; where only its limits do not, the value comes with the reason.
  public func estimate(
    _ measure: InequalityMeasure, _ options: InequalityOptions = InequalityOptions(),
    draws: SimulatedDraws? = nil,
  ) throws(UndefinedInequality) -> InequalityEstimate {
    guard let found = estimates([measure], options, draws: draws).first else {
      throw .noFormula
    }
    return try found.get()
  }

  /// Several measures, in the order asked for; those whose limits are simulated share their draws, which are made where none are given.
  public func estimates(
    _ measures: [InequalityMeasure], _ options: InequalityOptions = InequalityOptions(),
    draws: SimulatedDraws? = nil,
  ) -> [Result<InequalityEstimate, UndefinedInequality>] {
    if options.reproducesHealthequal { return healthequal(measures, options) }
    let simulated = measures.filter(\.isSimulated)
    let found = simulated.isEmpty ? [:] : simulatedEstimates(simulated, options, draws)
    return measures.map { measure in
      if let held = found[measure] { return held }
      return Result { () throws(UndefinedInequality) in try formula(measure, options) }
    }
  }

  private func formula(
    _ measure: InequalityMeasure, _ options: InequalityOptions,
  ) throws(UndefinedInequality) -> InequalityEstimate {
    if measure.isSimple { try SimpleComparison.admit(self, force: options.force) }
    var groups = try ComparedGroups(self, for: measure, options)
    let (value, spread) = try pair(measure, &groups, options)
    return try InequalityEstimate(
      measure, value, spread, groups: groups.count, compared: Self.compared(measure, groups),
      remarks: groups.remarks)
  }

  /// The places of the subgroups that stand against each other.
  static func compared(_ measure: InequalityMeasure, _ groups: ComparedGroups) -> [Int] {
    switch measure {
    case .difference, .ratio:
      (try? SimpleComparison(groups)).map {
        [groups.places[$0.first], groups.places[$0.second]]
      } ?? []
    case .attributableRisk, .attributableFraction:
      (try? AttributableComparison(groups)).map { [groups.places[$0.reference]] } ?? []
    default: []
    }
  }

  private func pair(
    _ measure: InequalityMeasure, _ groups: inout ComparedGroups, _ options: InequalityOptions,
  ) throws(UndefinedInequality) -> (Double, InequalityEstimate.Spread) {
    if measure.dimension == .ordered, !groups.knowsPopulations {
      groups.note(.equalPopulations)
    }
    switch measure {
    case .difference: return try SimpleComparison(groups).difference(groups, options)
    case .ratio: return try SimpleComparison(groups).ratio(groups, options)
    case .slopeIndex: return try SlopeComparison(groups, options).slopeIndex(groups, options)
    case .relativeIndex:
      return try SlopeComparison(groups, options).relativeIndex(groups, options)
    case .betweenGroupVariance: return try GroupSpread(groups).betweenGroupVariance(options)
    case .theil: return try GroupSpread(groups).theil(options)
    case .logDeviation: return try GroupSpread(groups).logDeviation(options)
    case .attributableRisk, .attributableFraction:
      let comparison = try AttributableComparison(groups)
      groups = comparison.groups
      return measure == .attributableRisk
        ? comparison.risk(options) : try comparison.fraction(options)
    default: return try GroupConcentration(measure, groups).estimate(groups, options)
    }
  }
}
