internal import Tabular

/// Rows of an `initiative-stages` input.
enum StageRecords {
  static let columns: [Column] = [
    Column("initiative_id", aliases: ["id"], required: true),
    Column("date", aliases: ["stage_date", "start_date"], required: true),
    Column("stage", required: true),
  ]

  /// Understands a row; a stage outside the list is said, and the step left out.
  static func step(
    _ row: InputRow, _ remarks: inout DiagnosticLog
  ) throws(Diagnostic) -> StageStep? {
    let id = try row.required("initiative_id")
    _ = try row.required("date")
    let words = PortfolioDimension.stage.list?.read("stage", of: row, &remarks) ?? []
    guard let date = try row.date("date"),
      let stage = words.first.flatMap({ InitiativeStage(rawValue: $0) })
    else { return nil }
    return StageStep(
      initiative: id, date: date, stage: stage, location: row.place("initiative_id"))
  }
}
