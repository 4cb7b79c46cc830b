internal import Statistics
internal import Tabular

/// Which rows of a batch can be used, and which belong to what the pass is about; what is wrong is said with its place.
struct RowJudgement: Sendable {
  /// Rows that cannot be used.
  private(set) var isRejected: [Bool] = []
  /// Rows that belong to the domain of the whole pass.
  private(set) var isInside: [Bool] = []
  /// For each noticed column, the rows without a number.
  private(set) var missing: [Int]
  /// Whether it is kept why each row was refused.
  var keepsReasons = false
  /// Why rows of the batch were refused, by row, where that is kept.
  private(set) var reasons: [Int: RowReason] = [:]
  private let plan: MicrodataPlan
  private let columns: ScanColumns
  private let domain: Int?
  private let checks: [Int]

  init(_ plan: MicrodataPlan, _ columns: ScanColumns, _ bound: inout BoundExpressions) {
    self.plan = plan
    missing = plan.noticedNumbers.map { _ in 0 }
    self.columns = columns
    domain = plan.domain.map { bound.place(of: $0) }
    var places: [Int] = []
    for check in plan.checks { places.append(bound.place(of: check.condition)) }
    checks = places
  }

  /// Judges every row; gives back how many were rejected.
  mutating func judge(
    _ batch: borrowing ScanBatch, _ bound: BoundExpressions, _ log: inout DiagnosticLog
  ) -> Int {
    isRejected = Array(repeating: false, count: batch.rowCount)
    isInside = Array(repeating: true, count: batch.rowCount)
    if keepsReasons { reasons = [:] }
    judgeNumbers(batch, &log)
    judgeRequired(batch, &log)
    judgeKeys(batch, &log)
    judgeWeights(batch, &log)
    judgePopulation(batch, &log)
    for (check, place) in zip(plan.checks, checks) {
      let found = bound[place]
      guard found.holdsZero else { continue }
      for row in isRejected.indices where !isRejected[row] && found[row] == 0 {
        report(check, row, batch, &log)
      }
    }
    for (place, name) in plan.noticedNumbers.enumerated() {
      guard let column = columns.number(name) else { continue }
      let absent = CellState.missing
      missing[place] += batch.states(column).count { $0 == absent }
    }
    if let domain {
      let found = bound[domain]
      for row in isInside.indices { isInside[row] = (found[row] ?? 0) != 0 }
    }
    return isRejected.count(where: \.self)
  }

  /// The rows that can be used by area, run by run: rows that follow each other are mostly of one.
  func counts(of areas: [Int32]) -> [(area: Int32, rows: Int)] {
    var runs: [(area: Int32, rows: Int)] = []
    for row in areas.indices where !isRejected[row] {
      if runs.last?.area == areas[row] {
        runs[runs.count - 1].rows += 1
      } else {
        runs.append((areas[row], 1))
      }
    }
    return runs
  }

  /// A cell that is no number refuses its row.
  private mutating func judgeNumbers(_ batch: borrowing ScanBatch, _ log: inout DiagnosticLog) {
    for (column, wanted) in columns.wanted.enumerated() {
      guard case .number = wanted else { continue }
      let states = batch.states(column)
      guard states.holds(CellState.invalid) else { continue }
      for row in states.indices where states[row] == CellState.invalid && !isRejected[row] {
        if let problem = batch.problem(row: row, column: column) { log.report(problem) }
        isRejected[row] = true
        if keepsReasons { reasons[row] = RowReason(.badCell, batch.label(of: column)) }
      }
    }
  }

  /// Numbers without which a row says nothing, replicate weights among them; a missing one is not 0.
  private mutating func judgeRequired(_ batch: borrowing ScanBatch, _ log: inout DiagnosticLog) {
    for name in plan.requiredNumbers + plan.replicateColumns {
      guard let column = columns.number(name) else { continue }
      let states = batch.states(column)
      guard states.holds(CellState.missing) else { continue }
      for row in states.indices where states[row] == CellState.missing && !isRejected[row] {
        refuse(row, column, "required-value", "\"\(name)\" is empty", batch, &log)
      }
    }
  }

  /// Strata, clusters, countries and years must be there.
  private mutating func judgeKeys(_ batch: borrowing ScanBatch, _ log: inout DiagnosticLog) {
    let names =
      plan.design.stratum + plan.design.cluster + plan.areaColumns
    for name in names {
      guard let column = columns.code(name) else { continue }
      let codes = batch.codes(column)
      guard codes.holdsZero else { continue }
      for row in codes.indices where codes[row] == 0 && !isRejected[row] {
        refuse(row, column, "required-value", "\"\(name)\" is empty", batch, &log)
      }
    }
  }

  private mutating func judgeWeights(_ batch: borrowing ScanBatch, _ log: inout DiagnosticLog) {
    guard let name = plan.design.weight, let column = columns.number(name) else { return }
    let (values, states) = (batch.numbers(column), batch.states(column))
    // A cell without a number has 0 in its place.
    guard values.isAnyAtMost(0) else { return }
    for row in values.indices where !isRejected[row] {
      if states[row] == CellState.missing {
        refuse(row, column, "required-value", "the weight is empty", batch, &log)
      } else if values[row] < 0 || (values[row] == 0 && !plan.allowsZeroWeight) {
        let text = batch.text(row: row, column: column)
        refuse(
          row, column, "constraint-error",
          values[row] < 0 ? "the weight \(text) is below 0" : "the weight is 0", batch, &log)
      }
    }
  }

  private mutating func judgePopulation(
    _ batch: borrowing ScanBatch, _ log: inout DiagnosticLog
  ) {
    guard let name = plan.design.fpc, let column = columns.number(name) else { return }
    let (values, states) = (batch.numbers(column), batch.states(column))
    for row in values.indices where !isRejected[row] {
      if states[row] == CellState.missing {
        refuse(row, column, "required-value", "\"\(name)\" is empty", batch, &log)
      } else if values[row] < 1 {
        refuse(
          row, column, "constraint-error",
          "\(batch.text(row: row, column: column)) clusters in a population are too few", batch,
          &log)
      }
    }
  }

  /// The sort of a refusal: one for all rows, whatever number stands in them.
  private func reason(
    _ code: Diagnostic.Code, _ row: Int, _ column: Int, _ batch: borrowing ScanBatch
  ) -> RowReason {
    let label = batch.label(of: column)
    if code == "required-value" {
      return RowReason(.missing, label, batch.text(row: row, column: column).trimmed)
    }
    guard columns.names[column] == plan.design.weight else {
      return RowReason(.refused, label, "\"\(label)\" is below 1")
    }
    return batch.numbers(column)[row] == 0
      ? RowReason(.zeroWeight, label) : RowReason(.refused, label, "\"\(label)\" is below 0")
  }

  private mutating func refuse(
    _ row: Int, _ column: Int, _ code: Diagnostic.Code, _ message: String,
    _ batch: borrowing ScanBatch, _ log: inout DiagnosticLog
  ) {
    isRejected[row] = true
    if keepsReasons { reasons[row] = reason(code, row, column, batch) }
    log.report(
      Diagnostic(
        .error, code, message, at: batch.location(row: row, column: column),
        expected: code == "constraint-error"
          ? "a number above 0" + (plan.allowsZeroWeight ? ", or 0" : "") : nil,
        hint: "correct the row, or leave such rows out with `bad_rows: leave-out`"))
  }

  private mutating func report(
    _ check: MicrodataPlan.Check, _ row: Int, _ batch: borrowing ScanBatch,
    _ log: inout DiagnosticLog
  ) {
    let column = columns.number(check.column) ?? columns.code(check.column)
    if check.policy != .keep {
      isRejected[row] = true
      if keepsReasons { reasons[row] = RowReason(.refused, check.column, check.message) }
    }
    let remark =
      switch check.policy {
      case .refuse: ""
      case .keep: "; the row is used as it is"
      case .leaveOut: "; the row is left out"
      }
    log.report(
      Diagnostic(
        check.policy == .refuse ? .error : .warning, "constraint-error", check.message + remark,
        at: column.map { batch.location(row: row, column: $0) }, expected: check.expected,
        hint: check.policy == .refuse
          ? check.hint ?? "correct the row, or leave such rows out with `bad_rows: leave-out`" : nil
      ))
  }
}
