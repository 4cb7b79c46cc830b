internal import Statistics

extension Trajectory {
  /// The trajectories of an indicator of the catalogue, or else of an input key of that name as
  /// published.
  static func all(of id: String, in context: EvaluationContext) -> [Trajectory] {
    if let known = context.trajectories[id] { return known }
    guard let indicator = indicator(id) else { return all(of: published(id, id, in: context)) }
    switch indicator.formula {
    case .serviceCoverage: return all(of: ServiceCoverageIndex.traced(indicator, in: context))
    case .healthSecurity: return all(of: SelfAssessment.traced(indicator, in: context))
    case .published(let key): return all(of: published(key, id, in: context))
    case .households: return surveyed(indicator, in: context)
    // GPW13 counts its own change from its own base year; all others have no trajectory of their own.
    default: return []
    }
  }

  /// The trajectories of all indicators whose progress is measured, by their names: worked out once for all measures.
  static func measured(in context: EvaluationContext) -> [String: [Trajectory]] {
    var found: [String: [Trajectory]] = [:]
    for indicator in context.catalogue {
      guard case .progress(_, let base) = indicator.formula, found[base] == nil else { continue }
      found[base] = all(of: base, in: context)
    }
    return found
  }

  static func indicator(_ id: String) -> Indicator? { Catalogue.all.first { $0.id == id } }

  /// Estimates from households, and what is published of countries and years that have none: two instruments, each with a trajectory of its own.
  private static func surveyed(
    _ indicator: Indicator, in context: EvaluationContext
  ) -> [Trajectory] {
    let estimated = HouseholdEstimates.estimated(indicator, in: context).filter {
      $0.breakdown.isEmpty && $0.number != nil
    }
    let held = Set(estimated.map { "\($0.area.code) \($0.period)" })
    let others = published(indicator.id, indicator.id, in: context).filter {
      !held.contains("\($0.value.area.code) \($0.value.period)")
    }
    let traced = estimated.map { value in
      var evidence = Evidence()
      for flag in value.flags { evidence.mark(flag) }
      evidence.add(places: value.source)
      return TracedValue(value, evidence, instrument: "households")
    }
    return all(of: others) + all(of: traced)
  }

  private static func published(
    _ key: String, _ id: String, in context: EvaluationContext
  ) -> [TracedValue] {
    let table = context.observations
    return table.areas(holding: [key]).flatMap { area in
      table.series(key, in: area).observations.map { observation in
        TracedValue(
          IndicatorValue(
            id, area, String(observation.year), .value(observation.value), unit: .percent,
            dataType: observation.dataType), Evidence(observation))
      }
    }
  }
}
