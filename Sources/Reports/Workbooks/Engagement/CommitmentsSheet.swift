internal import Indicators

/// The commitments, one row each, with how they stand at the report date (pse.md G6).
enum CommitmentsSheet {
  static func make(_ evaluation: Evaluation, scope: ReportScope) -> SheetModel? {
    let context = evaluation.context
    let commitments = context.records.portfolio.commitments.filter { scope.owns($0.areas) }
      .sorted { ($0.area, $0.id) < ($1.area, $1.id) }
    let columns: [RecordColumn<Commitment>] =
      [.text("Commitment", width: 8...16) { $0.id }]
      + RecordColumn.area(context) { $0.area } + [
        .text("Meeting", width: 8...20) { $0.meeting }, .day("Made on") { $0.date },
        .text("Owner", width: 10...28) { $0.owner }, .text("Text", width: 20...60) { $0.text },
        .known("Behaviour", width: 10...24) { $0.behaviour?.name ?? "" }, .day("Due") { $0.due },
        .known("Status given", width: 10...16) { $0.status.rawValue.spelt },
        .day("Completed") { $0.completed },
        RecordColumn(column: SheetColumn("At the report date", width: 12...22)) {
          let followUp = $0.followUp(on: context.asOf)
          return followUp.emphasis.map { .status(followUp.rawValue.spelt, $0) }
            ?? .known(followUp.rawValue.spelt)
        },
        .number("Days overdue", format: "0") { overdue($0, context.asOf) },
        .source { $0.location },
      ]
    guard let table = SheetTable("t_commitments", of: commitments, columns) else { return nil }
    return SheetModel(
      "Commitments list", title: "Commitments and their follow-up",
      lines: [
        "This worksheet contains one table, with one row for each commitment, as it stands on \(context.asOf).",
        "Rates are over commitments that are due and not cancelled; see Portfolio data.",
      ], table: table)
  }

  private static func overdue(_ commitment: Commitment, _ day: CalendarDate) -> Double? {
    guard commitment.followUp(on: day) == .overdue, let due = commitment.due else { return nil }
    return Double(day.dayNumber - due.dayNumber)
  }
}

extension Commitment.FollowUp {
  /// What the standing asks of its reader; nothing where nothing was due.
  fileprivate var emphasis: Emphasis? {
    switch self {
    case .onTime: .settled
    case .late, .undated: .watch
    case .overdue: .attention
    case .notYetDue, .noDueDate, .cancelled: nil
    }
  }
}

extension String {
  /// A word of a closed list as it is read on a page.
  var spelt: String { replacing("_", with: " ") }
}
