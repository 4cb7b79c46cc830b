extension DerivationTrees {
  /// How an indicator moves: the years that the measure rests on (uhc.md D2).
  mutating func movement(
    _ measure: ProgressMeasure, of base: String, _ value: IndicatorValue
  ) -> Derivation? {
    let group = Self.withoutClass(value)
    let found = trajectories(of: base).first {
      $0.area == value.area && $0.breakdown == group.breakdown && $0.category == group.category
    }
    guard let found else { return nil }
    let span = context.thresholds["progress-span"]
    guard let operation = operation(measure, found, span) else {
      return Derivation(
        "", nil, by: .stated, parts: points(Self.shown(measure, found, span), of: base, found))
    }
    return Derivation(
      "", nil, by: operation, parts: points(Self.shown(measure, found, span), of: base, found))
  }

  private static func withoutClass(
    _ value: IndicatorValue
  ) -> (breakdown: String, category: String) {
    guard value.breakdown == "class" || value.breakdown.hasSuffix("+class") else {
      return (value.breakdown, value.category)
    }
    let name = value.category.split(separator: "+").last.map(\.count) ?? 0
    return (
      String(value.breakdown.dropLast(min(value.breakdown.count, "+class".count))),
      String(value.category.dropLast(min(value.category.count, name + 1)))
    )
  }

  private func operation(
    _ measure: ProgressMeasure, _ found: Trajectory, _ span: Double
  ) -> Derivation.Operation? {
    let target = context.thresholds["sci-target"]
    let ahead = Progress.targetYear - found.last.year
    if measure == .requiredRate {
      return ahead > 0 ? .movement(.required(target: target, ahead: ahead)) : nil
    }
    if measure == .regressionRate {
      return found.points.count > 1 ? .movement(.regression(years: found.points.map(\.year))) : nil
    }
    guard let pair = found.pair(atLeast: span) else { return nil }
    let years = pair.last.year - pair.first.year
    switch measure {
    case .absoluteRate: return .movement(.points(years: years))
    case .compoundRate: return .movement(.compound(years: years))
    case .projection: return .movement(.projection(years: years, ahead: ahead))
    case .progressChartRatio:
      return .movement(.chart(years: years, target: target, ahead: ahead))
    case .onTrack, .requiredRate, .regressionRate: return nil
    }
  }

  private static func shown(
    _ measure: ProgressMeasure, _ found: Trajectory, _ span: Double
  ) -> [Trajectory.Point] {
    if measure == .requiredRate { return [found.last] }
    if measure == .regressionRate { return found.points }
    return found.pair(atLeast: span).map { [$0.first, $0.last] } ?? found.points
  }

  private mutating func points(
    _ points: [Trajectory.Point], of base: String, _ found: Trajectory
  ) -> [Derivation] {
    var nodes: [Derivation] = []
    for point in points {
      var value = IndicatorValue(
        base, found.area, String(point.year), .value(point.value), unit: .index)
      (value.breakdown, value.category) = (found.breakdown, found.category)
      nodes.append(
        figure("\(base) \(point.year)", point.value, at: Derivation.Reference(value)))
    }
    return nodes
  }
}
