package import Indicators
internal import Statistics

extension Wording {
  /// What may be said of two values of one indicator and area.
  package enum Movement: Hashable, Sendable {
    /// At least one of the two is missing.
    case unknown
    /// The same as printed.
    case same
    /// Different, but the intervals overlap.
    case similar
    /// Different, and the evidence does not tell whether anything changed.
    case undecided
    case rose
    case fell
  }

  /// Whether a change may be claimed: never where the intervals overlap, and where they are not both known only for
  /// what was reported or counted (brief.md §1).
  package func movement(from earlier: IndicatorValue, to later: IndicatorValue) -> Movement {
    guard let before = earlier.number, let after = later.number else { return .unknown }
    let presentation = presentation(of: later.unit)
    let looksTheSame = presentation.number(before) == presentation.number(after)
    if let first = earlier.interval, let second = later.interval {
      if looksTheSame { return .same }
      if first.overlaps(second) { return .similar }
    } else {
      if looksTheSame { return .same }
      if liesInside(earlier, later) { return .similar }
      let isCertain = [earlier, later].allSatisfy { $0.interval == nil && !isModelled($0) }
      if !isCertain { return .undecided }
    }
    return after > before ? .rose : .fell
  }

  /// The change as what an area did, to follow its subject:
  /// `rose from 41 (39–42) in 2015 to 48 (46–50) in 2021 (+7 points)`,
  /// `was similar in 2015 and 2021: 41 (34–48) against 43 (36–50)`.
  package func change(from earlier: IndicatorValue, to later: IndicatorValue) -> Phrase {
    // The unit's words stand once, behind the later figure.
    let (then, now) = (figure(earlier, .short), figure(later))
    switch movement(from: earlier, to: later) {
    case .unknown, .undecided: return "was \(stated(earlier, .short)) and \(stated(later))"
    case .same:
      let isOne = figure(earlier).printed == now.printed && evidence(earlier) == evidence(later)
      guard isOne else { return "was \(stated(earlier, .short)) and \(stated(later))" }
      let both: Phrase = "in both \(period(earlier.period)) and \(period(later.period))"
      let isAbout = isModelled(later) && later.interval == nil
      return isAbout
        ? "was about \(now) \(both)\(evidence(later))" : "was \(now) \(both)\(evidence(later))"
    case .similar:
      return """
        was similar \(inPeriod(earlier.period)) and \(period(later.period)): \
        \(then)\(evidence(earlier)) against \(now)\(evidence(later))
        """
    case .rose: return moved("rose", earlier, later)
    case .fell: return moved("fell", earlier, later)
    }
  }

  /// The difference as a figure, rounded once from the unrounded values; `nil` where one is missing.
  package func difference(from earlier: IndicatorValue, to later: IndicatorValue) -> Figure? {
    guard let before = earlier.number, let after = later.number else { return nil }
    return Figure(
      indicator: later.indicator, area: later.area.code,
      period: "\(earlier.period)-\(later.period)", breakdown: later.breakdown,
      category: later.category, value: after - before,
      printed: difference(of: later.unit).sentence(after - before, in: style),
      derivation: FigureOrigin(.difference, of: [earlier, later].map(FigureOrigin.Operand.init)))
  }

  private func moved(
    _ verb: String, _ earlier: IndicatorValue, _ later: IndicatorValue
  ) -> Phrase {
    let difference = difference(from: earlier, to: later).map { Phrase($0) } ?? ""
    return verb == "rose"
      ? "rose from \(stated(earlier, .short)) to \(stated(later)) (\(difference))"
      : "fell from \(stated(earlier, .short)) to \(stated(later)) (\(difference))"
  }

  /// One interval is known, and the other value lies in it.
  private func liesInside(_ one: IndicatorValue, _ other: IndicatorValue) -> Bool {
    if let interval = one.interval, let number = other.number { return interval.contains(number) }
    if let interval = other.interval, let number = one.number { return interval.contains(number) }
    return false
  }
}
