internal import Statistics

/// How an indicator moves over time: rates, projection, required rate and whether it is on track
/// (uhc.md D2).
public enum Progress {
  /// The year that targets are set for.
  public static let targetYear = 2030

  /// The values of a measure of progress, one for each area and group that holds any value of the
  /// base indicator.
  public static func values(
    of indicator: Indicator, in context: EvaluationContext
  ) -> [IndicatorValue] {
    guard case .progress(let measure, let base) = indicator.formula else { return [] }
    return Trajectory.all(of: base, in: context).map { trajectory in
      let movement = Movement(
        indicator: indicator, trajectory: trajectory, span: context.thresholds["progress-span"],
        target: context.thresholds["sci-target"])
      return movement.value(of: measure)
    }
  }
}
