extension Expression {
  /// The columns whose numbers it needs.
  package var numberColumns: Set<String> {
    if case .column(let name) = self { return [name] }
    return union(\.numberColumns)
  }

  /// The columns whose texts it needs.
  package var textColumns: Set<String> {
    if case .listed(let name, _, _) = self { return [name] }
    return union(\.textColumns)
  }

  /// The numbers that it needs from an earlier pass.
  package var parameters: Set<String> {
    if case .parameter(let name) = self { return [name] }
    return union(\.parameters)
  }

  /// The same with other expressions in the place of some columns.
  package func replacing(_ columns: [String: Expression]) -> Expression {
    switch self {
    case .column(let name): columns[name] ?? self
    case .constant, .parameter, .listed: self
    case .binary(let operation, let left, let right):
      Self.folded(operation, left.replacing(columns), right.replacing(columns))
    case .fallback(let left, let right):
      .fallback(left.replacing(columns), right.replacing(columns))
    case .choice(let condition, let first, let second):
      .choice(
        condition.replacing(columns), first.replacing(columns), second.replacing(columns))
    }
  }

  /// Products of constants are worked out once, not for every row.
  private static func folded(
    _ operation: Operation, _ left: Expression, _ right: Expression
  ) -> Expression {
    if operation == .multiply, case .constant(let first) = left, case .constant(let second) = right
    {
      return .constant(first * second)
    }
    return .binary(operation, left, right)
  }

  private func union(_ names: (Expression) -> Set<String>) -> Set<String> {
    switch self {
    case .column, .constant, .parameter, .listed: []
    case .binary(_, let left, let right), .fallback(let left, let right):
      names(left).union(names(right))
    case .choice(let condition, let first, let second):
      names(condition).union(names(first)).union(names(second))
    }
  }
}
