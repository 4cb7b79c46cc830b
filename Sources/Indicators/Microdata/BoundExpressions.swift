internal import Tabular

/// Expressions made ready for one file: equal parts are worked out once, and columns are found by their place in the scan.
///
/// It holds the results of the batch that was looked at last, so that each worker has one of its own.
struct BoundExpressions: Sendable {
  private enum Node: Sendable {
    case number(Int)
    case constant(Double)
    case parameter(String)
    case absent
    case listed(column: Int, texts: Set<String>, emptyIsNo: Bool)
    case binary(Expression.Operation, Int, Int)
    case fallback(Int, Int)
    case choice(Int, Int, Int)
  }

  private var nodes: [Node] = []
  private var places: [Expression: Int] = [:]
  private var results: [RowValues] = []
  /// For each listed node, the answer for each code of this worker.
  private var answers: [Int: [UInt8]] = [:]
  private let columns: ScanColumns

  init(_ columns: ScanColumns) { self.columns = columns }

  /// The place of an expression, made where it is new; parts before wholes.
  mutating func place(of expression: Expression) -> Int {
    if let known = places[expression] { return known }
    let node: Node =
      switch expression {
      case .column(let name): columns.number(name).map(Node.number) ?? .absent
      case .constant(let value): .constant(value)
      case .parameter(let name): .parameter(name)
      case .listed(let name, let texts, let emptyIsNo):
        columns.code(name).map {
          .listed(column: $0, texts: Set(texts), emptyIsNo: emptyIsNo)
          // A column that is not there is as one without cells.
        } ?? (emptyIsNo ? .constant(texts.contains("") ? 1 : 0) : .absent)
      case .binary(let operation, let left, let right):
        .binary(operation, place(of: left), place(of: right))
      case .fallback(let left, let right): .fallback(place(of: left), place(of: right))
      case .choice(let condition, let first, let second):
        .choice(place(of: condition), place(of: first), place(of: second))
      }
    nodes.append(node)
    results.append(RowValues())
    places[expression] = nodes.count - 1
    return nodes.count - 1
  }

  /// The results for the batch that was looked at last.
  subscript(_ place: Int) -> RowValues { results[place] }

  /// Works out every expression for a batch; `areas` is the code of each row's country and year, by which parameters are found.
  mutating func evaluate(
    _ batch: borrowing ScanBatch, areas: [Int32], _ parameters: borrowing AreaParameters
  ) {
    let count = batch.rowCount
    for place in nodes.indices {
      switch nodes[place] {
      case .number(let column):
        results[place].values = batch.numbers(column)
        results[place].states = batch.states(column)
      case .constant(let value):
        if results[place].values.count != count {
          results[place] = RowValues(repeating: value, count: count)
        }
      case .parameter(let name):
        parameters.fill(&results[place], name, areas)
      case .absent:
        results[place] = RowValues(repeating: 0, count: count)
        for row in 0..<count { results[place].states[row] = CellState.missing }
      case .listed(let column, let texts, let emptyIsNo):
        list(batch, column, texts, emptyIsNo: emptyIsNo, into: place)
      case .binary(let operation, let left, let right):
        var result = RowValues()
        swap(&result, &results[place])
        result.combine(operation, results[left], results[right])
        results[place] = result
      case .fallback(let left, let right):
        results[place] = .chosen(
          results[left], results[right], where: results[left].states.map { $0 == CellState.present }
        )
      case .choice(let condition, let first, let second):
        let tested = results[condition]
        results[place] = .chosen(
          results[first], results[second], where: tested.values.map { $0 != 0 })
        for row in 0..<count where tested.states[row] != CellState.present {
          results[place].states[row] = tested.states[row]
          results[place].values[row] = 0
        }
      }
    }
  }

  private mutating func list(
    _ batch: borrowing ScanBatch, _ column: Int, _ texts: Set<String>, emptyIsNo: Bool,
    into place: Int
  ) {
    let codes = batch.codes(column)
    var known = answers[place] ?? []
    if let most = codes.max() {
      while known.count <= Int(most) {
        known.append(texts.contains(batch.text(of: Int32(known.count), in: column)) ? 1 : 0)
      }
    }
    var result = RowValues()
    swap(&result, &results[place])
    result.resize(codes.count)
    for (row, code) in codes.enumerated() { result.values[row] = Double(known[Int(code)]) }
    let present = CellState.present
    for row in codes.indices { result.states[row] = present }
    // What has no answer holds a 0.
    if !emptyIsNo, codes.holdsZero {
      for row in codes.indices where codes[row] == 0 {
        result.values[row] = 0
        result.states[row] = CellState.missing
      }
    }
    results[place] = result
    answers[place] = known
  }
}
