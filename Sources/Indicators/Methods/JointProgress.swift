internal import Statistics

/// Service coverage and financial hardship moving together: the joint quadrants of SDG 3.8.1 and
/// 3.8.2 (uhc.md D2).
public enum JointProgress {
  /// One value for each area that holds both; the category says how each moved, the note between
  /// which years.
  ///
  /// Surveys of spending are rare, so they set the years: the last two at least `progress-span`
  /// years apart, and of coverage the nearest year to each, within half that span.
  public static func values(
    of indicator: Indicator, in context: EvaluationContext
  ) -> [IndicatorValue] {
    guard case .quadrant(let coverage, let hardship) = indicator.formula else { return [] }
    let covered = Dictionary(
      Trajectory.all(of: coverage, in: context).filter { $0.breakdown.isEmpty }
        .map { ($0.area, $0) }, uniquingKeysWith: { first, _ in first })
    // Estimates from households are worked out for this alone.
    if covered.isEmpty { return [] }
    let found = Trajectory.all(of: hardship, in: context).filter { $0.breakdown.isEmpty }
      .compactMap { hardship in
        covered[hardship.area].map {
          value(of: indicator, $0, hardship, span: context.thresholds["progress-span"])
        }
      }
    // Published figures and the country's own households are two trajectories: the one that says something, the later if both do.
    var chosen: [Area: IndicatorValue] = [:]
    for value in found {
      guard let known = chosen[value.area] else {
        chosen[value.area] = value
        continue
      }
      let (old, new) = (known.number == nil ? 0 : 1, value.number == nil ? 0 : 1)
      if (new, value.year ?? 0) > (old, known.year ?? 0) { chosen[value.area] = value }
    }
    return chosen.values.sorted()
  }

  private static func value(
    of indicator: Indicator, _ coverage: Trajectory, _ hardship: Trajectory, span: Double
  ) -> IndicatorValue {
    guard let burden = hardship.pair(atLeast: span) else {
      return missing(
        indicator, hardship, "no two years of hardship at least \(Remark.number(span)) years apart")
    }
    guard let first = coverage.point(near: burden.first.year, within: span / 2),
      let last = coverage.point(near: burden.last.year, within: span / 2), first.year < last.year
    else {
      return missing(
        indicator, hardship,
        "no two years of coverage near \(burden.first.year) and \(burden.last.year)")
    }
    var evidence = Evidence()
    for point in [first, last, burden.first, burden.last] { evidence.merge(point.evidence) }
    let category =
      "coverage \(direction(first, last)), hardship \(direction(burden.first, burden.last))"
    return IndicatorValue(
      indicator.id, hardship.area, "\(burden.first.year)-\(burden.last.year)", .value(1),
      unit: indicator.unit, breakdown: "quadrant", category: category,
      dataType: evidence.dataType, flags: evidence.sortedFlags, source: evidence.source,
      note: "coverage \(words(first, last)); hardship \(words(burden.first, burden.last))")
  }

  private static func missing(
    _ indicator: Indicator, _ trajectory: Trajectory, _ reason: String
  ) -> IndicatorValue {
    IndicatorValue(
      indicator.id, trajectory.area, String(trajectory.last.year),
      .missing(.notAvailable, because: reason), unit: indicator.unit, note: reason)
  }

  private static func direction(_ first: Trajectory.Point, _ last: Trajectory.Point) -> String {
    if Bound.areEqual(last.value, first.value) { return "unchanged" }
    return last.value > first.value ? "up" : "down"
  }

  private static func words(_ first: Trajectory.Point, _ last: Trajectory.Point) -> String {
    "\(Remark.number(first.value)) in \(first.year), \(Remark.number(last.value)) in \(last.year)"
  }
}
