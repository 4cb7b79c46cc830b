internal import Statistics

/// One trajectory measured: what each measure says of it, or why it says nothing.
struct Movement {
  let indicator: Indicator
  let trajectory: Trajectory
  /// Years that must lie between the two points of a rate.
  let span: Double
  /// What is aimed at in the target year; only the service coverage index has one.
  let target: Double

  /// A measure's figure with what is said about it.
  struct Finding {
    var outcome: IndicatorValue.Outcome
    var period: String
    var convention: String
    var remarks: [String] = []
    var category = ""
    var flags: [ValueFlag] = []
    var isProjection = false
    /// The points that it rests on.
    var points: [Trajectory.Point] = []

    init(
      _ outcome: IndicatorValue.Outcome, _ period: String, by convention: String,
      from points: [Trajectory.Point]
    ) {
      self.outcome = outcome
      self.period = period
      self.convention = convention
      self.points = points
    }
  }

  func value(of measure: ProgressMeasure) -> IndicatorValue {
    let finding: Finding =
      switch measure {
      case .absoluteRate: absoluteRate
      case .compoundRate: compoundRate
      case .regressionRate: regressionRate
      case .projection: projection
      case .requiredRate: requiredRate
      case .onTrack: onTrack
      case .progressChartRatio: progressChartRatio
      }
    return value(finding)
  }

  private func value(_ finding: Finding) -> IndicatorValue {
    var evidence = Evidence()
    for point in finding.points { evidence.merge(point.evidence) }
    for flag in finding.flags { evidence.mark(flag) }
    if finding.isProjection { evidence.weaken(to: .projected) }
    let group = ([trajectory.category] + [finding.category]).filter { !$0.isEmpty }
    let kinds = ([trajectory.breakdown] + [finding.category.isEmpty ? "" : "class"])
      .filter { !$0.isEmpty }
    return IndicatorValue(
      indicator.id, trajectory.area, finding.period, finding.outcome, unit: indicator.unit,
      breakdown: kinds.joined(separator: "+"), category: group.joined(separator: "+"),
      dataType: evidence.dataType, flags: evidence.sortedFlags, source: evidence.source,
      note: Remark.note(finding.outcome, [finding.convention] + finding.remarks + [mixture]))
  }

  /// Years that were left out because another instrument gave them.
  private var mixture: String {
    guard !trajectory.otherYears.isEmpty else { return "" }
    let years = trajectory.otherYears.map(String.init).joined(separator: ", ")
    return "values of \(trajectory.instrument) only; left out: \(years)"
  }

  /// The two points of a rate, and what must be said of them.
  func pair() -> (first: Trajectory.Point, last: Trajectory.Point)? {
    trajectory.pair(atLeast: span)
  }

  func undefined(_ convention: String, because reason: String? = nil) -> Finding {
    let standard =
      "no two years at least \(Remark.number(span)) years apart"
      + (trajectory.otherYears.isEmpty ? "" : " by one instrument")
    return Finding(
      .missing(.notAvailable, because: reason ?? standard), String(trajectory.last.year),
      by: convention, from: [trajectory.last])
  }

  func period(_ pair: (first: Trajectory.Point, last: Trajectory.Point)) -> String {
    "\(pair.first.year)-\(pair.last.year)"
  }

  /// The values behind a rate, and a warning where the pandemic years lie between them.
  func remarks(_ pair: (first: Trajectory.Point, last: Trajectory.Point)) -> [String] {
    let values =
      "from \(Remark.number(pair.first.value)) in \(pair.first.year)"
      + " to \(Remark.number(pair.last.value)) in \(pair.last.year)"
    let pandemic = pair.first.year < 2020 && (2020...2022).contains(pair.last.year)
    return [values] + (pandemic ? ["ends in the COVID-19 years 2020-2022"] : [])
  }
}
