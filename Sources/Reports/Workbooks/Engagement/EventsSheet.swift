internal import Indicators

/// The learning events, one row each (pse.md G7).
enum EventsSheet {
  static func make(_ evaluation: Evaluation, scope: ReportScope) -> SheetModel? {
    let context = evaluation.context
    let events = context.records.portfolio.events.filter { scope.owns($0.areas) }
      .sorted { ($0.date, $0.id) < ($1.date, $1.id) }
    let groups = LearningEvent.stakeholders.filter { group in
      events.contains { $0.byStakeholder[group] != nil }
    }
    let columns: [RecordColumn<LearningEvent>] =
      [
        .text("Event", width: 8...16) { $0.id }, .day("Day") { $0.date },
        .known("Type", width: 10...24) { $0.type.spelt },
        .text("Title", width: 16...50) { $0.title }, .text("Place", width: 10...24) { $0.place },
        .text("Countries", width: 10...40) { $0.areas.map(\.code).joined(separator: "; ") },
        .known("Level") { $0.level }, .text("Tags") { $0.tags.joined(separator: "; ") },
        .number("Participations") { $0.participants },
      ]
      + groups.map { group in
        .number("Of these: \(.known(group.spelt))") { $0.byStakeholder[group] }
      } + [.source { $0.location }]
    guard let table = SheetTable("t_events", of: events, columns) else { return nil }
    return SheetModel(
      "Events list", title: "Learning events and dialogues",
      lines: [
        """
        This worksheet contains one table, with one row for each event. Participations are not persons: \
        who comes twice counts twice.
        """
      ], table: table)
  }
}
