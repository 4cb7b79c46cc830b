internal import Indicators

/// What donors pledged and paid, one row each (pse.md G5).
enum PledgesSheet {
  static func make(_ evaluation: Evaluation, scope: ReportScope) -> SheetModel? {
    let context = evaluation.context
    let pledges = context.records.portfolio.pledges.filter { scope.owns($0.areas) }
      .sorted { ($0.cycle, $0.donor) < ($1.cycle, $1.donor) }
    let columns: [RecordColumn<Pledge>] =
      [
        .known("Donor", width: 16...44) { $0.donor.isEmpty ? "not named" : $0.donor },
        .text("Cycle", width: 8...14) { $0.cycle }, .text("Currency") { $0.currency },
        .number("Pledged") { $0.pledged }, .number("Contributed") { $0.paid },
        .number("Contributed, % of pledge", format: EngagementSheets.percent) {
          PortfolioSheet.share($0.paid, of: $0.pledged)
        },
      ] + RecordColumn.area(context) { $0.area } + [.source { $0.location }]
    guard let table = SheetTable("t_pledges", of: pledges, columns) else { return nil }
    return SheetModel(
      "Pledges list", title: "Pledges and contributions",
      lines: [
        "This worksheet contains one table, with one row for each donor and cycle.",
        "Cycles that were not over at the report date are flagged in Portfolio data.",
      ], table: table)
  }
}
