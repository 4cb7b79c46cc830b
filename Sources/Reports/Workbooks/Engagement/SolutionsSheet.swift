internal import Indicators

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
