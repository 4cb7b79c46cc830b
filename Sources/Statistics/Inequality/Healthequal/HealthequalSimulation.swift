/// A measure whose limits `healthequal` simulates: the percentiles of 100 draws at 95 %, whatever the level; the mean of IDISW is not drawn again.
struct HealthequalSimulation {
  let measure: InequalityMeasure
  let groups: ComparedGroups
  private let deviations: Deviations

  init(_ measure: InequalityMeasure, _ groups: ComparedGroups) throws(UndefinedInequality) {
    self.measure = measure
    var admitted = groups
    try Deviations.admit(measure, &admitted)
    self.groups = admitted
    var deviations = Deviations([measure], groups)
    if measure == .fromReference || measure == .fromReferenceWeighted {
      // The package takes the place of the reference among all rows, those without a value too, for its place among the others.
      let place = groups.source.groups.firstIndex { $0.isReference } ?? 0
      guard place < groups.count else { throw .healthequalStops }
      deviations.reference = place
    }
    self.deviations = deviations
  }

  func pair(
    _ values: HealthequalValues
  ) throws(UndefinedInequality) -> (Double, InequalityEstimate.Spread) {
    let point = value(groups.values, deviations)
    try Deviations.check(measure, point)
    var drawn = deviations
    if measure == .disparityWeighted, let shares = deviations.shares {
      drawn.fixedMean = groups.mean(shares)
    }
    switch values.drawn {
    case .failure(let reason): return (point, .none(reason))
    case .success(let draws):
      let found = draws.map { value($0, drawn) }
      guard found.allSatisfy(\.isFinite) else { return (point, .none(.meanAtBound)) }
      let limits = OrderStatistics.quantiles([0.025, 0.975], of: found)
      return (
        point,
        InequalityEstimate.Spread(
          limits: Interval(limits[0], limits[1]), basis: .simulation(draws: found.count))
      )
    }
  }

  private func value(_ values: [Double], _ deviations: Deviations) -> Double {
    var found = [SimulatedDraws.Block()]
    deviations.values(values.map { SimulatedDraws.Block(repeating: $0) }, into: &found)
    return found[0][0]
  }
}
