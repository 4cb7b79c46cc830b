internal import Statistics

/// A1 to A6 and A11: what the levels of one assessment say.
extension GovernanceSummary {
  /// A1: the number of mechanisms at each level; the four counts sum to the number assessed.
  func distribution(_ assessment: GovernanceAssessment) -> [IndicatorValue] {
    tallies(assessment).flatMap { tally in
      standings(in: tally).map { standing in
        var counted = value(
          tally, assessment, .value(Double(tally.counts[standing, default: 0])), unit: .count)
        counted.breakdown = tally.behaviour == nil ? "level" : "behaviour+level"
        let prefix = tally.behaviour.map { $0.rawValue + "+" } ?? ""
        counted.category = prefix + standing.code
        return counted
      }
    }
  }

  private func standings(in tally: StandingTally) -> [GovernanceStanding] {
    let rare: [GovernanceStanding] = [.doNotKnow, .notApplicable]
    return GovernanceLevel.allCases.map { .level($0) } + [.notAssessed]
      + rare.filter { tally.counts[$0] != nil }
  }

  /// A2: the lower median, for each behaviour and for all.
  func typicalLevels(_ assessment: GovernanceAssessment) -> [IndicatorValue] {
    tallies(assessment).map { tally in
      guard let middle = GovernanceLevel.middle(of: tally.levels) else {
        return value(tally, assessment, nothingAssessed(tally))
      }
      let name =
        middle.lower == middle.upper
        ? middle.lower.code : "\(middle.lower.code)-\(middle.upper.code)"
      return summary(tally, assessment, Double(middle.lower.rawValue), note: name)
    }
  }

  /// A3: the lowest level and every mechanism at it, because governance fails at the weakest link.
  func weakest(_ tally: StandingTally, _ assessment: GovernanceAssessment) -> IndicatorValue {
    guard let least = tally.levels.min() else {
      return value(tally, assessment, nothingAssessed(tally))
    }
    let names = tally.names(at: least).joined(separator: "; ")
    return value(
      tally, assessment, .value(Double(least.rawValue)), note: "\(least.code): \(names)")
  }

  /// A4: the share at established or above, for each behaviour and for all.
  func shares(_ assessment: GovernanceAssessment) -> [IndicatorValue] {
    tallies(assessment).map { tally in
      let (established, assessed) = (
        tally.levels.count { $0 >= .established }, tally.levels.count
      )
      guard assessed > 0 else { return value(tally, assessment, nothingAssessed(tally)) }
      var share = value(
        tally, assessment, .value(100 * Double(established) / Double(assessed)))
      (share.numerator, share.denominator) = (Double(established), Double(assessed))
      return share
    }
  }

  /// A5: assessed over registered and applicable.
  func completeness(_ tally: StandingTally, _ assessment: GovernanceAssessment) -> IndicatorValue {
    guard let completeness = tally.completeness else {
      return value(tally, assessment, nothingAssessed(tally))
    }
    var share = value(tally, assessment, .value(completeness))
    (share.numerator, share.denominator) = (Double(tally.assessed.count), Double(tally.applicable))
    if completeness < context.thresholds["governance-completeness"] { share.flags = [.incomplete] }
    return share
  }

  /// A6: the greatest level less the least, inside each behaviour.
  func ranges(_ assessment: GovernanceAssessment) -> [IndicatorValue] {
    tallies(assessment).filter { $0.behaviour != nil }.map { tally in
      guard let least = tally.levels.min(), let greatest = tally.levels.max() else {
        return value(tally, assessment, nothingAssessed(tally))
      }
      guard tally.levels.count > 1 else {
        return value(
          tally, assessment, .missing(.notAvailable, because: "only one mechanism assessed"))
      }
      return value(
        tally, assessment, .value(Double(greatest.rawValue - least.rawValue)),
        note: "\(least.code) to \(greatest.code)")
    }
  }

  /// A11: the mean of coded levels, only where the manifest allows an index.
  func indices(_ assessment: GovernanceAssessment) -> [IndicatorValue] {
    guard context.thresholds["governance-allow-index"] == 1 else { return [] }
    let label = "toolkit index; not a WHO score; assumes equal steps between levels"
    return tallies(assessment).map { tally in
      guard !tally.levels.isEmpty else { return value(tally, assessment, nothingAssessed(tally)) }
      let total = tally.levels.reduce(0) { $0 + $1.rawValue }
      return summary(
        tally, assessment, Double(total) / Double(tally.levels.count), note: label)
    }
  }

  /// A number that stands for several mechanisms: not given for too few of them, marked where many are missing (A5, A.7).
  private func summary(
    _ tally: StandingTally, _ assessment: GovernanceAssessment, _ number: Double, note: String
  ) -> IndicatorValue {
    let completeness = tally.completeness ?? 0
    let least = context.thresholds["governance-minimum-assessed"]
    if Double(tally.levels.count) < least {
      return withheld(
        tally, assessment, "fewer than \(NoteText.decimal(least, places: 0)) mechanisms assessed")
    }
    if completeness < context.thresholds["governance-completeness-minimum"] {
      return withheld(
        tally, assessment,
        "\(tally.levels.count) of \(tally.applicable) mechanisms assessed, too few for a summary")
    }
    let whole = completeness >= context.thresholds["governance-completeness"]
    var shown = value(
      tally, assessment, .value(number),
      note: NoteText.joined([
        note,
        whole ? "" : "incomplete: \(tally.levels.count) of \(tally.applicable) mechanisms assessed",
      ]))
    if !whole { shown.flags = [.incomplete] }
    return shown
  }

  private func withheld(
    _ tally: StandingTally, _ assessment: GovernanceAssessment, _ reason: String
  ) -> IndicatorValue {
    let levels = tally.assessed.map { "\($0.mechanism.name) \($0.level.code)" }
    return value(
      tally, assessment, .missing(.notAvailable, because: reason),
      note: levels.joined(separator: "; "))
  }

  func nothingAssessed(_ tally: StandingTally) -> IndicatorValue.Outcome {
    tally.applicable == 0
      ? .missing(.notApplicable, because: "no mechanism applies here")
      : .missing(.notAvailable, because: "no mechanism was assessed")
  }
}
