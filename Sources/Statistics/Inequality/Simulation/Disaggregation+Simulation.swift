extension Disaggregation {
  /// The measures whose limits are simulated; all are computed from the same draws.
  func simulatedEstimates(
    _ measures: [InequalityMeasure], _ options: InequalityOptions, _ draws: SimulatedDraws?,
  ) -> [InequalityMeasure: Result<InequalityEstimate, UndefinedInequality>] {
    var found: [InequalityMeasure: Result<InequalityEstimate, UndefinedInequality>] = [:]
    var admitted: [InequalityMeasure: ComparedGroups] = [:]
    for measure in measures {
      do throws(UndefinedInequality) {
        var groups = try ComparedGroups(self, for: measure, options)
        try Deviations.admit(measure, &groups)
        admitted[measure] = groups
      } catch {
        found[measure] = .failure(error)
      }
    }
    let wanted = measures.filter { admitted[$0] != nil }
    guard let first = wanted.first, let groups = admitted[first] else { return found }
    let points = points(wanted, groups)
    let spreads = Result { () throws(UndefinedInequality) in
      try limits(wanted, groups, options, draws)
    }
    for (place, measure) in wanted.enumerated() {
      guard let groups = admitted[measure] else { continue }
      found[measure] = Result { () throws(UndefinedInequality) in
        try Deviations.check(measure, points[place])
        return try InequalityEstimate(
          measure, points[place], Self.spread(spreads, place), groups: groups.count,
          remarks: groups.remarks)
      }
    }
    return found
  }

  private func points(_ measures: [InequalityMeasure], _ groups: ComparedGroups) -> [Double] {
    var blocks = [SimulatedDraws.Block](
      repeating: SimulatedDraws.Block(), count: measures.count)
    Deviations(measures, groups).values(
      groups.values.map { SimulatedDraws.Block(repeating: $0) }, into: &blocks)
    return blocks.map { $0[0] }
  }

  private static func spread(
    _ spreads: Result<[InequalityEstimate.Spread], UndefinedInequality>, _ place: Int,
  ) -> InequalityEstimate.Spread {
    switch spreads {
    case .failure(let reason): .none(reason)
    case .success(let found): found[place]
    }
  }

  /// The limits of each measure: percentiles of what the draws give.
  private func limits(
    _ measures: [InequalityMeasure], _ groups: ComparedGroups, _ options: InequalityOptions,
    _ draws: SimulatedDraws?,
  ) throws(UndefinedInequality) -> [InequalityEstimate.Spread] {
    _ = try groups.standardErrors()
    let simulated = try SimulatedValues(
      groups, draws ?? SimulatedDraws(groups: groups.count))
    let deviations = Deviations(measures, groups)
    let width = SimulatedDraws.Block.scalarCount
    var found = [[SimulatedDraws.Block]](
      repeating: Array(repeating: SimulatedDraws.Block(), count: simulated.count / width),
      count: measures.count)
    var values = groups.values.map { SimulatedDraws.Block(repeating: $0) }
    var results = [SimulatedDraws.Block](
      repeating: SimulatedDraws.Block(), count: measures.count)
    for block in 0..<simulated.count / width {
      for place in values.indices { values[place] = simulated.blocks[place][block] }
      deviations.values(values, into: &results)
      for measure in measures.indices { found[measure][block] = results[measure] }
    }
    let tail = (1 - options.level) / 2
    return found.map { blocks in
      let values = simulated.counted(blocks)
      guard values.allSatisfy(\.isFinite) else { return .none(.meanAtBound) }
      let limits = OrderStatistics.tails(tail, of: values)
      return InequalityEstimate.Spread(
        limits: Interval(limits.lower, limits.upper), basis: .simulation(draws: values.count))
    }
  }
}
