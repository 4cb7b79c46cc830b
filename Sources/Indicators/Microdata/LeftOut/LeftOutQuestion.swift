internal import Statistics
internal import Tabular

/// What an estimate asks of a row that can be used: its weight, whom the question is about, its group, and its values.
struct LeftOutQuestion: Sendable {
  /// A dimension whose label decides.
  private struct Dimension: Sendable {
    let name: String
    let wanted: Set<String>
    /// The place of its texts in the scan; `nil` for a level that is worked out, and for a column that is not there.
    let column: Int?
    let level: Expression?
    /// For each code of the worker, whether the label is wanted; `nil` where not looked up yet.
    var answers: [Int32: Bool] = [:]
    var codes: [Int32] = []
  }

  /// What it means not to be in the one group of a level that says yes or no (`CarePlan`).
  private static let levels = [
    "sought": "care was not sought", "known": "the source is of no sector that counts",
  ]

  /// Whether anything is asked beyond being of the survey.
  let isAsked: Bool
  private let columns: ScanColumns
  private let labels: [String: String]
  private var weight = 0
  private var domain: (place: Int, expression: Expression)?
  private var dimensions: [Dimension] = []
  private var values: [(place: Int, expression: Expression)] = []

  init(
    _ plan: MicrodataPlan, _ columns: ScanColumns, _ selection: CaseSelection,
    _ bound: inout BoundExpressions, naming labels: [String: String]
  ) {
    (self.columns, self.labels) = (columns, labels)
    isAsked = selection.table != nil
    guard let table = selection.table else { return }
    var needed: [Expression]
    let (weight, domain): (Expression?, Expression?)
    if table < plan.tables.count {
      (weight, domain) = (plan.tables[table].weight, plan.tables[table].domain)
      let quantity = selection.measure.map { plan.tables[table].measures[$0] }
      needed = [quantity?.y, quantity?.x].compactMap(\.self)
    } else {
      let ranking = plan.rankings[table - plan.tables.count]
      (weight, domain) = (ranking.weight, ranking.domain)
      needed = [ranking.rank] + ranking.outcomes
    }
    self.weight = bound.place(of: weight ?? plan.weight)
    self.domain = domain.map { (bound.place(of: $0), $0) }
    for expression in needed { values.append((bound.place(of: expression), expression)) }
    let all = plan.dimensions(of: table)
    for (place, wanted) in selection.labels.sorted(by: { $0.key < $1.key }) {
      switch all[place] {
      case .column(let name):
        dimensions.append(
          Dimension(name: name, wanted: wanted, column: columns.code(name), level: nil))
      case .level(let name, let expression):
        _ = bound.place(of: expression)
        dimensions.append(Dimension(name: name, wanted: wanted, column: nil, level: expression))
      }
    }
  }

  /// Works out the groups of a batch's rows.
  mutating func look(at batch: borrowing ScanBatch, _ bound: inout BoundExpressions) {
    for place in dimensions.indices {
      if let level = dimensions[place].level {
        dimensions[place].codes = bound.levels(of: level)
        for code in Set(dimensions[place].codes) {
          dimensions[place].answers[code] = dimensions[place].wanted.contains(String(code))
        }
      } else if let column = dimensions[place].column {
        dimensions[place].codes = batch.codes(column)
        for code in Set(dimensions[place].codes) where dimensions[place].answers[code] == nil {
          dimensions[place].answers[code] =
            dimensions[place].wanted.contains(batch.text(of: code, in: column))
        }
      }
    }
  }

  /// Why a row is no case; `nil` for one that is.
  func reason(
    _ row: Int, _ batch: borrowing ScanBatch, _ bound: BoundExpressions
  ) -> RowReason? {
    guard let weight = bound[weight][row] else { return RowReason(.unweighted) }
    if weight == 0 { return RowReason(.zeroWeight) }
    if let domain {
      guard let isInside = bound[domain.place][row] else {
        let lost = lost(domain.expression, row, batch)
        return RowReason(.unknownDomain, lost.column, lost.text)
      }
      if isInside == 0 { return RowReason(.notAsked) }
    }
    for dimension in dimensions {
      let code = dimension.codes.isEmpty ? 0 : dimension.codes[row]
      let isUnknown = dimension.level == nil ? code == 0 : code < 0
      if isUnknown { return RowReason(.noGroup, named(dimension.name)) }
      if dimension.answers[code] != true {
        let words = dimension.level.flatMap { _ in Self.levels[dimension.name] } ?? ""
        return RowReason(.otherGroup, named(dimension.name), words)
      }
    }
    for value in values where bound[value.place][row] == nil {
      return lost(value.expression, row, batch)
    }
    return nil
  }

  /// What an expression lacks to have a number.
  private func lost(
    _ expression: Expression, _ row: Int, _ batch: borrowing ScanBatch
  ) -> RowReason {
    for name in expression.numberColumns.union(expression.textColumns).sorted() {
      if let column = columns.number(name), expression.numberColumns.contains(name) {
        guard batch.states(column)[row] != CellState.present else { continue }
        return RowReason(.missing, named(name), batch.text(row: row, column: column).trimmed)
      }
      guard let column = columns.code(name), expression.textColumns.contains(name) else {
        return RowReason(.absent, named(name))
      }
      if batch.codes(column)[row] == 0 { return RowReason(.missing, named(name)) }
    }
    return RowReason(expression.parameters.isEmpty ? .undefined : .noParameter)
  }

  private func named(_ name: String) -> String { labels[name] ?? name }
}
