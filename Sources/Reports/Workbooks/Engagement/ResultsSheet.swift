internal import Indicators

/// Results as donors ask for them: baseline, target, actual, achievement and source, one row for each result
/// (design/workbook.md §2).
enum ResultsSheet {
  /// One result.
  struct Row {
    var code: String
    var result: SheetText
    var area: Area
    var unit: String
    var baseline: Double?
    var baselinePeriod = ""
    var baselineSource = ""
    var target: Double?
    var targetPeriod = ""
    var actual: Double?
    var actualPeriod = ""
    var source = ""
    var format = "#,##0"
    var comment: SheetText = ""

    /// Actual over target; nothing where no target was set.
    var achievement: Double? { PortfolioSheet.share(actual, of: target) }
  }

  static func make(
    _ evaluation: Evaluation, index: ValueIndex, scope: ReportScope
  ) -> SheetModel? {
    let context = evaluation.context
    let rows =
      initiatives(context, scope) + headlines(evaluation, index: index, scope: scope)
    guard let table = SheetTable("t_results", of: rows, columns(context)) else { return nil }
    return SheetModel(
      "Results list", title: "Results: baseline, target, actual and achievement",
      lines: [
        """
        This worksheet contains one table, with one row for each result of an initiative, then for each key figure of a \
        country.
        """,
        "Achievement is 100 × actual / target; it is empty where no target was set.",
        "Beneficiaries of different initiatives may be the same people and are not added up here.",
      ], table: table)
  }

  private static func columns(_ context: EvaluationContext) -> [RecordColumn<Row>] {
    let number = { (heading: SheetText, path: KeyPath<Row, Double?>) in
      RecordColumn<Row>(column: SheetColumn(heading)) { row in
        row[keyPath: path].map { .number($0, format: row.format) } ?? .blank
      }
    }
    return [
      .text("Indicator code", width: 14...34) { $0.code },
      RecordColumn(column: SheetColumn("Result", width: 20...60)) { .word($0.result) },
    ] + RecordColumn.area(context) { $0.area } + [
      .known("Unit", width: 8...28) { $0.unit }, number("Baseline", \.baseline),
      .text("Baseline period", width: 8...14) { $0.baselinePeriod },
      .text("Baseline source", width: 12...36) { $0.baselineSource }, number("Target", \.target),
      .text("Target period", width: 8...14) { $0.targetPeriod }, number("Actual", \.actual),
      .text("Actual period", width: 8...14) { $0.actualPeriod },
      .number("Achievement, %", format: EngagementSheets.percent) { $0.achievement },
      .text("Source", width: 12...40) { $0.source },
      RecordColumn(column: SheetColumn("Comment", width: 12...60)) { row in
        row.comment == "" ? .blank : .word(row.comment)
      },
    ]
  }

  private static func initiatives(
    _ context: EvaluationContext, _ scope: ReportScope
  ) -> [Row] {
    context.records.portfolio.initiatives.filter { scope.owns($0.areas) }
      .sorted { ($0.area, $0.id) < ($1.area, $1.id) }
      .flatMap { initiative -> [Row] in
        [reach(of: initiative, context), money(of: initiative, context)].compactMap { $0 }
      }
  }

  private static func reach(of initiative: Initiative, _ context: EvaluationContext) -> Row? {
    guard initiative.target != nil || initiative.reached != nil else { return nil }
    var row = row(
      initiative, "pse.port.reach", "\(name(initiative)): beneficiaries reached", "beneficiaries",
      context)
    row.baseline = initiative.baseline
    row.baselinePeriod =
      initiative.baseline == nil ? "" : initiative.start?.description ?? ""
    row.baselineSource = initiative.baseline == nil ? "" : row.source
    (row.target, row.actual) = (initiative.target, initiative.reached)
    if !initiative.resultsSource.isEmpty { row.source = initiative.resultsSource }
    row.comment = .given(initiative.outcome)
    return row
  }

  private static func money(of initiative: Initiative, _ context: EvaluationContext) -> Row? {
    guard initiative.budget != nil || initiative.disbursed != nil else { return nil }
    var row = row(
      initiative, "pse.port.disbursement_rate", "\(name(initiative)): disbursed of the budget",
      initiative.currency.isEmpty ? "currency not stated" : initiative.currency, context)
    (row.target, row.actual) = (initiative.budget, initiative.disbursed)
    if let elapsed = initiative.elapsed(on: context.asOf) {
      let percent = SheetText.figure(100 * elapsed, .percent, isMarked: false)
      row.comment = "\(percent) % of the time elapsed"
    }
    return row
  }

  private static func row(
    _ initiative: Initiative, _ code: String, _ result: SheetText, _ unit: String,
    _ context: EvaluationContext
  ) -> Row {
    var row = Row(code: code, result: result, area: initiative.area, unit: unit)
    row.targetPeriod = initiative.end?.description ?? ""
    row.actualPeriod = context.asOf.description
    row.source = RecordColumn<Initiative>.place(of: initiative.location)
    return row
  }

  private static func name(_ initiative: Initiative) -> String {
    initiative.title.isEmpty ? initiative.id : "\(initiative.id) \(initiative.title)"
  }

  /// The key figures of countries: the baseline five years before; a target only where the method sets one.
  private static func headlines(
    _ evaluation: Evaluation, index: ValueIndex, scope: ReportScope
  ) -> [Row] {
    let context = evaluation.context
    return Headline.indicators(of: context).filter { $0.unit != .level }.flatMap { indicator in
      scope.countries(in: context).compactMap { area -> Row? in
        guard let latest = index.latest(indicator.id, area), let number = latest.number else {
          return nil
        }
        var row = Row(
          code: indicator.id, result: .known(indicator.title), area: area,
          unit: latest.unit.rawValue)
        row.format = latest.unit.presentation.cellFormat
        (row.actual, row.actualPeriod, row.source) = (number, latest.period, latest.source)
        row.comment =
          latest.flags.isEmpty
          ? "" : .row(latest.flags.map { .known($0.rawValue) }, separator: "; ")
        if let earlier = index.baseline(for: latest, yearsBefore: 5) {
          row.baseline = earlier.number
          (row.baselinePeriod, row.baselineSource) = (earlier.period, earlier.source)
        }
        if indicator.id == "uhc.sci" {
          (row.target, row.targetPeriod) = (context.thresholds["sci-target"], "2030")
        }
        return row
      }
    }
  }
}
