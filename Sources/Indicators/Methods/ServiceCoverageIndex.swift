/// SDG 3.8.1, the service coverage index, from raw tracers, published sub-indices, or as published
/// (uhc.md A).
public enum ServiceCoverageIndex {
  /// The values of the index or a part of it for every country, and part of a country, that holds
  /// an input of it.
  public static func values(
    of indicator: Indicator, in context: EvaluationContext
  ) -> [IndicatorValue] {
    traced(indicator, in: context).map(\.value)
  }

  static func traced(_ indicator: Indicator, in context: EvaluationContext) -> [TracedValue] {
    guard case .serviceCoverage(let part) = indicator.formula else { return [] }
    return areas(of: part, in: context).flatMap { area in
      let coverage = AreaCoverage(area, in: context)
      return switch part {
      case .index: coverage.index(indicator)
      case .subindex(let key):
        Subindex(rawValue: key).map { coverage.subindex($0, indicator) } ?? []
      case .tracers: coverage.tracers(indicator)
      case .availability: coverage.availability(indicator)
      }
    }
  }

  /// The areas that hold an input of the part: raw tracers, or what a file published.
  ///
  /// One lone tracer is another file's figure, as hospital beds of an expenditure export, and no attempt at an index.
  private static func areas(
    of part: ServiceCoveragePart, in context: EvaluationContext
  ) -> [Area] {
    var keys = TracerInputs.keys(of: context.edition)
      .filter { !context.observations.areas(holding: $0).isEmpty }
    if keys.count < 2, part != .tracers { keys = [] }
    switch part {
    case .index: keys.formUnion(["uhc.sci"] + Subindex.allCases.map(\.indicator))
    case .subindex: keys.formUnion(Subindex.allCases.map(\.indicator))
    case .availability: keys.insert("uhc.sci.availability")
    case .tracers: break
    }
    return context.observations.areas(holding: keys)
  }
}

extension ObservationTable {
  /// The countries, and parts of countries, that hold any of these keys, sorted; values for groups
  /// are made elsewhere.
  func areas(holding keys: some Sequence<String>) -> [Area] {
    Set(keys.flatMap { areas(holding: $0) })
      .filter { $0.kind == .country || $0.kind == .subnational }.sorted()
  }
}
