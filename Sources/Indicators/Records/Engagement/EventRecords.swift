internal import Tabular

/// Rows of an `events` input.
enum EventRecords {
  static let columns: [Column] =
    [
      Column("event_id", aliases: ["id"], required: true),
      Column("event_date", aliases: ["date", "start_date"], required: true),
      Column("event_type", aliases: ["type"]), Column("title", aliases: ["name"]),
      Column("place"), Column("countries", aliases: ["country_iso3", "country", "iso3", "areas"]),
      Column("level"), Column("tags"), Column("participants"), Column("participant_ids"),
    ] + LearningEvent.stakeholders.map { Column("participants_\($0)") }

  /// Understands a row.
  static func event(
    _ row: InputRow, _ resolver: CountryResolver, _ remarks: inout DiagnosticLog
  ) throws(Diagnostic) -> LearningEvent {
    let id = try row.required("event_id")
    _ = try row.required("event_date")
    guard let date = try row.date("event_date") else {
      throw row.complaint("event_date", "required-value", "event \"\(id)\" has no day")
    }
    var areas: [Area] = []
    for word in row.words("countries") {
      switch resolver.resolve(word) {
      case .country(let area), .userAssigned(let area), .group(let area): areas.append(area)
      case .unknown(let hint):
        remarks.report(
          row.warning(
            "countries", "foreign-key",
            "\"\(word)\" is no country or group that is known; event \"\(id)\" is counted without it",
            hint: hint))
      }
    }
    var event = LearningEvent(id, on: date, in: areas)
    event.location = row.place("event_id")
    event.type = ClosedList.normalised(row.text("event_type"))
    event.title = row.text("title")
    event.place = row.text("place")
    event.level = PortfolioDimension.level.list?.read("level", of: row, &remarks).first ?? ""
    event.tags = row.words("tags").map { ClosedList.normalised($0) }
    event.participants = try row.quantity("participants")
    for group in LearningEvent.stakeholders {
      event.byStakeholder[group] = try row.quantity("participants_\(group)")
    }
    event.persons = row.words("participant_ids")
    judge(event, row, &remarks)
    return event
  }

  private static func judge(
    _ event: LearningEvent, _ row: InputRow, _ remarks: inout DiagnosticLog
  ) {
    guard let all = event.participants, let most = event.byStakeholder.values.max(), most > all
    else { return }
    remarks.report(
      row.warning(
        "participants", "row-constraint",
        "event \"\(event.id)\" has \(all.shortestText) participants, and more in one of its groups"
      ))
  }
}
