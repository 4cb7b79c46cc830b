internal import Indicators
internal import Statistics

/// The key figures: for each headline indicator and area the latest value, and how it has moved.
enum SummarySheet {
  /// Years that should lie between baseline and latest value.
  private static let span = 5

  static func make(
    _ evaluation: Evaluation, index: ValueIndex, scope: ReportScope
  ) -> SheetModel {
    let context = evaluation.context
    let areas = index.areas.filter { scope.includes($0) && $0.kind != .subnational }
    var rows: [[SheetCell]] = []
    var names: [CellName] = []
    for indicator in Headline.indicators(of: context) {
      for area in areas {
        guard let latest = index.latest(indicator.id, area) else { continue }
        if latest.number != nil, area.kind.isGroup || area == scope.area {
          names.append(CellName(latest, row: rows.count, column: valueColumn))
        }
        rows.append(row(indicator, latest, index, context))
      }
    }
    let isSmall = areas.contains { area in
      Headline.ids.contains { index.latest($0, area)?.isFromFewCases ?? false }
    }
    let table = rows.isEmpty ? nil : SheetTable("t_summary", columns, rows: rows)
    var sheet = SheetModel(
      "Summary", title: "Summary: key figures",
      lines: [
        rows.isEmpty
          ? "No input holds a value of the headline indicators."
          : "This worksheet contains one table, with one row for each indicator and area.",
        MarkLegend.line,
        """
        Change is the latest value less the baseline, the last value at least \(span) years earlier, else the earliest. \
        Differences are of unrounded values.
        """,
      ] + (isSmall ? [MarkLegend.fewCases] : [])
        + (names.isEmpty
          ? []
          : [
            "The latest value of a group has a name for formulas of other workbooks: indicator and area, as uhc.sci.WORLD."
          ]),
      table: table)
    sheet.names = names
    return sheet
  }

  /// The place of the latest value.
  private static let valueColumn = columns.firstIndex { $0.heading == "Latest value" } ?? 0

  private static let columns = [
    SheetColumn("Indicator", width: 20...64), SheetColumn("Unit", width: 8...28),
    SheetColumn("Area", width: 8...16), SheetColumn("Area name", width: 12...32),
    SheetColumn("Latest value"), SheetColumn("Mark"), SheetColumn("Lower limit"),
    SheetColumn("Upper limit"), SheetColumn("Year"), SheetColumn("Baseline value"),
    SheetColumn("Baseline year"), SheetColumn("Change"), SheetColumn("Better", width: 8...18),
    SheetColumn("Progress"), SheetColumn("Data type"), SheetColumn("Status"),
    SheetColumn("Flags", width: 8...28), SheetColumn("Source", width: 12...52),
    SheetColumn("Note", width: 16...120),
  ]

  private static func row(
    _ indicator: Indicator, _ latest: IndicatorValue, _ index: ValueIndex,
    _ context: EvaluationContext
  ) -> [SheetCell] {
    let format = latest.unit.presentation.cellFormat
    let number = { (number: Double?) in
      number.map { SheetCell.number($0, format: format) } ?? .blank
    }
    let baseline = baseline(for: latest, index)
    let change = difference(from: baseline, to: latest)
    return [
      .known(indicator.title), .known(latest.unit.rawValue), .text(latest.area.code),
      .text(context.countries.name(of: latest.area)), DataSheet.main(latest),
      DataSheet.mark(latest),
      number(latest.interval?.lower), number(latest.interval?.upper), .period(latest.period),
      number(baseline?.number), .period(baseline?.period ?? ""), number(change),
      .known(indicator.direction.rawValue), .progress(progress(of: latest, index)),
      .known(latest.dataType.rawValue), .status(of: latest),
      .known(latest.flags.map(\.rawValue)), .notes(latest.source), latest.noteCell,
    ].map { $0 == .text("") ? .blank : $0 }
  }

  /// What the change is measured from; ordinal levels have no differences.
  private static func baseline(
    for latest: IndicatorValue, _ index: ValueIndex
  ) -> IndicatorValue? {
    if latest.unit == .level { return nil }
    return index.baseline(for: latest, yearsBefore: span)
  }

  private static func difference(
    from baseline: IndicatorValue?, to latest: IndicatorValue
  ) -> Double? {
    guard let old = baseline?.number, let new = latest.number else { return nil }
    return new - old
  }

  /// The class of progress in words, where the indicator has one.
  private static func progress(of latest: IndicatorValue, _ index: ValueIndex) -> String {
    // A group holds counts of countries by class, and no class of its own.
    guard latest.area.kind == .country else { return "" }
    return index.latestBreakdown("class", of: "\(latest.indicator).on_track", latest.area)
      .first { $0.number != nil }?.category ?? ""
  }
}
