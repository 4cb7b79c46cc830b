extension Movement {
  private var last: Trajectory.Point { trajectory.last }

  private var isAtTarget: Bool { Bound.isReached(target, by: last.value) }

  private var aim: String { "target \(Remark.number(target)) in \(Progress.targetYear)" }

  var requiredRate: Finding {
    let convention = "required points a year, (target - v1)/(\(Progress.targetYear) - y1); \(aim)"
    guard last.year < Progress.targetYear else {
      return undefined(convention, because: "the last year is not before \(Progress.targetYear)")
    }
    let gap = isAtTarget ? 0 : target - last.value
    var finding = Finding(
      .value(gap / Double(Progress.targetYear - last.year)),
      "\(last.year)-\(Progress.targetYear)", by: convention, from: [last])
    finding.remarks = [
      "from \(Remark.number(last.value)) in \(last.year)", isAtTarget ? "already at target" : "",
    ]
    return finding
  }

  /// The first of the conventions of uhc.md D2; WHO has no single rule.
  var onTrack: Finding {
    let convention =
      "convention: on track if the line through the last two years at least"
      + " \(Remark.number(span)) apart reaches the \(aim); WHO has no single rule"
    let pair = pair()
    guard isAtTarget || pair != nil else { return undefined(convention) }
    var finding = Finding(
      .value(1), pair.map(period) ?? String(last.year), by: convention,
      from: pair.map { [$0.first, $0.last] } ?? [last])
    finding.category = standing(pair)
    finding.remarks = pair.map(remarks) ?? []
    return finding
  }

  private func standing(
    _ pair: (first: Trajectory.Point, last: Trajectory.Point)?
  ) -> String {
    guard let pair, !isAtTarget else { return "at target" }
    let rate = Rate.absolute(pair.first, pair.last)
    if Bound.isPassed(0, by: -rate) { return "moving away" }
    guard pair.last.year < Progress.targetYear else { return "off track" }
    let reached = straightLine(pair)
    return Bound.isReached(target, by: reached) ? "on track" : "off track"
  }

  /// Thresholds vary between the charts' years; those used are in the note.
  var progressChartRatio: Finding {
    let convention =
      "UN SDG Progress Chart: actual over required compound rate (thresholds to be confirmed); \(aim)"
    guard let pair = pair() else { return undefined(convention) }
    guard !isAtTarget else {
      return undefined(convention, because: "already at target, no rate is required")
    }
    let years = pair.last.year - pair.first.year
    let left = Progress.targetYear - last.year
    guard let actual = Rate.compound(from: pair.first.value, to: last.value, over: years),
      let required = Rate.compound(from: last.value, to: target, over: left), required != 0
    else { return undefined(convention, because: "a rate is not defined") }
    var finding = Finding(
      .value(actual / required), period(pair), by: convention, from: [pair.first, pair.last])
    finding.remarks = ["reads: \(Self.chartClass(actual / required))"] + remarks(pair)
    return finding
  }

  static func chartClass(_ ratio: Double) -> String {
    switch ratio {
    case 0.95...: "on track (0.95 or more)"
    case 0.5...: "fair, acceleration needed (0.5 to 0.95)"
    case 0.1...: "marginal (0.1 to 0.5)"
    case (-0.1)...: "stagnation (-0.1 to 0.1)"
    default: "regression (below -0.1)"
    }
  }
}
