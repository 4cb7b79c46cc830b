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
        .known("Category", width: 10...28) { $0.category.spelt },
        .known("Sector of the owner") { $0.sector.rawValue },
        .known("Interoperability") {
          $0.interoperability.isEmpty ? "unknown" : $0.interoperability
        },
        .known("Licensed") { answer($0.isLicensed) },
        .known("Uses national ids") { answer($0.usesNationalIDs) },
        .known("Reports to national systems") { answer($0.reports) },
        .known("Complies with data protection") { answer($0.protectsData) },
        .number("Active users, 12 months") { $0.users },
        .number("Encounters, 12 months") { $0.encounters }, .source { $0.location },
      ]
    guard let table = SheetTable("t_solutions", of: solutions, columns) else { return nil }
    return SheetModel(
      "Digital list", title: "Digital solutions",
      lines: [
        "This worksheet contains one table, with one row for each solution.",
        .row(
          [
            "A name is given only where the input says that it may be public.",
            .words(Endorsement.line, []),
          ],
          separator: " "),
      ], table: table)
  }
}
