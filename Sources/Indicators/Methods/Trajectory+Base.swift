internal import Statistics

extension Trajectory {
  /// The trajectories of an indicator of the catalogue, or else of an input key of that name as
  /// published.
  static func all(of id: String, in context: EvaluationContext) -> [Trajectory] {
    guard let indicator = indicator(id) else { return all(of: published(id, id, in: context)) }
    switch indicator.formula {
    case .serviceCoverage: return all(of: ServiceCoverageIndex.traced(indicator, in: context))
    case .healthSecurity: return all(of: SelfAssessment.traced(indicator, in: context))
    case .published(let key): return all(of: published(key, id, in: context))
    // GPW13 counts its own change from its own base year; all others have no trajectory of their own.
    default: return []
    }
  }

  static func indicator(_ id: String) -> Indicator? { Catalogue.all.first { $0.id == id } }

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
