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
    var found = [[Double]](repeating: [], count: measures.count)
    for place in found.indices { found[place].reserveCapacity(simulated.count) }
    var values = groups.values.map { SimulatedDraws.Block(repeating: $0) }
    var results = [SimulatedDraws.Block](
      repeating: SimulatedDraws.Block(), count: measures.count)
    for block in 0..<simulated.count / width {
      for place in values.indices { values[place] = simulated.blocks[place][block] }
      deviations.values(values, into: &results)
      for measure in measures.indices {
        for lane in 0..<width where simulated.counted?[block * width + lane] ?? true {
          found[measure].append(results[measure][lane])
        }
      }
    }
    let tail = (1 - options.level) / 2
    return found.map { values in
      guard values.allSatisfy(\.isFinite) else { return .none(.meanAtBound) }
      let limits = OrderStatistics.quantiles([tail, 1 - tail], of: values)
      return InequalityEstimate.Spread(
        limits: Interval(limits[0], limits[1]), basis: .simulation(draws: values.count))
    }
  }
}
