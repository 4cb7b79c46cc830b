internal import Indicators

/// What donors pledged and paid, one row each (pse.md G5).
enum PledgesSheet {
  static func make(_ evaluation: Evaluation, scope: ReportScope) -> SheetModel? {
    let context = evaluation.context
    let pledges = context.records.portfolio.pledges.filter { scope.owns($0.areas) }
      .sorted { ($0.cycle, $0.donor) < ($1.cycle, $1.donor) }
    let columns: [RecordColumn<Pledge>] =
      [
        .text("Donor", width: 16...44) { $0.donor.isEmpty ? "not named" : $0.donor },
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
        "\(EngagementSheets.rowLine) donor and cycle.",
        "Cycles that were not over at the report date are flagged in Portfolio data.",
      ], table: table)
  }
}

/// The digital solutions, one row each; a name only where it may be public (pse.md F).
enum SolutionsSheet {
  static func make(_ evaluation: Evaluation, scope: ReportScope) -> SheetModel? {
    let context = evaluation.context
    let solutions = context.records.digital.solutions.filter { scope.owns([$0.area]) }
      .sorted { ($0.area, $0.id) < ($1.area, $1.id) }
    let answer = { (answer: Bool?) in answer.map { $0 ? "yes" : "no" } ?? "unknown" }
    let columns: [RecordColumn<DigitalSolution>] =
      [.text("Solution", width: 8...16) { $0.id }] + RecordColumn.area(context) { $0.area } + [
        .text("Name", width: 12...40) { $0.name },
        .text("Category", width: 10...28) { $0.category.spelt },
        .text("Sector of the owner") { $0.sector.rawValue },
        .text("Interoperability") { $0.interoperability.isEmpty ? "unknown" : $0.interoperability },
        .text("Licensed") { answer($0.isLicensed) },
        .text("Uses national ids") { answer($0.usesNationalIDs) },
        .text("Reports to national systems") { answer($0.reports) },
        .text("Complies with data protection") { answer($0.protectsData) },
        .number("Active users, 12 months") { $0.users },
        .number("Encounters, 12 months") { $0.encounters }, .source { $0.location },
      ]
    guard let table = SheetTable("t_solutions", of: solutions, columns) else { return nil }
    return SheetModel(
      "Digital list", title: "Digital solutions",
      lines: [
        "\(EngagementSheets.rowLine) solution.",
        "A name is given only where the input says that it may be public. "
          + Endorsement.line,
      ], table: table)
  }
}

/// WHO's usual line wherever companies may be named (pse.md H.2).
enum Endorsement {
  static let line =
    "The mention of companies or products does not imply that they are endorsed or recommended."
}
