internal import Statistics
internal import Tabular

/// What one worker found when it sorted rows by the reason why an estimate does not count them.
///
/// It takes the same steps as `MicrodataTally`, in the same order, for one estimate of one survey.
struct LeftOutTally: Sendable {
  /// The rows of one reason.
  struct Found: Sendable {
    var rows = 0
    /// The lines of the first of them.
    var lines: [Int] = []
  }

  /// How many lines are kept of each reason.
  static let examples = 3

  private(set) var found: [RowReason: Found] = [:]
  private(set) var counted = 0
  private let plan: MicrodataPlan
  private let columns: ScanColumns
  private let survey: [String]
  private var question: LeftOutQuestion
  private var rows: RowJudgement
  private var bound: BoundExpressions
  private var areas = TupleTable()
  private var parameters: AreaParameters
  private var isOfSurvey: [Bool] = []
  private var unsaid = DiagnosticLog()

  init(
    _ plan: MicrodataPlan, _ columns: ScanColumns, _ selection: CaseSelection, survey: [String],
    parameters: SurveyParameters, naming labels: [String: String]
  ) {
    (self.plan, self.columns, self.survey) = (plan, columns, survey)
    self.parameters = AreaParameters(parameters)
    bound = BoundExpressions(columns)
    rows = RowJudgement(plan, columns, &bound)
    rows.keepsReasons = true
    question = LeftOutQuestion(plan, columns, selection, &bound, naming: labels)
  }

  /// Sorts the rows of a batch.
  mutating func add(_ batch: borrowing ScanBatch) {
    let codes = columns.codes(of: plan.areaColumns, in: batch, &areas)
    learn(batch)
    bound.evaluate(batch, areas: codes, parameters)
    unsaid = DiagnosticLog()
    _ = rows.judge(batch, bound, &unsaid)
    question.look(at: batch, &bound)
    for row in 0..<batch.rowCount {
      guard let reason = reason(row, codes[row], batch) else {
        counted += 1
        continue
      }
      var held = found[reason] ?? Found()
      held.rows += 1
      if held.lines.count < Self.examples { held.lines.append(batch.line(of: row)) }
      found[reason] = held
    }
  }

  private func reason(
    _ row: Int, _ area: Int32, _ batch: borrowing ScanBatch
  ) -> RowReason? {
    if rows.isRejected[row] { return rows.reasons[row] ?? RowReason(.refused) }
    guard isOfSurvey[Int(area)] else { return RowReason(.otherSurvey) }
    guard question.isAsked else { return nil }
    guard rows.isInside[row] else { return RowReason(.filtered) }
    return question.reason(row, batch, bound)
  }

  /// Finds the numbers of areas that the batch is the first to name, and whether they are the survey's.
  private mutating func learn(_ batch: borrowing ScanBatch) {
    while parameters.count < areas.tuples.count {
      let texts = columns.texts(
        of: plan.areaColumns, areas.tuples[parameters.count], in: batch)
      parameters.append(texts)
      isOfSurvey.append(texts == survey)
    }
  }

  /// Joins what another worker found: the first lines of both are the first of all.
  mutating func merge(_ other: LeftOutTally) {
    counted += other.counted
    for (reason, theirs) in other.found {
      var held = found[reason] ?? Found()
      held.rows += theirs.rows
      held.lines = Array((held.lines + theirs.lines).sorted().prefix(Self.examples))
      found[reason] = held
    }
  }
}
