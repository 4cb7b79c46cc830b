internal import Indicators

/// The initiatives, one row each, with money, results and what their owners wrote (pse.md G).
enum PortfolioSheet {
  static func make(_ evaluation: Evaluation, scope: ReportScope) -> SheetModel? {
    let context = evaluation.context
    let initiatives = context.records.portfolio.initiatives
      .filter { scope.owns($0.areas) }.sorted { ($0.area, $0.id) < ($1.area, $1.id) }
    guard
      let table = SheetTable(
        "t_initiatives", of: initiatives, what(context) + money(context) + words(context))
    else { return nil }
    return SheetModel(
      "Portfolio list", title: "Portfolio: initiatives",
      lines: [
        "This worksheet contains one table, with one row for each initiative. Amounts are in the currency of the row.",
        "A title is given only where the input says that it may be named publicly.",
        "Percentages are from 0 to 100, at the report date \(context.asOf).",
      ], table: table)
  }

  private static func labels(
    _ heading: SheetText, _ dimension: PortfolioDimension
  ) -> RecordColumn<Initiative> {
    RecordColumn(column: SheetColumn(heading, width: 10...30)) { initiative in
      .known((initiative.labels[dimension] ?? []).map { dimension.name(of: $0) })
    }
  }

  private static func what(_ context: EvaluationContext) -> [RecordColumn<Initiative>] {
    [.text("Initiative", width: 8...16) { $0.id }] + RecordColumn.area(context) { $0.area } + [
      .text("Title", width: 14...48) { $0.title }, labels("Stage", .stage),
      labels("Area of work", .area), labels("WHO priority", .priority),
      labels("Behaviours", .behaviour), labels("Instruments", .instrument),
      labels("Types of provider", .providerType), labels("Level", .level),
      labels("Capacity of", .capacityOf), labels("Effort", .effort), labels("Tags", .tag),
      labels("Funders", .funder), .day("Start") { $0.start }, .day("End") { $0.end },
    ]
  }

  private static func money(_ context: EvaluationContext) -> [RecordColumn<Initiative>] {
    let percent = EngagementSheets.percent
    return [
      .text("Currency") { $0.currency }, .number("Budget") { $0.budget },
      .number("Disbursed") { $0.disbursed },
      .number("Disbursed, % of budget", format: percent) {
        Self.share($0.disbursed, of: $0.budget)
      },
      .number("Time elapsed, %", format: percent) {
        $0.elapsed(on: context.asOf).map { 100 * $0 }
      },
      .number("Private co-financing") { $0.cofinance },
      .number("Private co-financing in kind") { $0.cofinanceInKind },
      .number("Beneficiaries, target") { $0.target },
      .number("Beneficiaries, reached") { $0.reached },
      .number("Reached, % of target", format: percent) { Self.share($0.reached, of: $0.target) },
    ]
  }

  private static func words(_ context: EvaluationContext) -> [RecordColumn<Initiative>] {
    [
      .text("Evidence of need", width: 12...50) { $0.need },
      .text("Evidence of outcome", width: 12...50) { $0.outcome },
      .text("Enablers", width: 12...50) { $0.enablers },
      .text("Barriers", width: 12...50) { $0.barriers }, .source { $0.location },
    ]
  }

  /// A percentage; nothing without a whole above 0.
  static func share(_ part: Double?, of whole: Double?) -> Double? {
    guard let part, let whole, whole > 0, (100 * part / whole).isFinite else { return nil }
    return 100 * part / whole
  }
}
