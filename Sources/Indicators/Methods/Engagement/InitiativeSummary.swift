internal import Statistics
internal import Tabular

/// Summaries of the portfolio of initiatives at the report date (pse.md G1 to G4, G9, G10).
struct InitiativeSummary {
  let indicator: Indicator
  let context: EvaluationContext

  var portfolio: PortfolioStore { context.records.portfolio }

  /// The values of a measure.
  func values(of measure: InitiativeMeasure) -> [IndicatorValue] {
    let summary = RecordSummary<Initiative>(indicator: indicator, context: context)
    return summary.values(of: portfolio.initiatives, in: context.asOf.description) {
      findings(measure, $0)
    }
  }

  private func findings(_ measure: InitiativeMeasure, _ records: [Initiative]) -> [Finding] {
    switch measure {
    case .number:
      [.count(of: records)] + PortfolioDimension.allCases.flatMap { counts($0, records) }
    case .active: active(records)
    case .gaps: gaps(records)
    case .overlaps: [overlaps(records)]
    case .budget: money(records, \.budget) + byLabel(records)
    case .disbursed: money(records, \.disbursed)
    case .disbursementRate: rates(records)
    case .burn: burn(records)
    case .behind: behind(records)
    case .reach: reach(records)
    case .medianReach: [medianReach(records)]
    case .leverage: leverage(records)
    case .pilotToScale: pilotToScale(records)
    case .monthsToScale: [monthsToScale(records)]
    case .funding: funding(records)
    case .topFunder: [topFunder(records)]
    case .domesticShare: [domesticShare(records)]
    case .ending: ending(records)
    case .endingShare: [endingShare(records)]
    case .softShare: [softShare(records)]
    }
  }

  // MARK: G1

  private func counts(_ dimension: PortfolioDimension, _ records: [Initiative]) -> [Finding] {
    let held = records.filter { $0.labels[dimension] != nil }
    // A list that no row uses is not in the file.
    guard !held.isEmpty else { return [] }
    var findings = words(of: dimension, in: held).map { word in
      Finding.count(of: held.filter { ($0.labels[dimension] ?? []).contains(word) })
        .under(dimension.rawValue, word).noting(multiple(dimension, held))
    }
    let without = records.filter { $0.labels[dimension] == nil }
    if !without.isEmpty, ![.effort, .tag].contains(dimension) {
      findings.append(.count(of: without).under(dimension.rawValue, "not_stated"))
    }
    return findings
  }

  /// The words in use, in the order of the list, else sorted.
  func words(of dimension: PortfolioDimension, in records: [Initiative]) -> [String] {
    let used = Set(records.flatMap { $0.labels[dimension] ?? [] })
    return dimension.words.map { $0.filter(used.contains) } ?? used.sorted()
  }

  private func multiple(_ dimension: PortfolioDimension, _ records: [Initiative]) -> String {
    records.contains { ($0.labels[dimension] ?? []).count > 1 }
      ? "counts exceed the total (multiple tags)" : ""
  }

  // MARK: G1b

  private static let gapDimensions: [PortfolioDimension] = [.behaviour, .area]

  private func active(_ records: [Initiative]) -> [Finding] {
    let running = records.filter { $0.isActive(on: context.asOf) }
    let byWord = Self.gapDimensions.flatMap { dimension -> [Finding] in
      guard records.contains(where: { $0.labels[dimension] != nil }) else { return [] }
      return (dimension.words ?? []).map { word in
        Finding.count(of: running.filter { ($0.labels[dimension] ?? []).contains(word) })
          .under(dimension.rawValue, word).noting(multiple(dimension, running))
      }
    }
    return [.count(of: running)] + byWord
  }

  /// Behaviours and areas that no running initiative is about.
  private func gaps(_ records: [Initiative]) -> [Finding] {
    let running = records.filter { $0.isActive(on: context.asOf) }
    return Self.gapDimensions.compactMap { dimension in
      guard records.contains(where: { $0.labels[dimension] != nil }) else { return nil }
      let held = Set(running.flatMap { $0.labels[dimension] ?? [] })
      let open = (dimension.words ?? []).filter { !held.contains($0) }
      return Finding(.value(Double(open.count))).under("list", dimension.rawValue)
        .resting(on: records).noting(open.map { dimension.name(of: $0) }.joined(separator: ", "))
    }
  }

  /// Pairs that share country, area of work and a tag, and run at the same time: perhaps the same work twice.
  private func overlaps(_ records: [Initiative]) -> Finding {
    var pairs: [String] = []
    var found: [Initiative] = []
    for (place, first) in records.enumerated() {
      for second in records.dropFirst(place + 1) where first.overlaps(second) {
        pairs.append("\(first.id) and \(second.id)")
        found += [first, second]
      }
    }
    return Finding(.value(Double(pairs.count))).resting(on: found.isEmpty ? records : found)
      .noting(NoteText.list(pairs))
  }
}

extension Initiative {
  /// Whether the two are about the same thing at the same time.
  fileprivate func overlaps(_ other: Initiative) -> Bool {
    guard area == other.area else { return false }
    for dimension in [PortfolioDimension.area, .tag] {
      let shared = Set(labels[dimension] ?? []).intersection(other.labels[dimension] ?? [])
      guard !shared.isEmpty else { return false }
    }
    if let end, let begin = other.start, end < begin { return false }
    if let end = other.end, let start, end < start { return false }
    return true
  }
}
