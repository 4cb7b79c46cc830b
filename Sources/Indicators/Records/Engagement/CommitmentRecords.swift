internal import Tabular

/// Rows of a `commitments` input.
enum CommitmentRecords {
  static let columns: [Column] = [
    Column("commitment_id", aliases: ["id"], required: true),
    Column("country_iso3", aliases: ["iso3", "country", "region", "area"], required: true),
    Column("meeting_id", aliases: ["meeting"]), Column("commitment_date", aliases: ["date"]),
    Column("owner"), Column("text", aliases: ["commitment"]), Column("behaviour"),
    Column("due_date", aliases: ["due"]), Column("status", required: true),
    Column("completed_date"), Column("name_publicly"),
  ]

  /// Understands a row.
  static func commitment(
    _ row: InputRow, _ resolver: CountryResolver, _ remarks: inout DiagnosticLog
  ) throws(Diagnostic) -> Commitment {
    let words = ClosedWords(known: Commitment.Status.allCases.map(\.rawValue))
    let status = words.read("status", of: row, &remarks).first.flatMap {
      Commitment.Status(rawValue: $0)
    }
    var commitment = Commitment(
      try row.required("commitment_id"), in: try row.area(part: "", resolver),
      status ?? .notStarted)
    commitment.location = row.place("commitment_id")
    commitment.meeting = row.text("meeting_id")
    commitment.date = try row.date("commitment_date")
    if try row.flag("name_publicly") != false { commitment.owner = row.text("owner") }
    commitment.text = row.text("text")
    let behaviours = PortfolioDimension.behaviour.list?.read("behaviour", of: row, &remarks) ?? []
    commitment.behaviour = behaviours.first.flatMap { GovernanceBehaviour(rawValue: $0) }
    commitment.due = try row.date("due_date")
    commitment.completed = try row.date("completed_date")
    judge(commitment, row, &remarks)
    return commitment
  }

  private static func judge(
    _ commitment: Commitment, _ row: InputRow, _ remarks: inout DiagnosticLog
  ) {
    let name = "commitment \"\(commitment.id)\""
    if commitment.due == nil {
      remarks.report(
        row.warning(
          "due_date", "required-value", "\(name) has no due date",
          hint: "it stands in a line of its own, and no rate counts it"))
    }
    if commitment.status == .completed, commitment.completed == nil {
      remarks.report(
        row.warning(
          "completed_date", "required-value", "\(name) is completed, and no day is given",
          hint: "it counts as done, and neither as on time nor as late"))
    }
    if let date = commitment.date, let completed = commitment.completed, completed < date {
      remarks.report(
        row.warning(
          "completed_date", "row-constraint",
          "\(name) was completed on \(completed), before it was made on \(date)"))
    }
  }
}
