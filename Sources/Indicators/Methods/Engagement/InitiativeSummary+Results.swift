internal import Statistics
internal import Tabular

/// G1c, G3 and G10: what initiatives reached, how they grew, and the balance of hard and soft effort.
extension InitiativeSummary {
  /// G3: sums over the initiatives that have both numbers, and each initiative's own ratio.
  func reach(_ records: [Initiative]) -> [Finding] {
    let held = records.filter { $0.reached != nil && ($0.target ?? 0) > 0 }
    guard records.contains(where: { $0.reached != nil || $0.target != nil }) else { return [] }
    let whole = reachRatio(held).noting(
      "beneficiaries of different initiatives may be the same people")
    return [whole] + held.map { reachRatio([$0]).of("initiative", $0.id) }
  }

  private func reachRatio(_ records: [Initiative]) -> Finding {
    Finding.ratio(
      ExactSum(records.compactMap(\.reached)).value,
      of: ExactSum(records.compactMap(\.target)).value,
      none: "no initiative has both a target and a number reached"
    ).resting(on: records)
  }

  /// G3: the middle one of the initiatives' ratios, which no large one drives.
  func medianReach(_ records: [Initiative]) -> Finding {
    let held = records.filter { $0.reached != nil && ($0.target ?? 0) > 0 }
    let ratios = held.map { 100 * ($0.reached ?? 0) / ($0.target ?? 1) }
    guard let middle = Self.median(ratios) else {
      return Finding(
        .missing(
          .notAvailable, because: "no initiative has both a target and a number reached"))
    }
    return Finding.number(middle).resting(on: held)
  }

  /// The plain median; of two in the middle, their mean.
  static func median(_ numbers: [Double]) -> Double? {
    let sorted = numbers.sorted()
    guard !sorted.isEmpty else { return nil }
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  /// G1c: of the initiatives that ever were tried out, the share that is at scale at the report date.
  func pilotToScale(_ records: [Initiative]) -> [Finding] {
    guard !portfolio.stages.isEmpty else {
      guard records.contains(where: { $0.stage != nil }) else { return [] }
      return [
        Finding(
          .missing(
            .notAvailable,
            because: "no history of stages; the current stages are under pse.port.initiatives"))
      ]
    }
    let tried = records.filter { history(of: $0).contains { $0.stage.isTrial } }
    let tags = words(of: .tag, in: tried)
    return [scaled(tried)]
      + tags.map { tag in
        scaled(tried.filter { ($0.labels[.tag] ?? []).contains(tag) }).under("tag", tag)
      }
  }

  private func scaled(_ tried: [Initiative]) -> Finding {
    let now = tried.count { currentStage(of: $0)?.isAtScale ?? false }
    return Finding.ratio(
      Double(now), of: Double(tried.count),
      none: "no initiative was a prototype or a pilot by the history of stages"
    ).resting(on: tried)
  }

  /// The steps up to the report date, in order of days.
  private func history(of initiative: Initiative) -> [StageStep] {
    (portfolio.stages[initiative.id] ?? []).filter { $0.date <= context.asOf }
  }

  /// The last step of the history, else the stage in the list.
  private func currentStage(of initiative: Initiative) -> InitiativeStage? {
    history(of: initiative).last?.stage ?? initiative.stage
  }

  /// G1c: from the first day as a pilot to the first later day of scaling, in months of 365.25 / 12 days.
  func monthsToScale(_ records: [Initiative]) -> Finding {
    var months: [Double] = []
    var held: [Initiative] = []
    for record in records {
      let steps = history(of: record)
      guard let pilot = steps.first(where: { $0.stage == .pilot }),
        let scaling = steps.first(where: { $0.stage == .scaling && $0.date >= pilot.date })
      else { continue }
      months.append(Double(scaling.date.dayNumber - pilot.date.dayNumber) / (365.25 / 12))
      held.append(record)
    }
    guard let middle = Self.median(months) else {
      return Finding(
        .missing(.notAvailable, because: "no initiative has a day as a pilot and one of scaling"))
    }
    return Finding.number(middle).resting(on: held)
  }

  /// G10: of the initiatives tagged hard or soft, the share that is soft.
  func softShare(_ records: [Initiative]) -> Finding {
    let tagged = records.filter { $0.labels[.effort] != nil }
    let both = tagged.count { ($0.labels[.effort] ?? []).count > 1 }
    let soft = tagged.count { ($0.labels[.effort] ?? []).contains("soft") }
    let hard = tagged.count { ($0.labels[.effort] ?? []).contains("hard") }
    return Finding.ratio(
      Double(soft), of: Double(soft + hard), none: "no initiative is tagged hard or soft"
    ).resting(on: tagged).noting(both > 0 ? "\(both) tagged both, and counted in both" : "")
  }
}
