internal import Statistics
internal import Tabular

/// The tuberculosis public-private mix, as WHO's Global Tuberculosis Report computes it (pse.md E1): 100 × patients diagnosed
/// by the provider group / patients notified, where any were; a blank is not zero and enters no denominator.
struct TuberculosisMix {
  let indicator: Indicator
  let context: EvaluationContext

  func values(of measure: TuberculosisMeasure) -> [IndicatorValue] {
    switch measure {
    case .privateShare: years("tb.private") { [share($0)] }
    case .publicShare:
      years("tb.public") { [share($0).marked(.outlier, if: $0.count == 1 && isOutlier($0[0]))] }
    case .classes:
      // A country stands in one class; of a group a class without countries is told too.
      years("tb.private") { classes($0) }.filter { $0.area.kind.isGroup || $0.number != 0 }
    case .change: changes
    case .impossible: impossible
    case .privateProviders:
      years("tb.private_collaborating", of: "tb.private_providers") { [share($0)] }
    case .publicProviders:
      years("tb.public_collaborating", of: "tb.public_providers") { [share($0)] }
    case .budgetShare: years("tb.budget_ppm", of: "tb.budget") { [share($0)] }
    }
  }

  /// A country's two numbers of one year.
  struct Pair: AreaRecord {
    var area: Area
    var year: Int
    var part: Double
    var whole: Double?
    var location: SourceLocation?

    /// The share; `nil` where nobody was notified.
    var share: Double? { whole.flatMap { $0 > 0 ? 100 * part / $0 : nil } }
    /// More than all, or somebody of nobody; where no number notified is held nothing can be said.
    var isImpossible: Bool { whole.map { part > $0 || $0 == 0 } ?? false }
  }

  /// Country-years that cannot be right, where they stand in the file.
  static func diagnostics(in context: EvaluationContext) -> [Diagnostic] {
    pairs("tb.private", of: "tb.notified", in: context).filter(\.isImpossible).map { pair in
      let whole = pair.whole.map(\.shortestText) ?? "an unknown number"
      return Diagnostic(
        .warning, "row-constraint",
        "\(pair.area.code) \(pair.year): \(pair.part.shortestText) tuberculosis patients of private "
          + "providers, of \(whole) notified", at: pair.location,
        hint: "the figure is flagged, or not given where nobody was notified")
    }
  }

  private func pairs(_ part: String, of whole: String = "tb.notified") -> [Pair] {
    Self.pairs(part, of: whole, in: context)
  }

  private static func pairs(
    _ part: String, of whole: String, in context: EvaluationContext
  ) -> [Pair] {
    context.observations.areas(holding: part).flatMap { area in
      let wholes = context.observations.series(whole, in: area)
      return context.observations.series(part, in: area).observations.map { observation in
        Pair(
          area: area, year: observation.year, part: observation.value,
          whole: wholes[observation.year]?.value,
          location: SourceLocation(source: observation.source))
      }
    }
  }

  private func years(
    _ part: String, of whole: String = "tb.notified", _ measure: ([Pair]) -> [Finding]
  ) -> [IndicatorValue] {
    let summary = RecordSummary<Pair>(indicator: indicator, context: context)
    return Dictionary(grouping: pairs(part, of: whole), by: \.year).sorted { $0.key < $1.key }
      .flatMap { summary.values(of: $0.value, in: String($0.key), measure) }
  }

  private func share(_ pairs: [Pair]) -> Finding {
    let held = pairs.filter { $0.share != nil }
    let reason =
      pairs.contains { $0.whole == 0 } ? "the denominator is 0" : "no denominator is held"
    let left = pairs.count - held.count
    return Finding.ratio(
      ExactSum(held.map(\.part)).value, of: ExactSum(held.compactMap(\.whole)).value, none: reason
    ).resting(on: held.isEmpty ? pairs : held)
      .marked(.outOfRange, if: held.contains(where: \.isImpossible))
      .noting(left > 0 && !held.isEmpty ? "\(left) without both numbers left out" : "")
  }

  /// WHO's own figures drop a public share above half, Kenya's (pse.md E1').
  private func isOutlier(_ pair: Pair) -> Bool { (pair.share ?? 0) > 50 }

  /// The classes of WHO's maps, closed on the left.
  private static let bounds: [(from: Double, name: String)] = [
    (0, "0-4"), (5, "5-9"), (10, "10-24"), (25, "25-49"), (50, "50 and over"),
  ]

  private func classes(_ pairs: [Pair]) -> [Finding] {
    let named = pairs.compactMap { pair in
      pair.share.flatMap { share in Self.bounds.last { $0.from <= share } }.map { (pair, $0.name) }
    }
    guard !named.isEmpty else { return [] }
    return Self.bounds.map { _, name in
      Finding.count(of: named.filter { $0.1 == name }.map(\.0)).under("class", name)
    }
  }
}

extension TuberculosisMix {
  /// From each earlier year to the newest, in percentage points.
  private var changes: [IndicatorValue] {
    let series = Dictionary(grouping: pairs("tb.private").filter { $0.share != nil }, by: \.area)
    return series.sorted { $0.key < $1.key }.flatMap { area, pairs -> [IndicatorValue] in
      let sorted = pairs.sorted { $0.year < $1.year }
      guard let last = sorted.last, let after = last.share else { return [] }
      return sorted.dropLast().compactMap { first in
        first.share.map { before in
          IndicatorValue(
            indicator.id, area, "\(first.year)-\(last.year)", .value(after - before),
            unit: indicator.unit,
            flags: [first, last].contains(where: \.isImpossible) ? [.outOfRange] : [],
            source: NoteText.source([first.location, last.location]),
            note: "from \(NoteText.decimal(before, places: 1)) % to "
              + "\(NoteText.decimal(after, places: 1)) %")
        }
      }
    }
  }

  /// Rows that cannot be right, by year and in all.
  private var impossible: [IndicatorValue] {
    let found = pairs("tb.private").filter(\.isImpossible)
    let all = pairs("tb.private").map(\.year)
    guard let first = all.min(), let last = all.max() else { return [] }
    let summary = RecordSummary<Pair>(indicator: indicator, context: context)
    let years = Dictionary(grouping: found, by: \.year).sorted { $0.key < $1.key }.flatMap {
      summary.values(of: $0.value, in: String($0.key)) { [.count(of: $0)] }
    }
    guard first < last else { return years }
    return years + summary.values(of: found, in: "\(first)-\(last)") { [.count(of: $0)] }
  }
}

extension SourceLocation {
  /// The place that an observation's source names: `file:line`.
  init(source: String) {
    let parts = source.split(separator: ":", maxSplits: 1).map(String.init)
    self.init(file: parts.first ?? source, line: parts.dropFirst().first.flatMap { Int($0) })
  }
}
